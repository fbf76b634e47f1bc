package kr.fedhub.core.provisioning;

import kr.fedhub.core.directory.DirectoryException;

/** Why a change did not arrive, and so whether the same may arrive later. */
public enum DeliveryFailure {
    /** The service was down, hanging or overloaded. */
    UNAVAILABLE(false, true),
    /** The service does not accept the hub's credentials. */
    CREDENTIALS(false, true),
    /** The service says nowhere how to reach its accounts, or a secret for that is missing. */
    NOT_CONFIGURED(false, true),
    /** Something in the hub failed. */
    DEFECT(false, true),
    /** The service understood and said no. */
    REFUSED(true, false),
    /** Another account stands in the way. */
    CONFLICT(true, false),
    /** The answer was not what was asked for. */
    UNUSABLE(true, false);

    private final boolean lasting;
    private final boolean ofService;

    DeliveryFailure(boolean lasting, boolean ofService) {
        this.lasting = lasting;
        this.ofService = ofService;
    }

    public static DeliveryFailure of(DirectoryException.Kind kind) {
        return switch (kind) {
            case UNAVAILABLE -> UNAVAILABLE;
            case CREDENTIALS -> CREDENTIALS;
            case REFUSED -> REFUSED;
            case CONFLICT -> CONFLICT;
            case UNUSABLE -> UNUSABLE;
        };
    }

    /** Whether the same request will fail again. */
    public boolean isLasting() {
        return lasting;
    }

    /** Whether other changes of the service are likely to fail in the same way now. */
    public boolean isOfService() {
        return ofService;
    }

    /** Whether somebody has to do something before it can go on, so that asking often is of no use. */
    public boolean needsPeople() {
        return this == CREDENTIALS || this == NOT_CONFIGURED;
    }
}
