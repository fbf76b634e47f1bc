package kr.fedhub.keycloak.internal.event;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.Event;

/** Takes people's addresses out of an event; the domain stays, since it says where a trouble comes from. */
final class WithoutAddresses {
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@/]+(@[^\\s@/]+)");
    private static final String SOMEBODY = "…";

    private WithoutAddresses() {}

    /** A copy of the event if anything has to be taken out; others read the same event. */
    static Event of(Event event) {
        @Nullable Map<String, String> details = event.getDetails();
        if (details == null || details.values().stream().noneMatch(WithoutAddresses::isAddress)) {
            return event;
        }
        Map<String, String> kept = new HashMap<>(details);
        kept.replaceAll(
                (name, value) -> isAddress(value) ? ADDRESS.matcher(value).replaceFirst(SOMEBODY + "$1") : value);
        Event copy = event.clone();
        copy.setDetails(kept);
        return copy;
    }

    private static boolean isAddress(@Nullable String value) {
        return value != null && ADDRESS.matcher(value).matches();
    }
}
