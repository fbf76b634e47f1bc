package kr.fedhub.realm.cli;

import java.net.URI;
import kr.fedhub.realm.apply.AdminApi;
import kr.fedhub.realm.apply.AdminCredentials;
import picocli.CommandLine.Option;

/** The option that says which Keycloak is meant. */
final class AdminConnection {
    @Option(names = "--server", paramLabel = "URL", required = true, description = "the address of the Keycloak")
    private URI server = URI.create("http://localhost:8080");

    AdminApi open(AdminCredentials credentials) {
        return AdminApi.connect(server, credentials);
    }
}
