package kr.fedhub.core.directory;

/** A service gave no usable answer about its accounts. The message carries no personal data and no secret. */
public final class DirectoryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    public DirectoryException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public DirectoryException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** What went wrong, as far as it decides what to do. */
    public enum Kind {
        /** Down, hanging, overloaded: the same request may succeed later. Whether it was carried out is not known. */
        UNAVAILABLE,
        /** The service does not accept the hub's credentials. */
        CREDENTIALS,
        /** The service understood and said no: the same request will fail again. */
        REFUSED,
        /** Another account has the user name already. */
        CONFLICT,
        /** The answer is not what was asked for: hostile or broken, and never used. */
        UNUSABLE
    }
}
