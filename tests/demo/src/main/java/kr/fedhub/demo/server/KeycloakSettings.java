package kr.fedhub.demo.server;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How one Keycloak server of the demo is made and run.
 *
 * @param name what it is called in messages and folder names
 * @param archive the distribution as a zip
 * @param providers jars to deploy, none for a stock server
 * @param folder where it is unpacked and where its data and log live
 * @param javaHome the Java it runs on
 * @param port of its pages, on the loopback address
 * @param managementPort of its health and metrics
 * @param database where it keeps its data
 * @param jvmOptions added to those of the distribution
 * @param startOptions added to those that it is started with, such as those of providers
 * @param environment variables of its process, such as the secrets of providers
 * @param buildOptions added to those that it is built with, such as features
 */
public record KeycloakSettings(
        String name,
        Path archive,
        List<Path> providers,
        Path folder,
        Path javaHome,
        int port,
        int managementPort,
        Database database,
        List<String> jvmOptions,
        List<String> startOptions,
        Map<String, String> environment,
        List<String> buildOptions) {
    public KeycloakSettings {
        providers = List.copyOf(providers);
        jvmOptions = List.copyOf(jvmOptions);
        startOptions = List.copyOf(startOptions);
        environment = Map.copyOf(environment);
        buildOptions = List.copyOf(buildOptions);
    }

    /** A server that is built as Keycloak comes. */
    public KeycloakSettings(
            String name,
            Path archive,
            List<Path> providers,
            Path folder,
            Path javaHome,
            int port,
            int managementPort,
            Database database,
            List<String> jvmOptions,
            List<String> startOptions,
            Map<String, String> environment) {
        this(
                name,
                archive,
                providers,
                folder,
                javaHome,
                port,
                managementPort,
                database,
                jvmOptions,
                startOptions,
                environment,
                List.of());
    }

    /** A server without variables of its own. */
    public KeycloakSettings(
            String name,
            Path archive,
            List<Path> providers,
            Path folder,
            Path javaHome,
            int port,
            int managementPort,
            Database database,
            List<String> jvmOptions,
            List<String> startOptions) {
        this(
                name,
                archive,
                providers,
                folder,
                javaHome,
                port,
                managementPort,
                database,
                jvmOptions,
                startOptions,
                Map.of());
    }

    /** Does not show the variables, which hold secrets. */
    @Override
    public String toString() {
        return "KeycloakSettings[" + name + ", " + address() + "]";
    }

    /** The address that browsers and services use. */
    public URI address() {
        return URI.create("http://localhost:" + port);
    }

    /** Where the server keeps its data; {@link #EMBEDDED} is a file inside its folder, which survives a restart. */
    public record Database(String vendor, Map<String, String> environment) {
        public static final Database EMBEDDED = new Database("dev-file", Map.of());

        public Database {
            environment = Map.copyOf(environment);
        }

        /** A PostgreSQL database. */
        public static Database postgres(String jdbcUrl, String user, String password) {
            return new Database(
                    "postgres", Map.of("KC_DB_URL", jdbcUrl, "KC_DB_USERNAME", user, "KC_DB_PASSWORD", password));
        }
    }
}
