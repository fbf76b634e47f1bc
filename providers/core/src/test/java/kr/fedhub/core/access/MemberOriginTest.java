package kr.fedhub.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import kr.fedhub.core.metadata.Binding;
import kr.fedhub.core.metadata.BoundEndpoint;
import kr.fedhub.core.metadata.EntityId;
import kr.fedhub.core.metadata.Member;
import kr.fedhub.core.metadata.Scope;
import kr.fedhub.core.metadata.roster.Roster;
import kr.fedhub.core.metadata.roster.SourceContent;
import kr.fedhub.core.metadata.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom a service takes of the members of metadata sources. */
class MemberOriginTest {
    private static final String CATEGORY = "http://macedir.org/entity-category";
    private static final String SUPPORT = "http://macedir.org/entity-category-support";
    private static final String ASSURANCE = "urn:oasis:names:tc:SAML:attribute:assurance-certification";

    private final Member hanbit = member(
            "hanbit.example",
            "https://one.example",
            new Scope("hanbit.example", false),
            new Scope("^[a-z]+\\.hanbit\\.example$", true));
    private final Member late = member(
            "late.example",
            "https://other.example",
            new Scope("hanbit.example", false),
            new Scope("late.example", false));
    private final Roster roster =
            Roster.of(List.of(source("edugain", 20, late), source("kafe", 10, hanbit)), List.of());

    @ParameterizedTest
    @CsvSource({
        "institution:https://idp.hanbit.example/idp, true",
        "institution:https://IDP.hanbit.example/idp, false",
        "institution:https://idp.hanbit.example/, false",
        "source:kafe, true",
        "source:KAFE, false",
        "source:edugain, false",
        "category:https://refeds.org/category/research-and-scholarship, true",
        "category:https://refeds.org/category/code-of-conduct/v2, true",
        "category:https://refeds.org/sirtfi, true",
        "category:https://refeds.org/SIRTFI, false",
        "category:https://elsewhere.example/category, false",
        "scope:hanbit.example, true",
        "scope:Hanbit.EXAMPLE, true",
        "scope:cs.hanbit.example, true",
        "scope:CS.hanbit.example, true",
        "scope:1.hanbit.example, false",
        "scope:a.b.hanbit.example, false",
        "scope:late.example, false",
        "account:hub, false"
    })
    void aMemberIsToldByEachOfItsMarks(String criterion, boolean fits) {
        assertThat(permits(hanbit, criterion, null)).isEqualTo(fits);
        assertThat(permits(hanbit, null, criterion)).isEqualTo(!fits);
        assertThat(permits(hanbit, "source:kafe", criterion)).isEqualTo(!fits);
    }

    @Test
    void aMemberGoesByItsAliasToo() {
        assertThat(permits(hanbit, "institution:" + hanbit.alias(), null)).isTrue();
        assertThat(permits(late, "institution:" + hanbit.alias(), null)).isFalse();
        assertThat(permits(hanbit, null, "institution:" + hanbit.alias())).isFalse();
    }

    @Test
    void whoClaimsAScopeThatBelongsToAnotherIsNotTakenForIt() {
        assertThat(permits(late, "scope:hanbit.example", null)).isFalse();
        assertThat(permits(late, "scope:late.example", null)).isTrue();
        assertThat(permits(late, null, "scope:hanbit.example")).isTrue();
    }

    private boolean permits(Member member, @Nullable String allow, @Nullable String deny) {
        LoginOrigin origin =
                new LoginOrigin.OfMember(roster, roster.entry(member.alias()).orElseThrow());
        return InstitutionPolicy.parse(allow, deny).permits(origin);
    }

    private static SourceContent source(String alias, int precedence, Member member) {
        return new SourceContent(
                alias,
                precedence,
                new Snapshot(
                        Optional.empty(), Instant.parse("2026-12-01T00:00:00Z"), "00", List.of(member), List.of()));
    }

    private static Member member(String domain, String registrar, Scope... scopes) {
        return new Member(
                new EntityId("https://idp." + domain + "/idp"),
                registrar,
                new TreeMap<>(Map.of("en", domain)),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(scopes),
                List.of(new BoundEndpoint(Binding.REDIRECT, "https://idp." + domain + "/sso", Optional.empty())),
                List.of(),
                List.of("MIIC"),
                false,
                List.of(),
                new TreeMap<>(Map.of(
                        CATEGORY,
                        Set.of("https://refeds.org/category/research-and-scholarship"),
                        SUPPORT,
                        Set.of("https://refeds.org/category/code-of-conduct/v2"),
                        ASSURANCE,
                        Set.of("https://refeds.org/sirtfi"),
                        "https://elsewhere.example/attribute",
                        Set.of("https://elsewhere.example/category"))),
                false,
                List.of(),
                Optional.empty());
    }
}
