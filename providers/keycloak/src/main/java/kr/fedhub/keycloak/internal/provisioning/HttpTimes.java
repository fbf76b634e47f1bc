package kr.fedhub.keycloak.internal.provisioning;

import java.time.Duration;

/**
 * How long a service may take: a person may be waiting.
 *
 * @param connect until there is a connection
 * @param answer from the first packet to the last, however slowly they come
 */
record HttpTimes(Duration connect, Duration answer) {
    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    HttpTimes {
        require(connect);
        require(answer);
    }

    /** 2 seconds, 5 seconds. */
    static HttpTimes usual() {
        return new HttpTimes(Duration.ofSeconds(2), Duration.ofSeconds(5));
    }

    private static void require(Duration time) {
        if (time.compareTo(SHORTEST) < 0 || time.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("A time limit for services must be between " + SHORTEST.toMillis()
                    + " and " + LONGEST.toMillis() + " ms");
        }
    }
}
