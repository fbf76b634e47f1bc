package kr.fedhub.keycloak.internal.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kr.fedhub.core.metadata.Binding;
import kr.fedhub.core.metadata.BoundEndpoint;
import kr.fedhub.core.metadata.EntityId;
import kr.fedhub.core.metadata.Member;
import kr.fedhub.core.metadata.MemberAlias;
import kr.fedhub.core.metadata.Scope;
import kr.fedhub.core.metadata.roster.MemberDecision;
import kr.fedhub.core.metadata.roster.MemberStatus;
import kr.fedhub.core.metadata.roster.Roster;
import kr.fedhub.core.metadata.roster.SourceContent;
import kr.fedhub.core.metadata.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MemberViewTest {
    private static final Instant NOW = Instant.parse("2026-11-25T00:00:00Z");
    private static final EntityId NURI = new EntityId("https://idp.nuri.example/idp");
    private static final EntityId HANBIT = new EntityId("https://idp.hanbit.example/idp");
    private static final EntityId GONE = new EntityId("https://idp.gone.example/idp");
    private static final MemberDecision BLOCKED = new MemberDecision(
            NURI,
            "누리대학교",
            Optional.empty(),
            Optional.of(new MemberDecision.Block(NOW, "admin-id", "its keys were stolen")));
    private static final MemberDecision LEFT = new MemberDecision(
            GONE, "떠난대학교", Optional.of(new MemberDecision.Pin("kafe", "http://kafe.kreonet.net")), Optional.empty());
    private static final Roster ROSTER = Roster.of(
            List.of(new SourceContent(
                    "kafe",
                    10,
                    new Snapshot(
                            Optional.empty(),
                            NOW.plusSeconds(3_600),
                            "00",
                            List.of(
                                    member(HANBIT, Map.of("ko", "한빛대학교", "en", "Hanbit University")),
                                    member(NURI, Map.of("en", "Nuri University"))),
                            List.of()))),
            List.of(BLOCKED, LEFT));

    @Test
    void aMemberShowsWhoItIsAndWhoAnswersForIt() {
        MemberView view = MemberView.of(ROSTER, MemberAlias.of(HANBIT), NOW).orElseThrow();

        assertThat(view.name()).isEqualTo("한빛대학교");
        assertThat(view.names()).containsEntry("en", "Hanbit University");
        assertThat(view.source()).isEqualTo("kafe");
        assertThat(view.registrationAuthority()).isEqualTo("http://kafe.kreonet.net");
        assertThat(view.status()).isEqualTo(MemberStatus.LIVE);
        assertThat(view.scopes()).containsExactly("campus.example", "/^.+\\.campus\\.example$/");
        assertThat(view.block()).isNull();
    }

    @Test
    void aBlockSaysSinceWhenByWhomAndWhy() {
        assertThat(MemberView.of(ROSTER, MemberAlias.of(NURI), NOW)
                        .orElseThrow()
                        .block())
                .isEqualTo(new MemberView.BlockView("2026-11-25T00:00:00Z", "admin-id", "its keys were stolen"));
    }

    @Test
    void aMemberThatIsGoneGoesByTheNameItHadLast() {
        MemberView view = MemberView.of(ROSTER, MemberAlias.of(GONE), NOW).orElseThrow();

        assertThat(view.status()).isEqualTo(MemberStatus.DEPARTED);
        assertThat(view.name()).isEqualTo("떠난대학교");
        assertThat(view.source()).isNull();
        assertThat(view.pin()).isEqualTo(LEFT.pin().orElseThrow());
    }

    @Test
    void anAliasThatNobodyHasIsNoMember() {
        assertThat(MemberView.of(ROSTER, MemberAlias.of(new EntityId("https://unknown.example")), NOW))
                .isEmpty();
    }

    @Test
    void membersAreFoundByAnyNameOrByTheirEntityId() {
        assertThat(found("hanbit uni", null)).containsExactly(HANBIT.value());
        assertThat(found("한빛", null)).containsExactly(HANBIT.value());
        assertThat(found("IDP.NURI", null)).containsExactly(NURI.value());
        assertThat(found(null, null)).containsExactly(HANBIT.value(), NURI.value(), GONE.value());
    }

    @Test
    void membersAreFoundByTheirStatus() {
        assertThat(found(null, "departed")).containsExactly(GONE.value());
        assertThat(found("idp", "BLOCKED")).containsExactly(NURI.value());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MemberSearch.of(null, "gone"))
                .withMessageContaining("DEPARTED");
    }

    private static List<String> found(@Nullable String text, @Nullable String status) {
        return MemberSearch.of(text, status).in(ROSTER, NOW).stream()
                .map(MemberView::entityId)
                .toList();
    }

    private static Member member(EntityId entityId, Map<String, String> names) {
        return new Member(
                entityId,
                "http://kafe.kreonet.net",
                new TreeMap<>(names),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(new Scope("campus.example", false), new Scope("^.+\\.campus\\.example$", true)),
                List.of(new BoundEndpoint(Binding.REDIRECT, entityId.value() + "/sso", Optional.empty())),
                List.of(),
                List.of("MIIC"),
                false,
                List.of(),
                new TreeMap<>(),
                false,
                List.of(),
                Optional.empty());
    }
}
