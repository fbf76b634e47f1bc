package kr.fedhub.core.provisioning;

/** Where a change stands on its way to a service. */
public enum ChangeState {
    /** It is sent when its time comes. */
    WAITING,
    /** A deactivation among too many: it is sent when an operator releases it. */
    HELD,
    /** It cannot be sent: an operator releases or drops it, and later changes of the same account wait. */
    QUARANTINED,
    /** It was sent; deactivations are remembered for a while, so that they can be counted. */
    DONE
}
