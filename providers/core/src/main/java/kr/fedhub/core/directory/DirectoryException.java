package kr.fedhub.core.directory;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A service gave no usable answer about its accounts. The message carries no personal data and no secret. */
public final class DirectoryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final @Nullable Duration retryAfter;

    public DirectoryException(Kind kind, String message) {
        super(message);
        this.kind = kind;
        retryAfter = null;
    }

    public DirectoryException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
        retryAfter = null;
    }

    /** A failure after which the service said when to come back. */
    public DirectoryException(Kind kind, String message, Optional<Duration> retryAfter) {
        super(message);
        this.kind = kind;
        this.retryAfter = retryAfter.orElse(null);
    }

    /**
     * The service asked to be left alone for a while.
     *
     * @param retryAfter how long (RFC 9110, section 10.2.3)
     */
    public DirectoryException(Kind kind, String message, Duration retryAfter) {
        super(message);
        this.kind = kind;
        this.retryAfter = retryAfter;
    }

    public Kind kind() {
        return kind;
    }

    /** How long the service asked to be left alone (RFC 9110, section 10.2.3), if it did; at most a day. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
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
