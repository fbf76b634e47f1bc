package kr.fedhub.keycloak.provisioning.outbox;

/** What came of it when somebody wanted to send the next request of a queue. */
sealed interface Taking {
    /** It may be sent. */
    record Taken(OutboxTask task) implements Taking {}

    /** There is nothing to send now, or somebody else sends it. */
    record Nothing() implements Taking {}

    /** What was kept cannot be read; it was put into quarantine. */
    record Unreadable() implements Taking {}

    /**
     * Too many accounts are to be closed: none is, until an operator releases them.
     *
     * @param changes how many were stopped
     * @param first whether nothing of the service was held before
     */
    record Held(int changes, boolean first) implements Taking {}
}
