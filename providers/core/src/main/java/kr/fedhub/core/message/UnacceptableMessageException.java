package kr.fedhub.core.message;

/** A SAML message whose form is refused, whoever signed it. */
public final class UnacceptableMessageException extends Exception {
    /** What is wrong with a message. */
    public enum Problem {
        /** Larger, deeper or with more parts than any honest message. */
        SIZE,
        /** Not the form that the hub reads and verifies in only one way. */
        STRUCTURE
    }

    private final Problem problem;

    UnacceptableMessageException(Problem problem, String message) {
        super(message);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
