package kr.fedhub.demo.server;

/** The demo cannot go on; the message is one line that tells a person what happened and what to do. */
public final class DemoException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DemoException(String message) {
        super(message);
    }

    public DemoException(String message, Throwable cause) {
        super(message, cause);
    }
}
