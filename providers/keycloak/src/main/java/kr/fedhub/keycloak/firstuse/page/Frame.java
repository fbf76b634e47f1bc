package kr.fedhub.keycloak.firstuse.page;

import org.jspecify.annotations.Nullable;

/**
 * What every page of a first visit has. Public because FreeMarker reads it.
 *
 * @param action where the page's form goes
 * @param service the service's name in the reader's language
 * @param person the researcher's name in one piece, or empty
 * @param institution the name of the institution that the login came through, or null for an account of the hub
 * @param step how far the researcher is: 1 choosing, 2 proving or signing up, 3 done
 */
public record Frame(
        String action,
        String service,
        String person,
        @Nullable String institution,
        int step) {
    /** The name under which each template of this package finds its page. */
    public static final String ATTRIBUTE = "first";

    /** Without the person. */
    @Override
    public String toString() {
        return "Frame[service=%s, step=%d]".formatted(service, step);
    }
}
