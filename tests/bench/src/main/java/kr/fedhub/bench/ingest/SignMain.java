package kr.fedhub.bench.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.zip.GZIPInputStream;
import kr.fedhub.core.metadata.fixture.SignedAggregate;
import kr.fedhub.core.metadata.fixture.TestSigner;

/**
 * Writes the documents of the benchmark, in a JVM of its own because signing builds trees. Arguments: the folder, the number
 * of entities, and a packed real aggregate, if there is one.
 */
final class SignMain {
    private static final int BITS = 3072;

    private SignMain() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        int entities = Integer.parseInt(arguments[1]);
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        TestSigner signer = TestSigner.rsa(BITS);
        BenchFiles files = new BenchFiles(folder);
        Files.writeString(files.certificate(), signer.pem());
        write(files.earlier(), SyntheticAggregate.of(entities, 1, now.minus(Duration.ofHours(3))), signer);
        write(files.current(), SyntheticAggregate.of(entities, 0, now.minus(Duration.ofHours(2))), signer);
        write(files.resigned(), SyntheticAggregate.of(entities, 0, now.minus(Duration.ofHours(1))), signer);
        if (arguments.length > 2) {
            Files.write(files.real(), signedReal(Path.of(arguments[2]), now, signer));
        }
    }

    private static void write(Path file, SyntheticAggregate aggregate, TestSigner signer) throws IOException {
        Files.write(file, SignedAggregate.usual().sign(aggregate.xml(), signer));
    }

    private static byte[] signedReal(Path packed, Instant now, TestSigner signer) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(packed))) {
            String xml = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceFirst("validUntil=\"[^\"]*\"", "validUntil=\"" + now.plus(Duration.ofDays(7)) + "\"");
            String root = xml.substring(0, xml.indexOf("validUntil") + 200);
            String id = root.replaceFirst("(?s).*\\sID=\"([^\"]*)\".*", "$1");
            return SignedAggregate.usual().about(id).sign(xml, signer);
        }
    }
}
