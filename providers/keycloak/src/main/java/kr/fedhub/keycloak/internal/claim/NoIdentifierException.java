package kr.fedhub.keycloak.internal.claim;

/** A service is to get an identifier, and there is none to be made; the message says what the operator has to mend. */
final class NoIdentifierException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoIdentifierException(String message) {
        super(message);
    }
}
