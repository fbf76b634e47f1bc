package kr.fedhub.core.institution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Institutions in the order of the list and by the tabs of its index, sorted once for each language. Immutable. */
public final class InstitutionCatalogue {
    private final Map<String, Institution> byAlias = new HashMap<>();
    private final Listing korean;
    private final Listing english;

    private InstitutionCatalogue(Collection<Institution> institutions) {
        institutions.forEach(institution -> byAlias.put(institution.alias(), institution));
        korean = Listing.of(byAlias.values(), Locale.KOREAN);
        english = Listing.of(byAlias.values(), Locale.ENGLISH);
    }

    /** A catalogue; of institutions with the same alias the last one is taken. */
    public static InstitutionCatalogue of(Collection<Institution> institutions) {
        return new InstitutionCatalogue(institutions);
    }

    public Optional<Institution> named(String alias) {
        return Optional.ofNullable(byAlias.get(alias));
    }

    /** All institutions, by their names in the reader's language. */
    public List<Institution> all(Locale reader) {
        return listing(reader).sorted();
    }

    /** Those in a tab of the index. */
    public List<Institution> in(IndexTab tab, Locale reader) {
        return listing(reader).tabs().getOrDefault(tab, List.of());
    }

    /** The tabs that lead somewhere. */
    public Set<IndexTab> tabs(Locale reader) {
        return listing(reader).tabs().keySet();
    }

    public int size() {
        return byAlias.size();
    }

    private Listing listing(Locale reader) {
        return reader.getLanguage().equals(Locale.KOREAN.getLanguage()) ? korean : english;
    }

    /**
     * A sorted list and its parts.
     *
     * @param sorted all
     * @param tabs each part; all Latin letters are one besides
     */
    private record Listing(List<Institution> sorted, Map<IndexTab, List<Institution>> tabs) {
        static Listing of(Collection<Institution> institutions, Locale locale) {
            record Keyed(SortKey key, Institution institution) {}
            List<Keyed> keyed = institutions.stream()
                    .map(institution -> new Keyed(SortKey.of(institution.name().in(locale)), institution))
                    .sorted(Comparator.comparing(Keyed::key)
                            .thenComparing(one -> one.institution().alias()))
                    .toList();
            Map<IndexTab, List<Institution>> tabs = new HashMap<>();
            for (Keyed one : keyed) {
                IndexTab tab = IndexTab.of(one.key());
                tabs.computeIfAbsent(tab, any -> new ArrayList<>()).add(one.institution());
                if (tab.isLatin()) {
                    tabs.computeIfAbsent(IndexTab.LATIN, any -> new ArrayList<>())
                            .add(one.institution());
                }
            }
            return new Listing(keyed.stream().map(Keyed::institution).toList(), Map.copyOf(tabs));
        }
    }
}
