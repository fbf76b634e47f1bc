package kr.fedhub.core.metadata.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import kr.fedhub.core.metadata.DiscoveryClient;
import kr.fedhub.core.metadata.EntityId;
import kr.fedhub.core.metadata.snapshot.Snapshot;
import org.junit.jupiter.api.Test;

class RosterServiceTest {
    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");
    private static final Instant TOMORROW = NOW.plusSeconds(86_400);
    private static final EntityId SP = new EntityId("https://sp.example/shibboleth");

    private final DiscoveryClient one = client(SP, "https://sp.example/ds");
    private final DiscoveryClient other = client(SP, "https://elsewhere.example/ds");

    @Test
    void aServiceIsFoundByItsExactEntityId() {
        Roster roster = Roster.of(List.of(source("kafe", 1, TOMORROW, one)), List.of());

        assertThat(roster.service(SP, NOW)).contains(one);
        assertThat(roster.service(new EntityId("https://SP.example/shibboleth"), NOW))
                .isEmpty();
        assertThat(roster.service(new EntityId("https://sp.example/shibboleth/"), NOW))
                .isEmpty();
    }

    @Test
    void aServiceInTwoSourcesIsWhatTheOneOfHigherPrecedenceSays() {
        SourceContent kafe = source("kafe", 10, TOMORROW, one);
        SourceContent edugain = source("edugain", 100, TOMORROW, other);

        assertThat(Roster.of(List.of(edugain, kafe), List.of()).service(SP, NOW))
                .contains(one);
        assertThat(Roster.of(List.of(kafe, edugain), List.of()).service(SP, NOW))
                .contains(one);
    }

    @Test
    void ofTwoSourcesWithOnePrecedenceTheFirstAliasAnswers() {
        Roster roster = Roster.of(List.of(source("b", 1, TOMORROW, other), source("a", 1, TOMORROW, one)), List.of());

        assertThat(roster.service(SP, NOW)).contains(one);
    }

    @Test
    void aServiceIsUnknownOnceItsSourceHasExpired() {
        Roster roster = Roster.of(List.of(source("kafe", 1, TOMORROW, one)), List.of());

        assertThat(roster.service(SP, TOMORROW.minusNanos(1))).contains(one);
        assertThat(roster.service(SP, TOMORROW)).isEmpty();
    }

    @Test
    void anotherSourceDoesNotTakeOverAServiceOfAnExpiredOne() {
        Roster roster =
                Roster.of(List.of(source("kafe", 1, NOW, one), source("edugain", 2, TOMORROW, other)), List.of());

        assertThat(roster.service(SP, NOW)).isEmpty();
    }

    private static SourceContent source(String alias, int precedence, Instant until, DiscoveryClient... services) {
        return new SourceContent(
                alias, precedence, new Snapshot(Optional.empty(), until, "00", List.of(), Arrays.asList(services)));
    }

    private static DiscoveryClient client(EntityId entityId, String returnAddress) {
        return new DiscoveryClient(entityId, "", new TreeMap<>(), List.of(returnAddress));
    }
}
