package kr.fedhub.core.metadata.aggregate;

/** A metadata document that the hub does not believe. Nothing of it may be used. */
public final class AggregateRefused extends Exception {
    private final Reason reason;

    /** A refusal; the message is one line for the federation's operator. */
    public AggregateRefused(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    AggregateRefused(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why a document was refused. */
    public enum Reason {
        /** Not well-formed, cut off, or damaged on its way. */
        NOT_XML,
        /** A document type declaration, which could define entities or read other files. */
        DTD,
        /** More bytes, more entities or a larger entity than the limits allow. */
        TOO_BIG,
        TOO_DEEP,
        TOO_SLOW,
        NOT_SIGNED,
        /** No pinned certificate made the signature, or the document was changed since. */
        SIGNATURE,
        /** An algorithm that the hub does not accept. */
        ALGORITHM,
        /** The signature is about something else than the whole document. */
        WRAPPED,
        NO_VALID_UNTIL,
        EXPIRED,
        /** Its {@code validUntil} is further ahead than the source's rules allow. */
        VALID_TOO_LONG,
        /** Older than what the hub has already. */
        OLDER,
        /** XML, but no SAML metadata. */
        NOT_METADATA
    }
}
