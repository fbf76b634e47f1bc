package kr.fedhub.e2e.firstuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.e2e.fixture.Visitor;
import kr.fedhub.e2e.page.Discovery;
import kr.fedhub.e2e.page.FirstUse;
import kr.fedhub.realm.apply.AdminApi;
import org.junit.jupiter.api.Test;

/** Researchers who take their time on the pages of a first visit. */
class ExpiredLoginE2E extends HongArrives {
    private static final String REALM = "/admin/realms/hub";
    private static final List<String> LIFESPANS = List.of("accessCodeLifespanLogin", "accessCodeLifespanUserAction");

    @Test
    void whoComesBackTooLateIsToldAndBeginsAgain(DemoFederation federation, Visitor visitor) {
        Arrival arrival = new Arrival(federation);
        FirstUse page = arrival.at(visitor, HONG).go("proof:email-code").account("haneul");
        String code = FirstUse.mailedCode(federation, 1);
        aPageStandsFor(federation, Duration.ofSeconds(1));
        spend(Duration.ofSeconds(3));

        page.code(code);
        visitor.page().locator("button[name=institution]").first().waitFor();
        Discovery discovery = new Discovery(visitor.page());
        visitor.screenshot("50-expired-login");
        assertThat(visitor.page().locator("main").innerText()).contains("시간이 만료되었습니다");
        assertThat(arrival.proofs()).isEmpty();

        aPageStandsFor(federation, Duration.ofMinutes(30));
        discovery.passThrough(HONG.institution());
        visitor.page().getByTestId("go-proof:email-code").waitFor();
        FirstUse again = FirstUse.of(visitor).go("proof:email-code").account("haneul");
        String next = FirstUse.mailedCode(federation, 2);
        again.code(code);
        visitor.page().locator("#code[aria-invalid=true]").waitFor();
        assertThat(again.text()).as("the code of before").contains("일치하지 않습니다");
        again.code(next);
        assertThat(Arrival.account(visitor)).isEqualTo("NTIS-000121");
    }

    @Test
    void whoIsSlowOnEachPageHasTimeForEach(DemoFederation federation, Visitor visitor) {
        Arrival arrival = new Arrival(federation);
        FirstUse page = arrival.at(visitor, HONG);
        aPageStandsFor(federation, Duration.ofSeconds(20));
        visitor.page().reload();

        spend(Duration.ofSeconds(12));
        page.go("proof:email-code").account("haneul");
        assertThat(Integer.parseInt(visitor.page().locator("#code-time").getAttribute("data-seconds-left")))
                .as("what the page promises")
                .isLessThanOrEqualTo(20);
        spend(Duration.ofSeconds(12));
        page.code(FirstUse.mailedCode(federation, 1));

        assertThat(Arrival.account(visitor)).isEqualTo("NTIS-000121");
    }

    /** The realm's own setting; applying the realm's configuration again puts back what it says. */
    private static void aPageStandsFor(DemoFederation federation, Duration time) {
        try (AdminApi api = federation.hubApi()) {
            JsonNode realm = api.get(REALM);
            LIFESPANS.forEach(lifespan -> ((ObjectNode) realm).put(lifespan, time.toSeconds()));
            api.put(REALM, realm);
        }
    }

    /** The hub's clock is this machine's. */
    private static void spend(Duration time) {
        Instant end = Instant.now().plus(time);
        await().atMost(time.plusSeconds(10)).until(() -> Instant.now().isAfter(end));
    }
}
