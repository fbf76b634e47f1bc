package kr.fedhub.e2e.firstuse;

import kr.fedhub.demo.DemoFederation;
import kr.fedhub.demo.institution.DemoResearcher;
import kr.fedhub.e2e.fixture.WithFederation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Tests with a researcher who has never been here before, where nobody's account at NTIS is linked. */
@WithFederation
abstract class HongArrives {
    static final DemoResearcher HONG = Arrival.researcher("hong");

    @BeforeEach
    void nobodyIsLinked(DemoFederation federation) {
        Arrival.anew(federation, HONG).revoke();
    }

    @AfterEach
    void everybodyGetsInAgain(DemoFederation federation) {
        federation.applyRealmConfig();
    }
}
