package kr.fedhub.keycloak.firstuse.page;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Addresses that a link on a page may lead to: they come from settings, and a page comes up whatever it is given. */
final class WebAddress {
    private WebAddress() {}

    static @Nullable String orNull(@Nullable String address) {
        if (address == null) {
            return null;
        }
        String lower = address.toLowerCase(Locale.ROOT);
        return lower.startsWith("https://") || lower.startsWith("http://") ? address : null;
    }
}
