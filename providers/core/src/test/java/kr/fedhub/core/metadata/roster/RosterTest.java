package kr.fedhub.core.metadata.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import kr.fedhub.core.metadata.Binding;
import kr.fedhub.core.metadata.BoundEndpoint;
import kr.fedhub.core.metadata.EntityId;
import kr.fedhub.core.metadata.Member;
import kr.fedhub.core.metadata.Scope;
import kr.fedhub.core.metadata.roster.MemberDecision.Block;
import kr.fedhub.core.metadata.roster.MemberDecision.Pin;
import kr.fedhub.core.metadata.snapshot.Snapshot;
import org.junit.jupiter.api.Test;

class RosterTest {
    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");
    private static final Instant TOMORROW = NOW.plusSeconds(86_400);
    private static final String KAFE = "http://kafe.kreonet.net";

    private static Member member(String host, String registrar, boolean hidden, String... scopes) {
        return new Member(
                new EntityId("https://" + host + "/idp"),
                registrar,
                new TreeMap<>(java.util.Map.of("en", host)),
                List.of(),
                List.of(),
                Optional.empty(),
                java.util.Arrays.stream(scopes)
                        .map(scope -> new Scope(scope, false))
                        .toList(),
                List.of(new BoundEndpoint(Binding.REDIRECT, "https://" + host + "/sso", Optional.empty())),
                List.of(),
                List.of("MIIC"),
                false,
                List.of(),
                new TreeMap<>(),
                hidden,
                List.of(),
                Optional.empty());
    }

    private static SourceContent source(String alias, int precedence, Instant until, Member... members) {
        return new SourceContent(
                alias, precedence, new Snapshot(Optional.empty(), until, "00", List.of(members), List.of()));
    }

    private static MemberDecision pinned(Member member, String source, String registrar) {
        return new MemberDecision(member.entityId(), "이름", Optional.of(new Pin(source, registrar)), Optional.empty());
    }

    private final Member snu = member("idp.snu.example", KAFE, false, "snu.example");

    @Test
    void anEntityInTwoSourcesIsAnsweredForByTheOneOfHigherPrecedence() {
        Member elsewhere = member("idp.snu.example", "https://other.example", false, "snu.example");
        Roster roster = Roster.of(
                List.of(source("edugain", 100, TOMORROW, elsewhere), source("kafe", 10, TOMORROW, snu)), List.of());

        assertThat(roster.size()).isEqualTo(1);
        assertThat(roster.entry(snu.alias()).orElseThrow().source()).isEqualTo("kafe");
        assertThat(roster.of("edugain")).isEmpty();
    }

    @Test
    void anEntityIdThatDiffersInLetterCaseAloneIsNoSecondMember() {
        Member shouting = member("IDP.SNU.example", "https://other.example", false, "snu.example");
        Roster roster = Roster.of(
                List.of(source("edugain", 100, TOMORROW, shouting), source("kafe", 10, TOMORROW, snu)), List.of());

        assertThat(roster.offered(NOW)).containsExactly(snu);
        assertThat(roster.entry(shouting.alias())).isEmpty();
    }

    @Test
    void equalPrecedenceIsDecidedByTheAlias() {
        Roster roster = Roster.of(List.of(source("b", 1, TOMORROW, snu), source("a", 1, TOMORROW, snu)), List.of());
        assertThat(roster.entry(snu.entityId()).orElseThrow().source()).isEqualTo("a");
    }

    @Test
    void aMemberIsLiveUntilItsSourceExpires() {
        Roster roster = Roster.of(List.of(source("kafe", 1, TOMORROW, snu)), List.of());
        assertThat(roster.status(snu.alias(), TOMORROW.minusMillis(1))).isEqualTo(MemberStatus.LIVE);
        assertThat(roster.status(snu.alias(), TOMORROW)).isEqualTo(MemberStatus.EXPIRED);
        assertThat(roster.offered(TOMORROW)).isEmpty();
    }

    @Test
    void anExpiredSourceTakesNothingFromTheOthers() {
        Member nuri = member("idp.nuri.example", KAFE, false);
        Roster roster = Roster.of(List.of(source("a", 1, NOW, snu), source("b", 2, TOMORROW, nuri)), List.of());
        assertThat(roster.status(nuri.alias(), NOW)).isEqualTo(MemberStatus.LIVE);
    }

