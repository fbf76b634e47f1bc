package kr.fedhub.keycloak.provisioning.outbox;

import java.time.Instant;
import kr.fedhub.core.provisioning.ChangeState;

/**
 * How many changes of a service stand where.
 *
 * @param realm the realm's id
 * @param service the Keycloak client's id
 * @param state where they stand
 * @param changes how many, at least one
 * @param oldest when the first of them was asked for
 */
public record OutboxCount(String realm, String service, ChangeState state, long changes, Instant oldest) {
    static OutboxCount of(Object[] row) {
        return new OutboxCount(
                (String) row[0],
                (String) row[1],
                ChangeState.valueOf((String) row[2]),
                (Long) row[3],
                Instant.ofEpochMilli((Long) row[4]));
    }
}
