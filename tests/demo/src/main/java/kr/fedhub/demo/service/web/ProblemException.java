package kr.fedhub.demo.service.web;

import org.jspecify.annotations.Nullable;

/** Ends a request with the page of a {@link Problem}. */
public final class ProblemException extends RuntimeException {
    private final Problem problem;

    /**
     * A problem and what the log should know of it.
     *
     * @param detail for the log only: technical, without personal data
     */
    public ProblemException(Problem problem, String detail) {
        this(problem, detail, null);
    }

    /** A problem with its cause. */
    public ProblemException(Problem problem, String detail, @Nullable Throwable cause) {
        super(detail, cause);
        this.problem = problem;
    }

    /** What the page says. */
    public Problem problem() {
        return problem;
    }

    /** One line for the log: the detail and what caused it. */
    String reason() {
        return getCause() == null ? String.valueOf(getMessage()) : getMessage() + " (" + getCause() + ")";
    }
}
