package kr.fedhub.core.discovery;

/** A discovery request that the hub does not answer. The browser is sent nowhere; a page says what is wrong. */
public final class DiscoveryRefused extends Exception {
    private final Reason reason;

    private DiscoveryRefused(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    static DiscoveryRefused of(Reason reason, String message) {
        return new DiscoveryRefused(reason, message);
    }

    /** The refusal of a request whose service no live metadata source describes with an address to return to. */
    public static DiscoveryRefused unknownService() {
        return of(
                Reason.UNKNOWN_SERVICE, "No metadata source has a service of that entityID that may ask for discovery");
    }

    public Reason reason() {
        return reason;
    }

    /** Why a request was refused. The message says more, as one line for the log, without anything that the request said. */
    public enum Reason {
        /** A parameter is missing or is not what the protocol has there. */
        MALFORMED,
        /** A discovery policy that the hub does not know; the protocol has only {@code single}. */
        POLICY,
        UNKNOWN_SERVICE,
        /** The {@code return} is no address that the service registered, or no address that could be one. */
        RETURN_NOT_REGISTERED,
        /** The {@code return} holds an answer already, which the service might take for the hub's. */
        RETURN_HOLDS_ANSWER
    }
}
