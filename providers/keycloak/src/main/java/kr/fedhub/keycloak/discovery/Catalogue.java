package kr.fedhub.keycloak.discovery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.fedhub.core.institution.Institution;
import kr.fedhub.core.institution.InstitutionCatalogue;
import kr.fedhub.core.metadata.Member;
import kr.fedhub.core.metadata.MemberAlias;
import kr.fedhub.core.metadata.Scope;
import kr.fedhub.core.metadata.roster.Roster;
import kr.fedhub.core.metadata.roster.RosterEntry;
import kr.fedhub.core.search.InstitutionIndex;
import kr.fedhub.core.search.SearchEntry;
import kr.fedhub.core.search.SearchTerm;
import kr.fedhub.core.search.SearchTerm.Kind;
import kr.fedhub.keycloak.config.MemberNames;

/**
 * All institutions of a realm that the page may show, whether or not they can log in at the moment.
 *
 * @param list in the order of the list
 * @param index to be searched
 * @param domains the aliases of those that have a domain, by that domain
 */
record Catalogue(InstitutionCatalogue list, InstitutionIndex index, Map<String, List<String>> domains) {
    private static final int MOST_KEYWORDS = 50;

    static Catalogue of(Roster roster, List<Institution> bilateral, MemberNames names) {
        Map<String, Member> members = roster.known()
                .map(MemberAlias::value)
                .flatMap(alias -> roster.entry(new MemberAlias(alias)).stream())
                .map(RosterEntry::member)
                .filter(member -> !member.hidden())
                .collect(Collectors.toMap(member -> member.alias().value(), Function.identity()));
        InstitutionCatalogue list = InstitutionCatalogue.of(
                Stream.concat(members.values().stream().map(names::institution), bilateral.stream())
                        .toList());
        List<SearchEntry> entries = list.all(Locale.KOREAN).stream()
                .map(institution -> new SearchEntry(
                        institution.alias(),
                        terms(institution, Optional.ofNullable(members.get(institution.alias())), names)))
                .toList();
        return new Catalogue(list, InstitutionIndex.of(entries), domains(entries));
    }

    private static Map<String, List<String>> domains(List<SearchEntry> entries) {
        Map<String, List<String>> domains = new HashMap<>();
        for (SearchEntry entry : entries) {
            entry.terms().stream()
                    .filter(term -> term.kind() == Kind.DOMAIN && !term.text().isEmpty())
                    .map(term -> term.text().toLowerCase(Locale.ROOT))
                    .distinct()
                    .forEach(domain -> domains.computeIfAbsent(domain, any -> new ArrayList<>(1))
                            .add(entry.id()));
        }
        return domains;
    }

    /** The institutions of a host name: those that have it, else those that have the domain that it lies in. */
    List<String> ofHost(String host) {
        String domain = host.toLowerCase(Locale.ROOT);
        while (domain.contains(".")) {
            List<String> found = domains.getOrDefault(domain, List.of());
            if (!found.isEmpty()) {
                return found;
            }
            domain = domain.substring(domain.indexOf('.') + 1);
        }
        return List.of();
    }

    private static List<SearchTerm> terms(Institution institution, Optional<Member> member, MemberNames names) {
        return Stream.concat(
                        own(institution), member.stream().flatMap(described -> more(described, institution, names)))
                .distinct()
                .toList();
    }

    private static Stream<SearchTerm> own(Institution institution) {
        return Stream.of(
                new SearchTerm(institution.name().ko(), Kind.NAME),
                new SearchTerm(institution.name().en(), Kind.NAME),
                new SearchTerm(institution.domain(), Kind.DOMAIN));
    }

    private static Stream<SearchTerm> more(Member member, Institution shown, MemberNames given) {
        Stream<SearchTerm> names = Stream.concat(
                        given.otherNames(member.alias()).stream(), member.displayNames().values().stream())
                .filter(name -> !name.equals(shown.name().ko())
                        && !name.equals(shown.name().en()))
                .map(name -> new SearchTerm(name, Kind.OTHER_NAME));
        Stream<SearchTerm> domains = Stream.of(
                        member.domains().stream(),
                        given.domains(member.alias()).stream(),
                        member.scopes().stream()
                                .filter(scope -> !scope.regexp())
                                .map(Scope::value))
                .flatMap(Function.identity())
                .filter(domain -> !domain.equals(shown.domain()))
                .map(domain -> new SearchTerm(domain, Kind.DOMAIN));
        Stream<SearchTerm> keywords =
                member.keywords().stream().limit(MOST_KEYWORDS).map(word -> new SearchTerm(word, Kind.KEYWORD));
        return Stream.of(names, domains, keywords).flatMap(Function.identity());
    }
}
