package kr.fedhub.core.logo;

/**
 * How much a cache of logos holds.
 *
 * @param bytes of files and addresses
 * @param logos their number, those that could not be fetched included
 */
public record LogoCacheLimits(long bytes, int logos) {
    public LogoCacheLimits {
        if (bytes < 1 || logos < 1) {
            throw new IllegalArgumentException("a cache holds something");
        }
    }

    /** 16 MiB, 10,000 logos. */
    public static LogoCacheLimits usual() {
        return new LogoCacheLimits(16L << 20, 10_000);
    }
}
