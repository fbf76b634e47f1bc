package kr.fedhub.core.institution;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * What the discovery page offers: the institutions that the asking service recommends, in the service's order, and then
 * all others in theirs. No institution stands in both.
 *
 * @param recommended the institutions the service offers first
 * @param others all others
 */
public record InstitutionList(List<Institution> recommended, List<Institution> others) {
    public InstitutionList {
        recommended = List.copyOf(recommended);
        others = List.copyOf(others);
    }

    /**
     * The list for one service and one reader.
     *
     * @param available every institution that may be chosen
     * @param recommendedAliases the aliases the service wants offered first; unknown ones are passed over, since a
     *     service may name an institution that is switched off for a while
     * @param locale the reader's language
     */
    public static InstitutionList of(
            Collection<Institution> available, List<String> recommendedAliases, Locale locale) {
        List<Institution> recommended = recommendedAliases.stream()
                .distinct()
                .flatMap(alias -> available.stream()
                        .filter(institution -> institution.alias().equals(alias))
                        .limit(1))
                .toList();
        List<Institution> others = available.stream()
                .filter(institution -> !recommended.contains(institution))
                .sorted(new InstitutionOrder(locale))
                .toList();
        return new InstitutionList(recommended, others);
    }
}
