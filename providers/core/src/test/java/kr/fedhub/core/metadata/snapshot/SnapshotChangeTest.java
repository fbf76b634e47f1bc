package kr.fedhub.core.metadata.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import kr.fedhub.core.metadata.Binding;
import kr.fedhub.core.metadata.BoundEndpoint;
import kr.fedhub.core.metadata.DiscoveryClient;
import kr.fedhub.core.metadata.EntityId;
import kr.fedhub.core.metadata.Member;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnapshotChangeTest {
    @Test
    void aChangeTellsWhoCameWhoChangedAndWhoWent() {
        Snapshot old = snapshot(member("a", "A"), member("b", "B"), member("c", "C"));
        Snapshot next = snapshot(member("b", "B"), member("c", "C2"), member("d", "D"));

        SnapshotChange change = SnapshotChange.between(old, next);

        assertThat(change.added()).containsExactly(member("d", "D"));
        assertThat(change.changed()).containsExactly(member("c", "C2"));
        assertThat(change.gone()).containsExactly(member("a", "A"));
        assertThat(change.isEmpty()).isFalse();
    }

    @Test
    void theSameMembersAreNoChange() {
        assertThat(SnapshotChange.between(snapshot(member("a", "A")), snapshot(member("a", "A")))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void aServiceThatDiffersIsAChangeThoughNoMemberDoes() {
        Snapshot none = snapshot(member("a", "A"));
        Snapshot one = with(none, "https://sp.example.org/ds");
        Snapshot other = with(none, "https://sp.example.org/ds2");

        assertThat(SnapshotChange.between(none, one).isEmpty()).isFalse();
        assertThat(SnapshotChange.between(one, other).isEmpty()).isFalse();
        assertThat(SnapshotChange.between(one, none).isEmpty()).isFalse();
        assertThat(SnapshotChange.between(one, with(none, "https://sp.example.org/ds"))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void servicesThatVanishHoldNothingBack() {
        Snapshot none = snapshot(member("a", "A"));

        SnapshotChange change = SnapshotChange.between(with(none, "https://sp.example.org/ds"), none);

        assertThat(new ShrinkRule(0).holds(change, 1)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "100, 90, 10, false",
        "100, 89, 10, true",
        "3, 2, 10, true",
        "0, 5, 10, false",
        "5, 0, 100, false",
        "5, 4, 0, true"
    })
    void aChangeThatLosesTooManyMembersIsHeld(int before, int after, int percent, boolean held) {
        SnapshotChange change = SnapshotChange.between(snapshot(before), snapshot(after));

        assertThat(new ShrinkRule(percent).holds(change, before)).isEqualTo(held);
    }

    @Test
    void aShareIsBetweenNoneAndAll() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ShrinkRule(101));
        assertThatIllegalArgumentException().isThrownBy(() -> new ShrinkRule(-1));
    }

    private static Snapshot with(Snapshot members, String returnAddress) {
        DiscoveryClient service = new DiscoveryClient(
                new EntityId("https://sp.example.org"), "", new TreeMap<>(), List.of(returnAddress));
        return new Snapshot(Optional.empty(), Instant.EPOCH, "", members.members(), List.of(service));
    }

    private static Snapshot snapshot(int members) {
        return snapshot(IntStream.range(0, members)
                .mapToObj(i -> member("m" + i, "name"))
                .toArray(Member[]::new));
    }

    private static Snapshot snapshot(Member... members) {
        return new Snapshot(Optional.empty(), Instant.EPOCH, "", Arrays.asList(members), List.of());
    }

    private static Member member(String host, String name) {
        return new Member(
                new EntityId("https://" + host),
                "",
                new TreeMap<>(Map.of("en", name)),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(new BoundEndpoint(Binding.POST, "https://" + host + "/sso", Optional.empty())),
                List.of(),
                List.of("MIIB"),
                false,
                List.of(),
                new TreeMap<>(),
                false,
                List.of(),
                Optional.empty());
    }
}
