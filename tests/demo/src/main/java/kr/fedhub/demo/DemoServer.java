package kr.fedhub.demo;

import java.net.URI;
import kr.fedhub.demo.server.AdminAccess;
import kr.fedhub.demo.server.KeycloakHost;
import kr.fedhub.demo.server.KeycloakSettings;
import kr.fedhub.demo.server.RandomText;
import kr.fedhub.realm.apply.AdminApi;

/**
 * One of the demo's Keycloak servers.
 *
 * @param host what it runs in
 * @param settings how it is run
 * @param admin who administers it
 */
record DemoServer(KeycloakHost host, KeycloakSettings settings, AdminAccess admin) {
    static DemoServer of(KeycloakHost host, KeycloakSettings settings, RandomText randomness) {
        return new DemoServer(host, settings, AdminAccess.of(settings.folder(), randomness));
    }

    URI address() {
        return settings.address();
    }

    /** Its Admin REST API; the caller closes it. */
    AdminApi api() {
        return AdminApi.connect(address(), admin.credentials());
    }
}
