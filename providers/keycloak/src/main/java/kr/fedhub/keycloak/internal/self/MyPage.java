package kr.fedhub.keycloak.internal.self;

import kr.fedhub.keycloak.config.OwnNotice;
import org.jspecify.annotations.Nullable;

/**
 * What all of the researcher's own pages have in common. Public because FreeMarker reads it.
 *
 * @param base the address of the first page, without a slash at its end
 * @param section which entry of the menu it belongs to: {@code institutions}, {@code services}, {@code consents} or {@code data}
 * @param token what each form has to send
 * @param notice what came of what was done just now, or null
 * @param logout where the researcher logs out
 */
public record MyPage(
        String base, String section, String token, @Nullable OwnNotice notice, String logout) {
    static final String ATTRIBUTE = "my";

    /** The name of the attribute that holds what one page shows. */
    static final String CONTENT = "content";

    /** Keeps the token out of logs. */
    @Override
    public String toString() {
        return "MyPage[" + section + "]";
    }
}
