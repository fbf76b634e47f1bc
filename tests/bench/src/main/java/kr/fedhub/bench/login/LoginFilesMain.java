package kr.fedhub.bench.login;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import kr.fedhub.bench.ingest.SyntheticAggregate;
import kr.fedhub.core.metadata.fixture.SignedAggregate;
import kr.fedhub.core.metadata.fixture.TestSigner;

/**
 * Writes the two aggregates of the login part, in a JVM of its own because signing builds trees. Arguments: the folder, in
 * which the institution's metadata lies, and how many members the large one has. The institution is in both.
 */
final class LoginFilesMain {
    static final String INSTITUTION = "institution.xml";
    static final String SMALL = "small.xml";
    static final String LARGE = "large.xml";
    static final String SIGNER = "login-signer.pem";
    static final int FEW = 10;

    private static final int BITS = 3072;

    private LoginFilesMain() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        TestSigner signer = TestSigner.rsa(BITS);
        Files.writeString(folder.resolve(SIGNER), signer.pem());
        List<String> institution = List.of(Files.readString(folder.resolve(INSTITUTION)));
        write(folder.resolve(SMALL), FEW, institution, now, signer);
        write(folder.resolve(LARGE), Integer.parseInt(arguments[1]), institution, now, signer);
    }

    private static void write(Path file, int members, List<String> institution, Instant now, TestSigner signer)
            throws IOException {
        String xml = new SyntheticAggregate(members - institution.size(), 0, 0, now).xml(institution);
        Files.write(file, SignedAggregate.usual().sign(xml, signer));
    }
}
