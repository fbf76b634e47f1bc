package kr.fedhub.keycloak.internal.broker;

import java.time.Instant;
import org.keycloak.common.util.Time;

/** The time as Keycloak has it, which an operator or a test may have moved. */
final class HubClock {
    private HubClock() {}

    static Instant now() {
        return Instant.ofEpochMilli(Time.currentTimeMillis());
    }
}
