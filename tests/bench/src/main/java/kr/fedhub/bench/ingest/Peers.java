package kr.fedhub.bench.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kr.fedhub.bench.machine.ChildProcess;
import kr.fedhub.bench.machine.InstalledProgram;

/** Other programs that read signed metadata, as Debian installs them. */
final class Peers {
    private static final Duration AT_MOST = Duration.ofMinutes(10);
    private static final Path AUTOLOADER = Path.of("/usr/share/simplesamlphp/lib/_autoload.php");

    private final BenchFiles files;

    Peers(BenchFiles files) {
        this.files = files;
    }

    static Optional<String> xmlsec1Version() throws InterruptedException {
        return InstalledProgram.version("xmlsec1", "--version");
    }

    static Optional<String> simpleSamlPhpVersion() throws InterruptedException {
        Optional<String> php =
                InstalledProgram.version("php", "-r", "echo PHP_VERSION, extension_loaded('dom') ? '' : exit(1);");
        if (!Files.isReadable(AUTOLOADER)) {
            return Optional.empty();
        }
        Optional<String> itself = InstalledProgram.version("dpkg-query", "-W", "-f=${Version}", "simplesamlphp");
        return php.map(number -> itself.orElse("of unknown version") + " on PHP " + number);
    }

    /** {@code xmlsec1 --verify}: parse and verify, nothing else. */
    ChildProcess xmlsec1(Path file) throws IOException, InterruptedException {
        return run(List.of(
                "xmlsec1",
                "--verify",
                "--id-attr:ID",
                "urn:oasis:names:tc:SAML:2.0:metadata:EntitiesDescriptor",
                "--pubkey-cert-pem",
                files.certificate().toString(),
                file.toString()));
    }

    /** SimpleSAMLphp's parser: parse, verify, make arrays. */
    ChildProcess simpleSamlPhp(Path file) throws IOException, InterruptedException {
        Path script = files.folder().resolve("simplesamlphp.php");
        try (InputStream in = Peers.class.getResourceAsStream("simplesamlphp.php")) {
            if (in == null) {
                throw new IllegalStateException("The script for SimpleSAMLphp is not in the class path");
            }
            Files.write(script, in.readAllBytes());
        }
        return run(List.of(
                "php",
                "-d",
                "memory_limit=-1",
                "-d",
                "error_reporting=E_ERROR",
                script.toString(),
                file.toString(),
                files.certificate().toString()));
    }

    private ChildProcess run(List<String> command) throws IOException, InterruptedException {
        return ChildProcess.run(command, files.folder().resolve("peer.out"), AT_MOST);
    }
}