    @Test
    void aMemberThatIsGoneKeepsItsDecisionsAndIsDeparted() {
        Roster roster = Roster.of(List.of(), List.of(pinned(snu, "kafe", KAFE)));
        assertThat(roster.status(snu.alias(), NOW)).isEqualTo(MemberStatus.DEPARTED);
        assertThat(roster.decision(snu.alias())).isPresent();
    }

    @Test
    void anotherSourceOrRegistrarForAMemberWithResearchersIsHeld() {
        SourceContent kafe = source("kafe", 1, TOMORROW, snu);
        assertThat(Roster.of(List.of(kafe), List.of(pinned(snu, "kafe", KAFE))).status(snu.alias(), NOW))
                .isEqualTo(MemberStatus.LIVE);
        assertThat(Roster.of(List.of(kafe), List.of(pinned(snu, "edugain", KAFE)))
                        .status(snu.alias(), NOW))
                .isEqualTo(MemberStatus.HELD);
        assertThat(Roster.of(List.of(kafe), List.of(pinned(snu, "kafe", "https://x.example")))
                        .status(snu.alias(), NOW))
                .isEqualTo(MemberStatus.HELD);
    }

    @Test
    void aBlockGoesBeforeEverything() {
        MemberDecision blocked = new MemberDecision(
                snu.entityId(), "이름", Optional.empty(), Optional.of(new Block(NOW, "admin", "incident")));
        Roster roster = Roster.of(List.of(source("kafe", 1, NOW, snu)), List.of(blocked));
        assertThat(roster.status(snu.alias(), NOW)).isEqualTo(MemberStatus.BLOCKED);
        assertThat(Roster.of(List.of(), List.of(blocked)).status(snu.alias(), NOW))
                .isEqualTo(MemberStatus.BLOCKED);
    }

    @Test
    void aHiddenMemberIsNotOfferedButCanBeUsed() {
        Member hidden = member("hidden.example", KAFE, true);
        Roster roster = Roster.of(List.of(source("kafe", 1, TOMORROW, hidden)), List.of());
        assertThat(roster.offered(NOW)).isEmpty();
        assertThat(roster.status(hidden.alias(), NOW)).isEqualTo(MemberStatus.LIVE);
    }

    @Test
    void aMemberUsesTheScopesOfItsMetadataAndNoOthers() {
        Roster roster = Roster.of(List.of(source("kafe", 1, TOMORROW, snu)), List.of());
        RosterEntry entry = roster.entry(snu.alias()).orElseThrow();
        assertThat(roster.mayUse(entry, "snu.example")).isTrue();
        assertThat(roster.mayUse(entry, "nuri.example")).isFalse();
        assertThat(roster.mayUse(entry, "x.snu.example")).isFalse();
    }

    @Test
    void aScopeThatTwoRegistrarsGaveBelongsToTheMemberOfHigherPrecedence() {
        Member thief = member("thief.example", "https://evil.example", false, "snu.example", "thief.example");
        Roster roster = Roster.of(
                List.of(source("edugain", 100, TOMORROW, thief), source("kafe", 10, TOMORROW, snu)), List.of());
        assertThat(roster.mayUse(roster.entry(thief.alias()).orElseThrow(), "snu.example"))
                .isFalse();
        assertThat(roster.mayUse(roster.entry(thief.alias()).orElseThrow(), "thief.example"))
                .isTrue();
        assertThat(roster.mayUse(roster.entry(snu.alias()).orElseThrow(), "snu.example"))
                .isTrue();
        assertThat(roster.scopeConflicts())
                .containsExactly(new ScopeConflict("snu.example", snu.entityId(), thief.entityId()));
    }

    @Test
    void oneRegistrarMayGiveOneScopeToTwoEntitiesOfAnInstitution() {
        Member test = member("idp-dev.snu.example", KAFE, false, "snu.example");
        Roster roster = Roster.of(List.of(source("kafe", 10, TOMORROW, snu, test)), List.of());
        assertThat(roster.mayUse(roster.entry(test.alias()).orElseThrow(), "snu.example"))
                .isTrue();
        assertThat(roster.scopeConflicts()).isEmpty();
    }
}
