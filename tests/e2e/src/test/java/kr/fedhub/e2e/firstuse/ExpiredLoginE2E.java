package kr.fedhub.e2e.firstuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.demo.institution.DemoResearcher;
import kr.fedhub.e2e.fixture.Visitor;
import kr.fedhub.e2e.fixture.WithFederation;
import kr.fedhub.e2e.page.FirstUse;
import kr.fedhub.realm.apply.AdminApi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Researchers who leave the page of a first visit alone for longer than a login may take (case 45). */
@WithFederation
class ExpiredLoginE2E {
    private static final String REALM = "/admin/realms/hub";
    private static final List<String> LIFESPANS =
            List.of("accessCodeLifespan", "accessCodeLifespanLogin", "accessCodeLifespanUserAction");
    private static final DemoResearcher HONG = Arrival.researcher("hong");

    private ObjectNode before;

    @BeforeEach
    void nobodyIsLinked(DemoFederation federation) {
        Arrival.anew(federation, HONG).revoke();
        try (AdminApi api = federation.hubApi()) {
            before = api.get(REALM).deepCopy();
        }
    }

    @AfterEach
    void everybodyGetsInAgain(DemoFederation federation) {
        lifespans(federation, before);
        federation.applyRealmConfig();
    }

    @Test
    void whoComesBackTooLateBeginsAgainAndNothingIsLost(DemoFederation federation, Visitor visitor) {
        Arrival arrival = new Arrival(federation);
        FirstUse page = arrival.at(visitor, HONG).go("proof:email-code").account("haneul");
        String code = FirstUse.mailedCode(federation, 1);
        ObjectNode short_ = before.deepCopy();
        LIFESPANS.forEach(lifespan -> short_.put(lifespan, 1));
        lifespans(federation, short_);
        Instant tooLate = Instant.now().plusSeconds(3);
        await().until(() -> Instant.now().isAfter(tooLate));
        page.code(code);
        visitor.screenshot("50-expired-login");
        System.out.println(
                visitor.page().url() + "\n" + visitor.page().locator("body").innerText());
        assertThat(arrival.proofs()).isEmpty();
    }

    private static void lifespans(DemoFederation federation, ObjectNode realm) {
        try (AdminApi api = federation.hubApi()) {
            api.put(REALM, realm);
        }
    }
}
