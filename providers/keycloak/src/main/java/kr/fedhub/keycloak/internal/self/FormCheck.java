package kr.fedhub.keycloak.internal.self;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * Whether a form was sent by a page of the hub's own. A browser sends the researcher's cookie with forms of strangers' pages,
 * too.
 *
 * @param token what the hub wrote into its pages for this session
 * @param origin the hub's own origin
 */
record FormCheck(String token, String origin) {
    private static final String SAME_ORIGIN = "same-origin";

    /**
     * Checks what came with a form.
     *
     * @param given the token in the form
     * @param fetchSite the header {@code Sec-Fetch-Site} (Fetch Metadata, §2.3)
     * @param from the header {@code Origin} (Fetch standard, §3.2)
     */
    boolean accepts(@Nullable String given, @Nullable String fetchSite, @Nullable String from) {
        boolean told = fetchSite != null || from != null;
        boolean same = (fetchSite == null || SAME_ORIGIN.equals(fetchSite)) && (from == null || origin.equals(from));
        return told && same && isToken(given);
    }

    private boolean isToken(@Nullable String given) {
        return given != null
                && !token.isEmpty()
                && MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    /** Keeps the token out of logs. */
    @Override
    public String toString() {
        return "FormCheck[" + origin + "]";
    }
}
