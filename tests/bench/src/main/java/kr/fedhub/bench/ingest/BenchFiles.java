package kr.fedhub.bench.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import kr.fedhub.core.metadata.aggregate.AggregateLimits;
import kr.fedhub.core.metadata.aggregate.AggregateReader;
import kr.fedhub.core.metadata.aggregate.AggregateRules;
import kr.fedhub.core.metadata.aggregate.MemberFilter;
import kr.fedhub.core.metadata.aggregate.TrustAnchor;

/**
 * The documents of the benchmark, all signed with one key.
 *
 * @param folder where they lie
 */
record BenchFiles(Path folder) {
    /** The signer's certificate, PEM. */
    Path certificate() {
        return folder.resolve("signer.pem");
    }

    /** The document that is read. */
    Path current() {
        return folder.resolve("current.xml");
    }

    /** The same entities, signed anew with other dates. */
    Path resigned() {
        return folder.resolve("resigned.xml");
    }

    /** A document in which one entity of twenty says something else. */
    Path earlier() {
        return folder.resolve("earlier.xml");
    }

    /** Entities of real federations. */
    Path real() {
        return folder.resolve("real.xml");
    }

    /** What the hub wrote down of the earlier document. */
    Path earlierSnapshot() {
        return folder.resolve("earlier.snapshot");
    }

    /** What the hub wrote down of the resigned document. */
    Path resignedSnapshot() {
        return folder.resolve("resigned.snapshot");
    }

    /** What the hub wrote down of the real document. */
    Path realSnapshot() {
        return folder.resolve("real.snapshot");
    }

    TrustAnchor anchor() throws IOException {
        return TrustAnchor.parse(Files.readString(certificate()));
    }

    /** The hub's reader with its standard rules. */
    AggregateReader reader() throws IOException {
        AggregateRules rules = new AggregateRules(
                anchor(), Duration.ofDays(28), AggregateLimits.standard(), MemberFilter.everything());
        return new AggregateReader(rules, Clock.systemUTC());
    }
}
