package kr.fedhub.bench.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import kr.fedhub.bench.machine.JavaProcess;
import kr.fedhub.core.metadata.aggregate.AggregateLimits;
import kr.fedhub.core.metadata.aggregate.AggregateReader;
import kr.fedhub.core.metadata.aggregate.AggregateRules;
import kr.fedhub.core.metadata.aggregate.MemberFilter;
import kr.fedhub.core.metadata.aggregate.TrustAnchor;

/**
 * The same institutions twice: as signed metadata for the hub, and as what a JSON index of pyFF makes of it.
 *
 * @param folder where they lie
 */
record SearchFiles(Path folder) {
    private static final Duration AT_MOST = Duration.ofMinutes(15);
    private static final Duration LONGEST_VALIDITY = Duration.ofDays(28);

    /** Writes all of them, in a JVM of its own because signing builds trees. */
    static SearchFiles write(Path folder, int institutions) throws IOException, InterruptedException {
        SearchFiles files = new SearchFiles(Files.createDirectories(folder));
        System.out.println("  writing and signing the metadata");
        JavaProcess.run(
                        SearchFilesMain.class,
                        List.of("-Xmx4g"),
                        List.of(folder.toString(), String.valueOf(institutions)),
                        AT_MOST)
                .orFail();
        return files;
    }

    Path aggregate() {
        return folder.resolve("aggregate.xml");
    }

    /** The signer's certificate, PEM. */
    Path certificate() {
        return folder.resolve("signer.pem");
    }

    Path feed() {
        return folder.resolve("institutions.json");
    }

    /** The hub's reader with its standard rules. */
    AggregateReader reader() throws IOException {
        TrustAnchor anchor = TrustAnchor.parse(Files.readString(certificate()));
        return new AggregateReader(
                new AggregateRules(anchor, LONGEST_VALIDITY, AggregateLimits.standard(), MemberFilter.everything()),
                Clock.systemUTC());
    }
}
