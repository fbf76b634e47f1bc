package kr.fedhub.keycloak.federation.refresh;

/** A document that could not be had. */
public final class FetchFailed extends Exception {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Why a document could not be had. */
    public enum Reason {
        /** No connection, or it broke. */
        UNREACHABLE,
        /** An HTTP status other than 200 and 304. */
        STATUS,
        /** A redirect to another host, or one too many. */
        REDIRECTED,
        /** HTTP status 404 or 410: the source knows no such document. */
        NOT_FOUND,
        /** A page for people instead of metadata. */
        WEB_PAGE,
        TOO_BIG,
        TOO_SLOW,
        /** A file that is not there or may not be read. */
        FILE
    }

    /** A failure; the message is one line for the operator. */
    public FetchFailed(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    FetchFailed(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
