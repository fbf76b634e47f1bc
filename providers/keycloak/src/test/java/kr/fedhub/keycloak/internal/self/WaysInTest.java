package kr.fedhub.keycloak.internal.self;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import kr.fedhub.keycloak.internal.self.WaysIn.Objection;
import org.junit.jupiter.api.Test;

class WaysInTest {
    private static final Set<String> BOTH = Set.of("hanbit", "saebyeok");

    @Test
    void oneOfTwoCanBeRemoved() {
        assertThat(new WaysIn(BOTH, BOTH, false, Optional.of("hanbit")).objection("saebyeok"))
                .isNull();
    }

    @Test
    void theOnlyOneStays() {
        Set<String> one = Set.of("hanbit");
        assertThat(new WaysIn(one, one, false, Optional.of("hanbit")).objection("hanbit"))
                .isEqualTo(Objection.LAST);
    }

    @Test
    void theOnlyOneThatWorksStays() {
        WaysIn ways = new WaysIn(BOTH, Set.of("hanbit"), false, Optional.empty());
        assertThat(ways.objection("hanbit")).isEqualTo(Objection.LAST);
        assertThat(ways.objection("saebyeok")).isNull();
    }

    @Test
    void whereNoneWorksAllStay() {
        WaysIn ways = new WaysIn(BOTH, Set.of(), false, Optional.of("hanbit"));
        assertThat(BOTH).allSatisfy(alias -> assertThat(ways.objection(alias)).isEqualTo(Objection.LAST));
    }

    @Test
    void whoHasAPasswordCanRemoveTheLastOne() {
        Set<String> one = Set.of("hanbit");
        assertThat(new WaysIn(one, one, true, Optional.empty()).objection("hanbit"))
                .isNull();
    }

    @Test
    void theOneOfThisSessionStaysWhateverElseThereIs() {
        assertThat(new WaysIn(BOTH, BOTH, true, Optional.of("hanbit")).objection("hanbit"))
                .isEqualTo(Objection.CURRENT);
    }

    @Test
    void oneThatIsNotLinkedIsUnknown() {
        assertThat(new WaysIn(BOTH, BOTH, true, Optional.empty()).objection("other"))
                .isEqualTo(Objection.UNKNOWN);
    }
}
