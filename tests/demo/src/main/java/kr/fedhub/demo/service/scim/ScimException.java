package kr.fedhub.demo.service.scim;

import java.util.Optional;

/** Ends a request with a SCIM error (RFC 7644, section 3.12). The detail carries no personal data. */
final class ScimException extends Exception {
    private final int status;
    private final Optional<String> scimType;

    ScimException(int status, String detail) {
        this(status, Optional.empty(), detail);
    }

    private ScimException(int status, Optional<String> scimType, String detail) {
        super(detail);
        this.status = status;
        this.scimType = scimType;
    }

    /** A request that is wrong in a way that the standard has a word for. */
    static ScimException bad(String scimType, String detail) {
        return new ScimException(400, Optional.of(scimType), detail);
    }

    static ScimException taken() {
        return new ScimException(409, Optional.of("uniqueness"), "the user name or external id is taken");
    }

    int status() {
        return status;
    }

    Optional<String> scimType() {
        return scimType;
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}
