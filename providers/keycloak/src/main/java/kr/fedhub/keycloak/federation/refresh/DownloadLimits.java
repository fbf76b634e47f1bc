package kr.fedhub.keycloak.federation.refresh;

import java.time.Duration;

/**
 * How much of an answer the hub takes.
 *
 * @param bytes as they are sent, packed or not
 * @param time for everything, from the first packet to the last
 */
public record DownloadLimits(long bytes, Duration time) {
    /** 512 MiB in 5 minutes. */
    public static DownloadLimits aggregate() {
        return new DownloadLimits(512L << 20, Duration.ofMinutes(5));
    }

    /** 2 MiB in 3 seconds: a person waits. */
    public static DownloadLimits query() {
        return new DownloadLimits(2L << 20, Duration.ofSeconds(3));
    }
}
