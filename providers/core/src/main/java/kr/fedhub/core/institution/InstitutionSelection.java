package kr.fedhub.core.institution;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * What the discovery page shows of all institutions. A short list is shown whole; of a long one only what the reader
 * searched for, as nobody reads ten thousand names.
 *
 * @param list the institutions to show
 * @param search what was searched for, empty when nothing was
 * @param searchable whether there are more than can be shown at once
 * @param cut whether the search found more than is shown
 */
public record InstitutionSelection(InstitutionList list, String search, boolean searchable, boolean cut) {
    /** How many are shown at once. */
    private static final int MOST = 100;

    private static final int LONGEST_SEARCH = 100;

    /**
     * The selection for one service and one reader.
     *
     * @param offered every institution that may be chosen
     * @param recommended aliases of those the service wants offered first
     * @param search what the reader typed, as it came
     * @param locale the reader's language
     */
    public static InstitutionSelection of(
            Collection<Institution> offered, List<String> recommended, String search, Locale locale) {
        if (offered.size() <= MOST) {
            return new InstitutionSelection(InstitutionList.of(offered, recommended, locale), "", false, false);
        }
        String words = search.strip();
        words = words.substring(0, Math.min(words.length(), LONGEST_SEARCH));
        String wanted = comparable(words);
        List<Institution> shown = offered.stream()
                .filter(institution -> recommended.contains(institution.alias())
                        || (!wanted.isEmpty() && matches(institution, wanted)))
                .toList();
        InstitutionList list = InstitutionList.of(shown, recommended, locale);
        boolean cut = list.others().size() > MOST;
        List<Institution> others =
                list.others().subList(0, Math.min(MOST, list.others().size()));
        return new InstitutionSelection(new InstitutionList(list.recommended(), others), words, true, cut);
    }

    private static boolean matches(Institution institution, String wanted) {
        return comparable(institution.name().ko()).contains(wanted)
                || comparable(institution.name().en()).contains(wanted)
                || institution.domain().contains(wanted);
    }

    private static String comparable(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
