package kr.fedhub.keycloak.discovery;

import java.util.List;
import java.util.Locale;
import kr.fedhub.core.institution.Institution;
import kr.fedhub.core.institution.InstitutionList;
import kr.fedhub.core.institution.InstitutionQuery;
import org.jspecify.annotations.Nullable;

/**
 * What the template {@code hub-discovery.ftl} shows. Public because FreeMarker reads it.
 *
 * @param serviceName the asking service, in the reader's language
 * @param recommended what the service offers first
 * @param institutions all others
 * @param problem key of the message that says why the page is shown again, or null
 * @param search how to find an institution among many, or null when all are listed
 */
public record DiscoveryPage(
        String serviceName,
        List<Choice> recommended,
        List<Choice> institutions,
        @Nullable String problem,
        @Nullable Search search) {
    static final String TEMPLATE = "hub-discovery.ftl";
    static final String ATTRIBUTE = "discovery";

    static DiscoveryPage of(
            String serviceName,
            InstitutionDirectory.Selection selection,
            InstitutionQuery query,
            Locale locale,
            @Nullable String problem) {
        InstitutionList list = selection.list();
        boolean nothing = list.others().isEmpty() && !query.isEmpty();
        return new DiscoveryPage(
                serviceName,
                choices(list.recommended(), locale),
                choices(list.others(), locale),
                problem,
                selection.isSearch() ? new Search(query.text(), nothing, selection.hasMore()) : null);
    }

    private static List<Choice> choices(List<Institution> institutions, Locale locale) {
        return institutions.stream()
                .map(institution -> Choice.of(institution, locale))
                .toList();
    }

    /**
     * The search among more institutions than a page can list.
     *
     * @param text what the reader typed
     * @param nothing whether that found nothing
     * @param more whether it found more than the page shows
     */
    public record Search(String text, boolean nothing, boolean more) {}

    /**
     * One institution on the page.
     *
     * @param alias what the form sends back
     * @param name its name in the reader's language
     * @param otherName its name in the other language, empty when that is the same
     * @param otherLang the language of {@code otherName} as a BCP 47 tag
     * @param domain its domain, or empty
     * @param mark the first letter of its name, in place of a logo
     */
    public record Choice(String alias, String name, String otherName, String otherLang, String domain, String mark) {
        static Choice of(Institution institution, Locale locale) {
            String name = institution.name().in(locale);
            String other = institution.name().besides(locale);
            return new Choice(
                    institution.alias(),
                    name,
                    other.equals(name) ? "" : other,
                    locale.getLanguage().equals("ko") ? "en" : "ko",
                    institution.domain(),
                    name.substring(0, name.offsetByCodePoints(0, 1)));
        }
    }
}
