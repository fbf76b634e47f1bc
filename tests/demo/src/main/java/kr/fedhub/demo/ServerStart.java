package kr.fedhub.demo;

import java.util.function.Consumer;
import kr.fedhub.demo.server.KeycloakHost;
import kr.fedhub.realm.apply.AdminApi;

/**
 * Prepares, starts and sets up the Keycloak servers, saying so.
 *
 * @param progress where to say it
 * @param running what ends them
 */
record ServerStart(Progress progress, RunningParts running) {
    void prepare(DemoServer server) {
        if (!server.host().isPrepared(server.settings())) {
            progress.step(
                    "Unpack and build Keycloak for " + server.settings().name() + " (only the first time)", () -> {
                        server.host().prepare(server.settings());
                        return true;
                    });
        }
    }

    KeycloakHost.Running start(DemoServer server) {
        progress.say("Starting " + server.settings().name() + " on " + server.address());
        return running.keep(server.host().start(server.settings(), server.admin()));
    }

    void awaitReady(KeycloakHost.Running started, DemoServer server) {
        started.awaitReady();
        progress.say("Ready: " + server.settings().name());
    }

    /** Works on a running server over its Admin REST API. */
    void setUp(DemoServer server, String what, Consumer<AdminApi> work) {
        progress.step(what, () -> {
            try (AdminApi api = server.api()) {
                work.accept(api);
            }
            return true;
        });
    }
}
