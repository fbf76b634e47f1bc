package kr.fedhub.keycloak.provisioning.outbox;

import java.time.Instant;
import java.util.Optional;
import kr.fedhub.core.provisioning.ChangeKind;
import kr.fedhub.core.provisioning.ChangeState;
import kr.fedhub.core.provisioning.DeliveryFailure;

/**
 * A change in the outbox, as an operator sees it: without what it tells the service.
 *
 * @param id its identifier
 * @param researcher the Keycloak user's id
 * @param service the Keycloak client's id
 * @param account the account's identifier at the service
 * @param kind what it does to the account
 * @param state where it stands
 * @param createdAt when it was asked for
 * @param attempts how often it failed, or was put off because its service was down
 * @param nextAt when it is tried again, while it waits
 * @param failure why it failed last
 * @param reference what stands in the log beside the alert, for one that is held or in quarantine
 */
public record OutboxEntry(
        String id,
        String researcher,
        String service,
        String account,
        ChangeKind kind,
        ChangeState state,
        Instant createdAt,
        int attempts,
        Instant nextAt,
        Optional<DeliveryFailure> failure,
        Optional<String> reference) {
    /** Keeps account numbers out of logs. */
    @Override
    public String toString() {
        return "OutboxEntry[" + id + ", " + state + "]";
    }
}
