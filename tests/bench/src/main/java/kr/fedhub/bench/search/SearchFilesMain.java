package kr.fedhub.bench.search;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import kr.fedhub.bench.ingest.SyntheticAggregate;
import kr.fedhub.core.metadata.Member;
import kr.fedhub.core.metadata.fixture.SignedAggregate;
import kr.fedhub.core.metadata.fixture.TestSigner;

/** Writes the files of the search part. Arguments: the folder, how many institutions can be found. */
final class SearchFilesMain {
    private static final int BITS = 3072;

    private SearchFilesMain() {}

    public static void main(String[] arguments) throws Exception {
        SearchFiles files = new SearchFiles(Path.of(arguments[0]));
        int institutions = Integer.parseInt(arguments[1]);
        TestSigner signer = TestSigner.rsa(BITS);
        Files.writeString(files.certificate(), signer.pem());
        SyntheticAggregate aggregate = new SyntheticAggregate(
                SyntheticAggregate.withVisible(institutions),
                0,
                0,
                Instant.now().truncatedTo(ChronoUnit.SECONDS));
        Files.write(files.aggregate(), SignedAggregate.usual().sign(aggregate.xml(), signer));
        List<Member> found = files.reader().read(files.aggregate(), List.of()).snapshot().members().stream()
                .filter(member -> !member.hidden())
                .toList();
        if (found.size() != institutions) {
            throw new IllegalStateException(found.size() + " institutions can be found instead of " + institutions);
        }
        Files.writeString(
                files.feed(),
                new ObjectMapper()
                        .writeValueAsString(
                                found.stream().map(DiscoveryFeed::entry).toList()));
    }
}
