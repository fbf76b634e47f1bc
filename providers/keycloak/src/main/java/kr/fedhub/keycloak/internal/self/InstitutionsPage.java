package kr.fedhub.keycloak.internal.self;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the template {@code hub-my-institutions.ftl} shows. Public because FreeMarker reads it.
 *
 * @param institutions the researcher's institutions
 * @param password whether they have a password at the hub besides
 */
public record InstitutionsPage(List<Entry> institutions, boolean password) {
    static final String TEMPLATE = "hub-my-institutions.ftl";

    public InstitutionsPage {
        institutions = List.copyOf(institutions);
    }

    /**
     * An institution.
     *
     * @param alias its alias
     * @param name in the reader's language
     * @param since since when, or null when nobody knows
     * @param last when the researcher logged in with it last, or null when the hub remembers no login
     * @param current whether the session began with it
     * @param usable whether one can log in with it at present
     * @param kept key of the text that says why it has to stay, or null when it can be removed
     */
    public record Entry(
            String alias,
            String name,
            @Nullable String since,
            @Nullable String last,
            boolean current,
            boolean usable,
            @Nullable String kept) {}
}
