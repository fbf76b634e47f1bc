package kr.fedhub.demo.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A distribution on disk with our jars in it, built for its database.
 *
 * <p>Unpacking and building take about a minute, so both are done only when the archive, a jar or the database differs
 * from what is there. The data folder is never touched.
 */
final class KeycloakDistribution {
    private static final String MARKER = "fedhub-built";
    private static final long BUILD_MINUTES = 10;

    private final KeycloakSettings settings;
    private final Path home;

    KeycloakDistribution(KeycloakSettings settings) {
        this.settings = settings;
        String archive = settings.archive().getFileName().toString();
        this.home = settings.folder().resolve(archive.substring(0, archive.length() - ".zip".length()));
    }

    Path home() {
        return home;
    }

    /** Whether {@link #prepare} has nothing to do. */
    boolean isPrepared() {
        try {
            Path marker = home.resolve(MARKER);
            return Files.exists(marker) && Files.readString(marker).equals(fingerprint());
        } catch (IOException e) {
            throw new DemoException("Cannot read " + home + ": " + e.getMessage(), e);
        }
    }

    void prepare() {
        try {
            if (!Files.exists(home.resolve("version.txt"))) {
                unpack();
            }
            Files.deleteIfExists(home.resolve(MARKER));
            deployProviders();
            build();
            Files.writeString(home.resolve(MARKER), fingerprint());
        } catch (IOException e) {
            throw new DemoException("Cannot prepare Keycloak in " + home + ": " + e.getMessage(), e);
        }
    }

    private void unpack() throws IOException {
        Files.createDirectories(home);
        // version.txt is written last, so that an interrupted unpacking is seen and done again.
        byte[] version = new byte[0];
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(settings.archive()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path relative = Path.of(entry.getName());
                if (relative.getNameCount() < 2) {
                    continue;
                }
                Path target = home.resolve(relative.subpath(1, relative.getNameCount()))
                        .normalize();
                if (!target.startsWith(home)) {
                    throw new IOException("the archive holds a path outside of itself: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else if (target.getFileName().toString().equals("version.txt")) {
                    version = zip.readAllBytes();
                } else {
                    Files.createDirectories(home.resolve(target).getParent());
                    Files.copy(zip, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        Files.write(home.resolve("version.txt"), version);
    }

    private void deployProviders() throws IOException {
        Path folder = Files.createDirectories(home.resolve("providers"));
        try (Stream<Path> deployed = Files.list(folder)) {
            for (Path jar :
                    deployed.filter(file -> file.toString().endsWith(".jar")).toList()) {
                Files.delete(jar);
            }
        }
        for (Path jar : settings.providers()) {
            Files.copy(jar, folder.resolve(jar.getFileName()));
        }
    }

    private void build() throws IOException {
        Path log = settings.folder().resolve("build.log");
        Process process = command(settings, home, buildOptions())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (!process.waitFor(BUILD_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new DemoException("Building Keycloak for " + settings.name() + " failed; see " + log);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoException("Building Keycloak for " + settings.name() + " was interrupted", e);
        } finally {
            ProcessTree.end(process);
        }
    }

    private List<String> buildOptions() {
        return Stream.concat(
                        Stream.of(
                                "build",
                                "--db=" + settings.database().vendor(),
                                "--health-enabled=true",
                                "--metrics-enabled=true"),
                        settings.buildOptions().stream())
                .toList();
    }

    /** Runs {@code kc.sh} with this environment, less any Keycloak setting that it happens to carry. */
    static ProcessBuilder command(KeycloakSettings settings, Path home, List<String> arguments) {
        List<String> line = Stream.concat(
                        Stream.of("bash", home.resolve("bin/kc.sh").toString()), arguments.stream())
                .toList();
        ProcessBuilder builder = new ProcessBuilder(line).directory(home.toFile());
        builder.environment().keySet().removeIf(key -> key.startsWith("KC_") || key.startsWith("JAVA_OPTS"));
        builder.environment().put("JAVA_HOME", settings.javaHome().toString());
        builder.environment().remove("JAVA");
        return builder;
    }

    private String fingerprint() throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((settings.archive().getFileName() + " " + Files.size(settings.archive()) + buildOptions())
                    .getBytes(StandardCharsets.UTF_8));
            for (Path jar : settings.providers()) {
                try (InputStream in = Files.newInputStream(jar)) {
                    digest.update(in.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
