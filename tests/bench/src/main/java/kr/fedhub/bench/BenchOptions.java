package kr.fedhub.bench;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * What to measure.
 *
 * @param entities entities of the synthetic aggregate ({@code bench.entities})
 * @param rounds measured rounds ({@code bench.rounds})
 * @param parts which parts ({@code bench.parts}, separated by commas)
 * @param target where to work and to report ({@code bench.target})
 * @param data the folder of real metadata (environment variable {@code FEDHUB_TESTDATA})
 */
public record BenchOptions(int entities, int rounds, Set<String> parts, Path target, Optional<Path> data) {
    private static final int FEWEST_ENTITIES = 100;

    public BenchOptions {
        parts = Set.copyOf(parts);
        if (entities < FEWEST_ENTITIES || rounds < 1) {
            throw new IllegalArgumentException(
                    "Set bench.entities to " + FEWEST_ENTITIES + " or more and bench.rounds to 1 or more");
        }
    }

    /** The options in the system properties and the environment. */
    static BenchOptions read() {
        return new BenchOptions(
                Integer.getInteger("bench.entities", 10_000),
                Integer.getInteger("bench.rounds", 8),
                Set.of(System.getProperty("bench.parts", "first-use,ingest,login,search")
                        .split("\\s*,\\s*", -1)),
                Path.of(System.getProperty("bench.target", "target")),
                Optional.ofNullable(System.getenv("FEDHUB_TESTDATA")).map(Path::of));
    }
}
