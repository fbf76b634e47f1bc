package kr.fedhub.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import kr.fedhub.demo.server.DemoException;
import kr.fedhub.demo.server.KeycloakSettings.Database;

/**
 * What the demo is made of and where it lives.
 *
 * @param archive Keycloak's distribution for the hub
 * @param institutionsArchive Keycloak's distribution for the institutions
 * @param providers the hub jar and the theme jar
 * @param realmConfig the folder with the descriptors
 * @param work where servers and databases are kept between starts
 * @param ports the ports
 * @param database where the hub keeps its data
 * @param javaHome the Java that the hub runs on
 * @param hubJvmOptions more options for the hub's JVM
 * @param hubStartOptions more options that the hub is started with
 */
public record DemoOptions(
        Path archive,
        Path institutionsArchive,
        List<Path> providers,
        Path realmConfig,
        Path work,
        DemoPorts ports,
        Database database,
        Path javaHome,
        List<String> hubJvmOptions,
        List<String> hubStartOptions) {
    private static final Pattern LIST = Pattern.compile(java.io.File.pathSeparator);

    public DemoOptions {
        providers = List.copyOf(providers);
        hubJvmOptions = List.copyOf(hubJvmOptions);
        hubStartOptions = List.copyOf(hubStartOptions);
    }

    /**
     * Reads {@code demo.archive}, {@code demo.providers}, {@code demo.realm-config}, {@code demo.work} and the ports.
     *
     * @throws DemoException when one is missing or names a file that is not there
     */
    public static DemoOptions of(Properties properties) {
        Path archive = existing(properties, "demo.archive");
        return new DemoOptions(
                archive,
                archive,
                LIST.splitAsStream(required(properties, "demo.providers"))
                        .map(DemoOptions::existing)
                        .toList(),
                existing(properties, "demo.realm-config"),
                Path.of(required(properties, "demo.work")).toAbsolutePath(),
                DemoPorts.of(properties),
                Database.EMBEDDED,
                Path.of(System.getProperty("java.home")),
                List.of(),
                List.of());
    }

    private static Path existing(Properties properties, String key) {
        return existing(required(properties, key));
    }

    private static Path existing(String text) {
        Path path = Path.of(text).toAbsolutePath().normalize();
        if (!Files.exists(path)) {
            throw new DemoException(path + " is not there; run mvn package first");
        }
        return path;
    }

    private static String required(Properties properties, String key) {
        String text = properties.getProperty(key);
        if (text == null || text.isBlank()) {
            throw new DemoException("-D" + key + " is missing");
        }
        return text;
    }
}
