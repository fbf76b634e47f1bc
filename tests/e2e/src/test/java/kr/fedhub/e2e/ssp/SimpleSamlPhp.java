package kr.fedhub.e2e.ssp;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * A fictional institution on Debian's SimpleSAMLphp, served by PHP's own web server on a free port of this machine.
 *
 * <p>It has one researcher, sends transient NameIDs and signs everything. What it publishes about itself and what it
 * checks in the hub's requests is SimpleSAMLphp's own doing.
 */
public final class SimpleSamlPhp implements AutoCloseable {
    /** What a skipped test says. */
    static final String MISSING = "SimpleSAMLphp is not installed; apt-get install simplesamlphp php-cli php-xml";

    /** Its entityID. */
    static final String ENTITY_ID = "https://idp.saeron.example/idp";

    private static final Path PROGRAM = Path.of("/usr/share/simplesamlphp/www");
    private static final Path PHP = Path.of("/usr/bin/php");
    private static final Pattern PROLOG = Pattern.compile("^<\\?xml[^>]*>\\s*");
    private static final Duration UP_WITHIN = Duration.ofSeconds(30);
    private static final long ENDED_WITHIN_SECONDS = 10;

    private final InstitutionFolder folder;
    private final URI address;
    private final String password;
    private final Process process;
    private final HttpClient client = HttpClient.newHttpClient();

    private SimpleSamlPhp(InstitutionFolder folder, URI address, String password, Process process) {
        this.folder = folder;
        this.address = address;
        this.password = password;
        this.process = process;
    }

    /** Whether the machine has the program: Debian's packages simplesamlphp, php-cli and php-xml. */
    public static boolean isInstalled() {
        return Files.isDirectory(PROGRAM) && Files.isExecutable(PHP);
    }

    /** Starts the institution in a folder of its own, whose former content is lost. */
    public static SimpleSamlPhp start(Path work) {
        InstitutionFolder folder = InstitutionFolder.create(work);
        URI address = URI.create("http://localhost:" + freePort());
        String password = random();
        ProcessBuilder builder = new ProcessBuilder(
                        PHP.toString(), "-S", "127.0.0.1:" + address.getPort(), "-t", PROGRAM.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.log().toFile());
        builder.environment()
                .putAll(Map.of(
                        "SIMPLESAMLPHP_CONFIG_DIR", folder.config().toString(),
                        "SSP_ADDRESS", address.toString(),
                        "SSP_PASSWORD", password,
                        "SSP_SALT", random()));
        try {
            SimpleSamlPhp started = new SimpleSamlPhp(folder, address, password, builder.start());
            started.awaitUp();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it publishes about itself: an {@code md:EntityDescriptor} that stands alone. */
    public String metadata() {
        return PROLOG.matcher(get("/saml2/idp/metadata.php").body()).replaceFirst("");
    }

    /** From now on it knows the hub by what the hub publishes about itself. */
    public void trust(String hubMetadata) {
        folder.write("hub.xml", hubMetadata);
    }

    /** The only researcher's login name. */
    public String user() {
        return "narae";
    }

    public String password() {
        return password;
    }

    /** The researcher's name as a service greets its bearer. */
    public String displayName() {
        return "김나래";
    }

    /** What SimpleSAMLphp has told about itself so far. */
    public String log() {
        return folder.log("simplesamlphp.log");
    }

    private void awaitUp() {
        await("SimpleSAMLphp; see " + folder.log())
                .atMost(UP_WITHIN)
                .failFast("PHP ended while starting", () -> !process.isAlive())
                .ignoreExceptions()
                .until(() -> get("/saml2/idp/metadata.php").statusCode() == 200);
    }

    private HttpResponse<String> get(String path) {
        try {
            return client.send(HttpRequest.newBuilder(address.resolve(path)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String random() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(ENDED_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
