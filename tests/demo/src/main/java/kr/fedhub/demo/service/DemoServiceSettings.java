package kr.fedhub.demo.service;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/**
 * What the services are started with. A service that lacks its port, secret or key is refused.
 *
 * @param hubRealm the hub's realm, which is also its issuer, for example {@code http://localhost:8080/realms/hub}
 * @param ports the TCP port of every service, on the loopback interface
 * @param clientSecrets the client secret of every OpenID Connect service
 * @param samlKeys the signing key of every SAML service
 * @param directorySecrets the bearer token of every directory, one for each service that links accounts
 * @param databases the folder of the account databases, created when missing
 */
public record DemoServiceSettings(
        URI hubRealm,
        Map<DemoService, Integer> ports,
        Map<DemoService, String> clientSecrets,
        Map<DemoService, SamlKeyPair> samlKeys,
        Map<DemoService, String> directorySecrets,
        Path databases) {
    public DemoServiceSettings {
        ports = Map.copyOf(ports);
        clientSecrets = Map.copyOf(clientSecrets);
        samlKeys = Map.copyOf(samlKeys);
        directorySecrets = Map.copyOf(directorySecrets);
        if (!hubRealm.isAbsolute() || hubRealm.toString().endsWith("/")) {
            throw new IllegalArgumentException("hubRealm is the realm's absolute URL without a slash at its end");
        }
        for (DemoService service : DemoService.values()) {
            Integer port = ports.get(service);
            require(port != null && port > 0 && port <= 65535, service, "a port between 1 and 65535");
            require(
                    !service.linksAccounts() || directorySecrets.containsKey(service),
                    service,
                    "a token for its directory");
            switch (service.protocol()) {
                case OIDC -> require(clientSecrets.containsKey(service), service, "a client secret");
                case SAML -> require(samlKeys.containsKey(service), service, "a SAML key pair");
                case API -> {}
            }
        }
    }

    private static void require(boolean given, DemoService service, String what) {
        if (!given) {
            throw new IllegalArgumentException(service.id() + " needs " + what);
        }
    }

    @Override
    public String toString() {
        return "DemoServiceSettings[hubRealm=" + hubRealm + ", ports=" + ports + "]";
    }
}
