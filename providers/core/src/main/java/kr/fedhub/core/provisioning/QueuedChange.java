package kr.fedhub.core.provisioning;

import kr.fedhub.core.directory.AccountChange;

/**
 * A change in the queue of a researcher at a service.
 *
 * @param id its own identifier
 * @param account the account's identifier at the service
 * @param change what is new
 * @param state where it stands
 */
public record QueuedChange(String id, String account, AccountChange change, ChangeState state) {
    ChangeKind kind() {
        return ChangeKind.of(change);
    }

    /** Keeps account numbers out of logs. */
    @Override
    public String toString() {
        return "QueuedChange[" + id + ", " + state + "]";
    }
}
