package kr.fedhub.demo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.fedhub.demo.server.KeptSecret;
import kr.fedhub.demo.server.KeycloakSettings;
import kr.fedhub.demo.server.KeycloakSettings.Database;
import kr.fedhub.demo.server.RandomText;

/** The two Keycloak servers of the demo: the hub with our jars, and a stock one for all institutions. */
final class DemoServers {
    /** The servers of a demo live for hours, not months: quick to start is worth more than fast in the long run. */
    private static final List<String> QUICK_START = List.of("-XX:TieredStopAtLevel=1");

    private static final String HUB = "hub";

    private DemoServers() {}

    static KeycloakSettings hub(DemoOptions options, Map<String, String> environment) {
        List<String> jvm = new ArrayList<>(QUICK_START);
        jvm.addAll(options.hubJvmOptions());
        return new KeycloakSettings(
                "the hub",
                options.archive(),
                options.providers(),
                options.work().resolve(HUB),
                options.javaHome(),
                options.ports().hub(),
                options.ports().hubManagement(),
                options.database(),
                jvm,
                options.hubStartOptions(),
                environment);
    }

    /** Beside the hub's database: services know researchers by what it makes. */
    static String identifierSecret(DemoOptions options, RandomText randomness) {
        return KeptSecret.in(options.work().resolve(HUB).resolve("identifiers.secret"), randomness);
    }

    static KeycloakSettings institutions(DemoOptions options) {
        return new KeycloakSettings(
                "the institutions",
                options.institutionsArchive(),
                List.of(),
                options.work().resolve("institutions"),
                Path.of(System.getProperty("java.home")),
                options.ports().institutions(),
                options.ports().institutionsManagement(),
                Database.EMBEDDED,
                QUICK_START,
                List.of());
    }
}
