package kr.fedhub.core.institution;

import java.util.Comparator;
import java.util.Locale;

/** The order of the institution list, by the names that it shows. */
public final class InstitutionOrder implements Comparator<Institution> {
    private final Comparator<Institution> order;

    /** The order for a list whose names are shown in the given language. */
    public InstitutionOrder(Locale locale) {
        order = Comparator.comparing((Institution institution) ->
                        SortKey.of(institution.name().in(locale)))
                .thenComparing(Institution::alias);
    }

    @Override
    public int compare(Institution one, Institution other) {
        return order.compare(one, other);
    }
}
