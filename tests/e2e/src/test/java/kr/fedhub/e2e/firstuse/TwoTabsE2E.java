package kr.fedhub.e2e.firstuse;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.demo.service.DemoService;
import kr.fedhub.e2e.fixture.Visitor;
import kr.fedhub.e2e.page.FirstUse;
import org.junit.jupiter.api.Test;

/** One researcher in two tabs, with the buttons of the browser. */
class TwoTabsE2E extends HongArrives {
    @Test
    void whatOneTabLinkedTheOtherGoesThroughWith(DemoFederation federation, Visitor visitor) {
        Arrival arrival = new Arrival(federation);
        FirstUse first = arrival.at(visitor, HONG);
        Page tab = visitor.page().context().newPage();
        FirstUse second = arrival.inTab(tab, HONG).go("proof:email-code").account("bada");
        FirstUse.mailedCode(federation, 1);
        first.go("proof:email-code").account("haneul").code(FirstUse.mailedCode(federation, 2));
        assertThat(Arrival.account(visitor)).isEqualTo("NTIS-000121");

        second.code("000000");
        tab.navigate(federation.service(DemoService.NTIS) + "/");
        assertThat(tab.getByTestId("account-number").innerText().strip()).isEqualTo("NTIS-000121");
        assertThat(arrival.proofs()).containsExactly("email-code");
    }

    @Test
    void reloadingAndGoingBackLoseNothing(DemoFederation federation, Visitor visitor) {
        Arrival arrival = new Arrival(federation);
        FirstUse page = arrival.at(visitor, HONG).go("proof:email-code");
        visitor.page().locator("#account").waitFor();
        visitor.page().reload();
        page.account("haneul");
        String code = FirstUse.mailedCode(federation, 1);
        visitor.page().reload();
        assertThat(FirstUse.of(visitor).asksForCode()).isTrue();
        visitor.page().goBack();
        visitor.page().goForward();
        FirstUse.of(visitor).code(code);

        assertThat(Arrival.account(visitor)).isEqualTo("NTIS-000121");
        assertThat(federation.mails().received()).hasSize(1);
        visitor.page().goBack();
        visitor.page().navigate(federation.service(DemoService.NTIS) + "/");
        assertThat(Arrival.account(visitor)).isEqualTo("NTIS-000121");
        assertThat(arrival.proofs()).containsExactly("email-code");
    }
}
