package kr.fedhub.keycloak.firstuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kr.fedhub.core.link.ServiceLink;
import kr.fedhub.keycloak.internal.grant.Fake;
import kr.fedhub.keycloak.internal.grant.TestHub;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.UserSessionProvider;

class KnownLinkTest {
    private static final Instant PROVEN = Instant.parse("2026-11-26T00:00:00Z");
    private static final String TERMS = "0123456789abcdef".repeat(4);
    private static final KnownLink KNOWN = new KnownLink(PROVEN, TERMS);
    private static final Optional<Duration> FOR_GOOD = Optional.empty();
    private static final Optional<Duration> A_DAY = Optional.of(Duration.ofDays(1));

    @Test
    void whatASessionKeepsIsReadAgain() {
        assertThat(KnownLink.read(KNOWN.toString())).contains(KNOWN);
        assertThat(KnownLink.read(new KnownLink(PROVEN, "").toString())).contains(new KnownLink(PROVEN, ""));
    }

    static Stream<String> notes() {
        String good = KNOWN.toString();
        return Stream.of(
                "",
                " ",
                "true",
                TERMS,
                good + "0",
                good + " ",
                good + "\n",
                " " + good,
                "-" + good,
                "+" + good,
                good.replace(" ", "  "),
                good.replace(" ", "\n"),
                good.toUpperCase(Locale.ROOT),
                "1 " + "g".repeat(64),
                "１ " + TERMS,
                "١ " + TERMS,
                "1e9 " + TERMS,
                "1",
                "9".repeat(19) + " " + TERMS,
                "9".repeat(100_000) + " " + TERMS);
    }

    @ParameterizedTest
    @MethodSource("notes")
    void whatCannotBeReadIsNotKnown(String note) {
        assertThat(KnownLink.read(note)).isEmpty();
    }

    @Test
    void noNoteIsNoLink() {
        assertThat(KnownLink.read(null)).isEmpty();
    }

    @Test
    void aLinkIsKnownUntilItsProofIsOver() {
        Instant over = PROVEN.plus(Duration.ofDays(1));

        assertThat(KNOWN.holds(over.minusMillis(1), A_DAY, TERMS)).isTrue();
        assertThat(KNOWN.holds(over, A_DAY, TERMS)).isFalse();
        assertThat(KNOWN.holds(over.plus(Duration.ofDays(9999)), FOR_GOOD, TERMS))
                .isTrue();
    }

    static Stream<String> otherTerms() {
        return Stream.of("", "0", TERMS + "0", TERMS.substring(1), "f".repeat(64));
    }

    @ParameterizedTest
    @MethodSource("otherTerms")
    void otherTermsAreLookedAtAgain(String terms) {
        assertThat(KNOWN.holds(PROVEN, FOR_GOOD, terms)).isFalse();
        assertThat(new KnownLink(PROVEN, terms).holds(PROVEN, FOR_GOOD, TERMS)).isFalse();
    }

    @Test
    void whatHasToBeProvenAgainHoldsForNobody() {
        KnownLink unproven = new KnownLink(ServiceLink.UNPROVEN, TERMS);

        assertThat(unproven.holds(PROVEN, FOR_GOOD, TERMS)).isFalse();
        assertThat(unproven.holds(PROVEN, A_DAY, TERMS)).isFalse();
    }

    @Test
    void theFurthestTimeThatIsReadDoesNoHarm() {
        KnownLink far = KnownLink.read("9".repeat(18) + " " + TERMS).orElseThrow();

        assertThat(far.holds(PROVEN, Optional.of(Duration.ofDays(36_500)), TERMS))
                .isTrue();
    }

    @Test
    void everySessionOfTheResearcherForgetsTheOneService() {
        List<String> removed = new ArrayList<>();
        UserSessionProvider sessions = Fake.of(
                UserSessionProvider.class,
                Map.of(
                        "getUserSessionsStream", of -> Stream.of(session("a", removed), session("b", removed)),
                        "getOfflineUserSessionsStream", of -> Stream.of(session("offline", removed))));

        KnownLink.forget(sessions, new TestHub().realm(), TestHub.HONG, "ntis-id");

        assertThat(removed).containsExactly("a hub.link.ntis-id", "b hub.link.ntis-id", "offline hub.link.ntis-id");
    }

    private static UserSessionModel session(String name, List<String> removed) {
        return Fake.of(UserSessionModel.class, Map.of("removeNote", note -> {
            removed.add(name + " " + note[0]);
            return Fake.NOTHING;
        }));
    }
}
