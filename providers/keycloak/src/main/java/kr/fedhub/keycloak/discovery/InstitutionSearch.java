package kr.fedhub.keycloak.discovery;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.fedhub.core.institution.Institution;
import kr.fedhub.core.institution.InstitutionOrder;
import kr.fedhub.core.metadata.Member;
import kr.fedhub.core.metadata.MemberAlias;
import kr.fedhub.core.metadata.Scope;
import kr.fedhub.core.metadata.roster.Roster;
import kr.fedhub.core.metadata.roster.RosterEntry;
import kr.fedhub.core.search.InstitutionIndex;
import kr.fedhub.core.search.SearchEntry;
import kr.fedhub.core.search.SearchTerm;
import kr.fedhub.core.search.SearchTerm.Kind;
import kr.fedhub.keycloak.config.InstitutionSettings;
import org.jspecify.annotations.Nullable;

/**
 * The search index of each realm on this node. It is made when somebody searches for the first time after the institutions
 * changed; whoever searches meanwhile gets the one before.
 */
final class InstitutionSearch {
    private static final int MOST_KEYWORDS = 50;

    private final Map<String, Made> indexes = new ConcurrentHashMap<>();
    private final Map<String, ReentrantLock> making = new ConcurrentHashMap<>();

    /** An index and what it was made of. */
    private record Made(Roster roster, List<Institution> bilateral, InstitutionIndex index) {
        boolean isOf(Roster other, List<Institution> others) {
            return roster == other && bilateral.equals(others);
        }
    }

    /**
     * The index of a realm.
     *
     * @param roster the members of its sources
     * @param bilateral the institutions with an identity provider of their own
     */
    InstitutionIndex of(String realmId, Roster roster, List<Institution> bilateral) {
        @Nullable Made known = indexes.get(realmId);
        if (known != null && known.isOf(roster, bilateral)) {
            return known.index();
        }
        ReentrantLock lock = making.computeIfAbsent(realmId, id -> new ReentrantLock());
        if (known != null && !lock.tryLock()) {
            return known.index();
        }
        if (known == null) {
            lock.lock();
        }
        try {
            return made(realmId, roster, bilateral).index();
        } finally {
            lock.unlock();
        }
    }

    void forget(String realmId) {
        indexes.remove(realmId);
        making.remove(realmId);
    }

    private Made made(String realmId, Roster roster, List<Institution> bilateral) {
        @Nullable Made known = indexes.get(realmId);
        if (known != null && known.isOf(roster, bilateral)) {
            return known;
        }
        Made made = new Made(roster, bilateral, InstitutionIndex.of(entries(roster, bilateral)));
        indexes.put(realmId, made);
        return made;
    }

    private static List<SearchEntry> entries(Roster roster, List<Institution> bilateral) {
        Map<String, Member> members = roster.known()
                .map(MemberAlias::value)
                .flatMap(alias -> roster.entry(new MemberAlias(alias)).stream())
                .map(RosterEntry::member)
                .filter(member -> !member.hidden())
                .collect(Collectors.toMap(member -> member.alias().value(), Function.identity()));
        return Stream.concat(bilateral.stream(), members.values().stream().map(InstitutionSettings::of))
                .sorted(new InstitutionOrder(Locale.KOREAN))
                .map(institution -> new SearchEntry(
                        institution.alias(),
                        Stream.concat(
                                        own(institution),
                                        Optional.ofNullable(members.get(institution.alias())).stream()
                                                .flatMap(member -> more(member, institution)))
                                .distinct()
                                .toList()))
                .toList();
    }

    private static Stream<SearchTerm> own(Institution institution) {
        return Stream.of(
                new SearchTerm(institution.name().ko(), Kind.NAME),
                new SearchTerm(institution.name().en(), Kind.NAME),
                new SearchTerm(institution.domain(), Kind.DOMAIN));
    }

    private static Stream<SearchTerm> more(Member member, Institution shown) {
        Stream<SearchTerm> names = member.displayNames().values().stream()
                .filter(name -> !name.equals(shown.name().ko())
                        && !name.equals(shown.name().en()))
                .map(name -> new SearchTerm(name, Kind.OTHER_NAME));
        Stream<SearchTerm> domains = Stream.concat(
                        member.domains().stream(),
                        member.scopes().stream()
                                .filter(scope -> !scope.regexp())
                                .map(Scope::value))
                .filter(domain -> !domain.equals(shown.domain()))
                .map(domain -> new SearchTerm(domain, Kind.DOMAIN));
        Stream<SearchTerm> keywords =
                member.keywords().stream().limit(MOST_KEYWORDS).map(word -> new SearchTerm(word, Kind.KEYWORD));
        return Stream.of(names, domains, keywords).flatMap(Function.identity());
    }
}
