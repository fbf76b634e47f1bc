package kr.fedhub.keycloak.discovery;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import kr.fedhub.core.access.InstitutionPolicy;
import kr.fedhub.core.access.LoginOrigin;
import kr.fedhub.core.institution.Institution;
import kr.fedhub.core.institution.LocalizedName;
import kr.fedhub.core.metadata.Binding;
import kr.fedhub.core.metadata.BoundEndpoint;
import kr.fedhub.core.metadata.EntityId;
import kr.fedhub.core.metadata.Member;
import kr.fedhub.core.metadata.MemberAlias;
import kr.fedhub.core.metadata.roster.Roster;
import kr.fedhub.core.metadata.roster.RosterEntry;
import kr.fedhub.core.metadata.roster.SourceContent;
import kr.fedhub.core.metadata.snapshot.Snapshot;
import kr.fedhub.keycloak.config.MemberNames;

/**
 * Institutions of a realm without a server around it.
 *
 * @param roster members of one source, {@code kafe}
 * @param bilateral those with an identity provider of their own
 * @param away aliases of those that nobody can log in with at the moment
 */
record TestInstitutions(Roster roster, List<Institution> bilateral, Catalogue catalogue, Set<String> away)
        implements ChoosableInstitutions {
    static final MemberNames NO_NAMES = new MemberNames(Map.of());

    static TestInstitutions of(List<Member> members, Institution... bilateral) {
        Roster roster = Roster.of(
                List.of(new SourceContent(
                        "kafe",
                        1,
                        new Snapshot(
                                Optional.empty(), Instant.parse("2026-12-01T00:00:00Z"), "00", members, List.of()))),
                List.of());
        List<Institution> others = Arrays.asList(bilateral);
        return new TestInstitutions(roster, others, Catalogue.of(roster, others, NO_NAMES), Set.of());
    }

    TestInstitutions without(String... aliases) {
        return new TestInstitutions(roster, bilateral, catalogue, Set.of(aliases));
    }

    /** What a service that goes by {@code ntis} offers of them. */
    Offer offer(InstitutionPolicy policy, String... recommended) {
        return new Offer(
                this,
                new AskingService(
                        "ntis", new LocalizedName("국가과학기술지식정보서비스", "NTIS"), List.of(recommended), policy, List.of()),
                Set.of(),
                false);
    }

    Offer offer(String... recommended) {
        return offer(InstitutionPolicy.everybody(), recommended);
    }

    static Institution own(String alias, String ko, String en) {
        return new Institution(alias, new LocalizedName(ko, en), alias + ".example");
    }

    static Member member(String domain, String ko, String en) {
        return member(domain, ko, en, Optional.empty());
    }

    static Member member(String domain, String ko, String en, Optional<String> logo) {
        return new Member(
                new EntityId("https://idp." + domain + "/idp"),
                "https://registrar.example",
                new TreeMap<>(Map.of("ko", ko, "en", en)),
                List.of(),
                List.of(domain),
                logo,
                List.of(),
                List.of(new BoundEndpoint(Binding.REDIRECT, "https://idp." + domain + "/sso", Optional.empty())),
                List.of(),
                List.of("MIIC"),
                false,
                List.of(),
                new TreeMap<>(),
                false,
                List.of(),
                Optional.empty());
    }

    @Override
    public Optional<String> alias(String aliasOrEntityId) {
        return catalogue
                .list()
                .named(aliasOrEntityId)
                .map(Institution::alias)
                .or(() -> roster.known()
                        .flatMap(alias -> roster.entry(alias).stream())
                        .map(RosterEntry::member)
                        .filter(member -> member.entityId().value().equals(aliasOrEntityId))
                        .map(member -> member.alias().value())
                        .findFirst());
    }

    @Override
    public boolean isOffered(String alias, InstitutionPolicy policy) {
        return catalogue.list().named(alias).isPresent() && !away.contains(alias) && isPermitted(alias, policy);
    }

    @Override
    public boolean isPermitted(String alias, InstitutionPolicy policy) {
        return policy.permits(MemberAlias.parse(alias)
                .flatMap(roster::entry)
                .<LoginOrigin>map(entry -> new LoginOrigin.OfMember(roster, entry))
                .orElseGet(() -> new LoginOrigin.OfProvider(alias, Optional.empty(), "")));
    }
}
