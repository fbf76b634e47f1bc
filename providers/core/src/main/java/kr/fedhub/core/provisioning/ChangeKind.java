package kr.fedhub.core.provisioning;

import kr.fedhub.core.directory.AccountChange;

/** What a change does to an account, as far as it decides about order and limits. */
public enum ChangeKind {
    /** Tells the service something new about the owner. */
    UPDATE,
    /** Opens the account again, whatever happened to it before. */
    ACTIVATION,
    /** Closes the account. */
    DEACTIVATION;

    public static ChangeKind of(AccountChange change) {
        return change.active().map(active -> active ? ACTIVATION : DEACTIVATION).orElse(UPDATE);
    }
}
