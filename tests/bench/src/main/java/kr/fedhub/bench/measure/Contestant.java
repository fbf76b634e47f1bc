package kr.fedhub.bench.measure;

/**
 * Something to be measured.
 *
 * @param name what the report calls it
 * @param work what it does
 */
public record Contestant(String name, Work work) {
    /** Work that can fail; then the benchmark cannot run. */
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }
}
