package kr.fedhub.e2e.firstuse;

import static org.assertj.core.api.Assertions.assertThat;

import kr.fedhub.demo.DemoFederation;
import kr.fedhub.demo.institution.DemoInstitution;
import kr.fedhub.demo.institution.DemoResearcher;
import kr.fedhub.demo.service.DemoService;
import kr.fedhub.e2e.fixture.HubPeople;
import kr.fedhub.e2e.fixture.TestOptions;
import kr.fedhub.e2e.fixture.Visitor;
import kr.fedhub.e2e.fixture.WithFederation;
import kr.fedhub.e2e.page.FirstUse;
import kr.fedhub.e2e.page.FirstVisits;
import kr.fedhub.e2e.page.ServicePage;
import kr.fedhub.realm.apply.AdminApi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody reads and ticks who signs up at a service. */
@WithFederation
class SignUpPageE2E {
    private static final DemoResearcher LEE =
            DemoResearcher.of(DemoInstitution.NURI).get(0);

    private AdminApi api;

    @BeforeEach
    void servicesLinkAccounts(DemoFederation federation) {
        federation.applyRealmConfig(TestOptions.shippedRealmConfig());
        api = federation.hubApi();
        new HubPeople(api).forget(LEE);
    }

    @AfterEach
    void everybodyGetsInAgain(DemoFederation federation) {
        new HubPeople(api).forget(LEE);
        api.close();
        federation.applyRealmConfig();
    }

    @Test
    void thePageShowsTheValuesThemselvesAndNothingIsTicked(DemoFederation federation, Visitor visitor) {
        new FirstVisits(federation, visitor).logIn(DemoService.NTIS, LEE);
        FirstUse page = FirstUse.of(visitor).go("sign-up");

        assertThat(page.text())
                .contains(
                        "이서연",
                        LEE.mail(),
                        "누리과학기술연구원",
                        "employee@nuri.example, member@nuri.example",
                        "nuri.example",
                        "NTIS 시연 서비스",
                        "개인정보 제3자 제공",
                        "법적 근거: 계약 이행",
                        "동의를 거부할 수 있습니다",
                        "만 14세 이상입니다");
        assertThat(visitor.page().locator("input[type=checkbox]").all())
                .hasSize(4)
                .noneMatch(box -> box.isChecked());
        assertThat(page.box("membership").count())
                .as("a contract needs no consent")
                .isZero();
        assertThat(page.box("newsletter").getAttribute("required")).isNull();
    }

    @Test
    void aRequiredBoxThatIsLeftOutIsNamedAndTheOthersKeepTheirTicks(DemoFederation federation, Visitor visitor) {
        new FirstVisits(federation, visitor).logIn(DemoService.NTIS, LEE);
        FirstUse page = FirstUse.of(visitor)
                .go("sign-up")
                .tick("terms")
                .tick("newsletter")
                .go("agree");

        assertThat(visitor.page().getByTestId("summary").innerText())
                .contains("NTIS 시연 서비스에 개인정보 제3자 제공", "만 14세 이상입니다")
                .doesNotContain("이용약관", "과제 공고");
        assertThat(page.box("terms").isChecked()).isTrue();
        assertThat(page.box("newsletter").isChecked()).isTrue();
        assertThat(new HubPeople(api).links(LEE, "ntis")).isEmpty();
        assertThat(new HubPeople(api).consents(LEE, "ntis")).isEmpty();
    }

    @Test
    void whatIsOptionalBlocksNobodyAndIsNotKept(DemoFederation federation, Visitor visitor) {
        ServicePage ntis = new FirstVisits(federation, visitor).signUp(DemoService.NTIS, LEE);

        assertThat(ntis.greeting()).isEqualTo("이서연 님");
        assertThat(new HubPeople(api).consents(LEE, "ntis"))
                .extracting(receipt -> receipt.path("purpose").asText())
                .containsExactlyInAnyOrder("terms", "age", "provision");
    }

    @Test
    void whoRefusesLeavesNothingBehind(DemoFederation federation, Visitor visitor) {
        federation.directory(DemoService.NTIS).forget();
        new FirstVisits(federation, visitor).logIn(DemoService.NTIS, LEE);
        FirstUse.of(visitor).go("sign-up").go("refuse");

        visitor.page().getByTestId("login").waitFor();
        assertThat(visitor.page().locator("main").innerText()).contains("계정 연결을 취소했거나");
        assertThat(new HubPeople(api).links(LEE, "ntis")).isEmpty();
        assertThat(new HubPeople(api).consents(LEE, "ntis")).isEmpty();
        assertThat(federation.directory(DemoService.NTIS).seen())
                .noneMatch(request -> request.method().equals("POST"));
    }
}
