package kr.fedhub.keycloak.discovery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kr.fedhub.core.institution.Institution;
import org.keycloak.util.JsonSerialization;

/**
 * What is found while somebody types, as the page's script gets it.
 *
 * @param institutions best first
 * @param more whether more was found
 */
record Suggestions(List<Suggestion> institutions, boolean more) {
    private static final int MOST_BYTES = 10_000;

    /**
     * An institution.
     *
     * @param id what the form sends back
     * @param name its name in the reader's language
     * @param other its name in the other language, empty when that is the same
     * @param lang the language of {@code other}
     * @param domain its domain, or empty
     * @param logo the path of its logo, empty when it has none
     */
    record Suggestion(String id, String name, String other, String lang, String domain, String logo) {}

    static Suggestions of(Offer.Part part, Locale reader, InstitutionPictures pictures) {
        List<Suggestion> found = new ArrayList<>();
        for (Institution institution : part.institutions()) {
            DiscoveryPage.Choice choice =
                    DiscoveryPage.Choice.of(institution, reader, pictures.address(institution.alias()));
            found.add(new Suggestion(
                    choice.alias(),
                    choice.name(),
                    choice.otherName(),
                    choice.otherLang(),
                    choice.domain(),
                    choice.logo() == null ? "" : choice.logo()));
        }
        return new Suggestions(found, part.more());
    }

    /** As JSON of at most 10 kB: of very long names fewer are told. */
    String json() throws IOException {
        byte[] json = JsonSerialization.writeValueAsBytes(this);
        return json.length <= MOST_BYTES || institutions.isEmpty()
                ? new String(json, StandardCharsets.UTF_8)
                : new Suggestions(institutions.subList(0, institutions.size() - 1), true).json();
    }
}
