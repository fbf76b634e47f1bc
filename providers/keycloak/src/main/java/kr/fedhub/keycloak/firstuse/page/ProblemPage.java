package kr.fedhub.keycloak.firstuse.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says why a first visit does not go on, and who can fix it.
 *
 * <p>The page answers with {@code go}: one of {@link #goes()}.
 *
 * @param frame what every page has
 * @param problem what happened: {@code account-taken}, {@code tries-used-up}, {@code too-many-codes}, {@code expired},
 *     {@code refused}, {@code no-account}, {@code unavailable}, {@code not-believed}, {@code conflict}, {@code identity-changed}
 *     or {@code misconfigured}; anything else is shown as unexpected
 * @param referenceId stands in the log and the event too
 * @param time when it happened, in words of the reader's language
 * @param goes what the researcher can do: {@code retry}, {@code choose}, {@code cancel}
 * @param contacts who to ask at the service
 * @param helpUrl the service's page about it, or null; left out when a browser cannot open it
 */
public record ProblemPage(
        Frame frame,
        String problem,
        String referenceId,
        String time,
        List<String> goes,
        List<Contact> contacts,
        @Nullable String helpUrl) {
    public static final String TEMPLATE = "hub-first-use-problem.ftl";

    public ProblemPage {
        goes = List.copyOf(goes);
        contacts = List.copyOf(contacts);
        helpUrl = WebAddress.orNull(helpUrl);
    }

    /**
     * Somebody to ask.
     *
     * @param name what they are called, or empty
     * @param email their address, without {@code mailto:}
     */
    public record Contact(String name, String email) {}
}
