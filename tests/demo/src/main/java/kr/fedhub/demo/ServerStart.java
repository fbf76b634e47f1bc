package kr.fedhub.demo;

import kr.fedhub.demo.server.AdminAccess;
import kr.fedhub.demo.server.KeycloakHost;
import kr.fedhub.demo.server.KeycloakSettings;

/**
 * Prepares and starts the Keycloak servers, saying so.
 *
 * @param progress where to say it
 * @param running what ends them
 */
record ServerStart(Progress progress, RunningParts running) {
    void prepare(KeycloakHost host, KeycloakSettings server) {
        if (!host.isPrepared(server)) {
            progress.step("Unpack and build Keycloak for " + server.name() + " (only the first time)", () -> {
                host.prepare(server);
                return true;
            });
        }
    }

    KeycloakHost.Running start(KeycloakHost host, KeycloakSettings settings, AdminAccess admin) {
        progress.say("Starting " + settings.name() + " on " + settings.address());
        return running.keep(host.start(settings, admin));
    }

    void awaitReady(KeycloakHost.Running server, KeycloakSettings settings) {
        server.awaitReady();
        progress.say("Ready: " + settings.name());
    }
}
