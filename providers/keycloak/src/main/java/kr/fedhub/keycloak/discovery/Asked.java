package kr.fedhub.keycloak.discovery;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;
import kr.fedhub.core.institution.InstitutionQuery;

/**
 * What the reader asks the page for.
 *
 * @param query what to look for
 * @param place where in the index to be
 * @param forgotten the alias of an institution that the browser shall not remember
 */
record Asked(InstitutionQuery query, Optional<IndexPlace> place, Optional<String> forgotten) {
    static final String CHOICE = "institution";
    static final String SEARCH = "search";
    static final String INDEX = "index";
    static final String FORGET = "forget";
    static final String HUB_ACCOUNT = "hubAccount";

    static Asked nothing() {
        return of("");
    }

    static Asked of(String text) {
        return new Asked(new InstitutionQuery(text), Optional.empty(), Optional.empty());
    }

    /** What the page's form says. */
    static Asked in(MultivaluedMap<String, String> form) {
        return new Asked(
                new InstitutionQuery(Optional.ofNullable(form.getFirst(SEARCH)).orElse("")),
                IndexPlace.parse(form.getFirst(INDEX)),
                Optional.ofNullable(form.getFirst(FORGET)));
    }
}
