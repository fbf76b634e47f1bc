package kr.fedhub.demo.server;

/** Runs each Keycloak as a process of this machine, from a distribution that is unpacked and built once. */
public final class LocalProcesses implements KeycloakHost {
    @Override
    public boolean isPrepared(KeycloakSettings settings) {
        return new KeycloakDistribution(settings).isPrepared();
    }

    @Override
    public void prepare(KeycloakSettings settings) {
        new KeycloakDistribution(settings).prepare();
    }

    @Override
    public Running start(KeycloakSettings settings, AdminAccess admin) {
        return KeycloakServer.start(settings, admin);
    }
}
