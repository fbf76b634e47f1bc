package kr.fedhub.core.oidc;

/** An OpenID Provider did not prove an account. The message names the rule, never a value. */
public final class UnprovenException extends Exception {
    private static final long serialVersionUID = 1L;

    private final ProofFailure failure;

    public UnprovenException(ProofFailure failure, String message) {
        super(message);
        this.failure = failure;
    }

    public UnprovenException(ProofFailure failure, String message, Throwable cause) {
        super(message, cause);
        this.failure = failure;
    }

    /** An answer that breaks a rule. */
    static UnprovenException notBelieved(String rule) {
        return new UnprovenException(ProofFailure.NOT_BELIEVED, rule);
    }

    public ProofFailure failure() {
        return failure;
    }
}
