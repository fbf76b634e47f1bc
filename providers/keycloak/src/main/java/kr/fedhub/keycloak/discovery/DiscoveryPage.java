package kr.fedhub.keycloak.discovery;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import kr.fedhub.core.institution.Institution;
import org.jspecify.annotations.Nullable;

/**
 * What the template {@code hub-discovery.ftl} shows. Public because FreeMarker reads it.
 *
 * @param serviceName the asking service, in the reader's language
 * @param action where its forms go, or null for the address of the login that it belongs to
 * @param recent what this browser logged in with before
 * @param recommended what the service offers first
 * @param institutions those listed or found
 * @param problem key of the message that says why the page is shown again, or null
 * @param search how to find an institution, or null when there are so few that one sees them all
 * @param index the index, or null when all institutions are listed
 * @param hubAccount whether one can log in with an account at the hub
 */
public record DiscoveryPage(
        String serviceName,
        @Nullable String action,
        List<Choice> recent,
        List<Choice> recommended,
        List<Choice> institutions,
        @Nullable String problem,
        @Nullable Search search,
        @Nullable Index index,
        boolean hubAccount) {
    static final String TEMPLATE = "hub-discovery.ftl";
    static final String ATTRIBUTE = "discovery";

    public DiscoveryPage {
        recent = List.copyOf(recent);
        recommended = List.copyOf(recommended);
        institutions = List.copyOf(institutions);
    }

    static List<Choice> choices(
            List<Institution> institutions, Locale locale, Function<String, Optional<String>> logos) {
        return institutions.stream()
                .map(institution -> Choice.of(institution, locale, logos.apply(institution.alias())))
                .toList();
    }

    /**
     * The search.
     *
     * @param text what the reader typed
     * @param nothing whether that found nothing
     * @param more whether it found more than the page shows
     * @param suggestions where a script asks for what fits while one types; it adds the text
     */
    public record Search(String text, boolean nothing, boolean more, String suggestions) {}

    /**
     * The index of the list.
     *
     * @param tabs its main tabs
     * @param letters those below the Latin one, empty unless that is open
     * @param next the value of the button for the next part of an open tab, or null
     * @param open the label of the open tab, or null
     */
    public record Index(
            List<Tab> tabs,
            List<Tab> letters,
            @Nullable String next,
            @Nullable String open) {}

    /**
     * A tab.
     *
     * @param label what it says
     * @param current whether it is open
     * @param filled whether there is anything in it
     */
    public record Tab(String label, boolean current, boolean filled) {}

    /**
     * One institution on the page.
     *
     * @param alias what the form sends back
     * @param name its name in the reader's language
     * @param otherName its name in the other language, empty when that is the same
     * @param otherLang the language of {@code otherName} as a BCP 47 tag
     * @param domain its domain, or empty
     * @param mark the first letter of its name, in place of a logo
     * @param logo the address of its logo, or null
     */
    public record Choice(
            String alias,
            String name,
            String otherName,
            String otherLang,
            String domain,
            String mark,
            @Nullable String logo) {
        static Choice of(Institution institution, Locale locale, Optional<String> logo) {
            String name = institution.name().in(locale);
            String other = institution.name().besides(locale);
            return new Choice(
                    institution.alias(),
                    name,
                    other.equals(name) ? "" : other,
                    locale.getLanguage().equals("ko") ? "en" : "ko",
                    institution.domain(),
                    name.substring(0, name.offsetByCodePoints(0, 1)),
                    logo.orElse(null));
        }
    }
}
