package kr.fedhub.e2e.firstuse;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Optional;
import kr.fedhub.core.reference.ReferenceId;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.demo.institution.DemoResearcher;
import kr.fedhub.demo.service.DemoService;
import kr.fedhub.e2e.fixture.AccountLinks;
import kr.fedhub.e2e.fixture.HubEvents;
import kr.fedhub.e2e.fixture.TestOptions;
import kr.fedhub.e2e.fixture.Visitor;
import kr.fedhub.e2e.fixture.WithFederation;
import kr.fedhub.e2e.page.FirstUse;
import kr.fedhub.e2e.page.ServicePage;
import kr.fedhub.realm.apply.AdminApi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The descriptors as they are shipped: NTIS, DataON and EDISON link accounts. */
@WithFederation
class FirstUseE2E {
    private static final List<String> LINKING = List.of("ntis", "dataon");
    private static final DemoResearcher HONG = researcher("hong");
    private static final DemoResearcher LEE = researcher("lee");
    private static final DemoResearcher PARK = researcher("park");

    @BeforeEach
    void servicesLinkAccounts(DemoFederation federation) {
        federation.applyRealmConfig(TestOptions.shippedRealmConfig());
        federation.mails().clear();
        try (AdminApi api = federation.hubApi()) {
            AccountLinks links = new AccountLinks(api);
            LINKING.forEach(links::revokeAll);
        }
    }

    @AfterEach
    void everybodyGetsInAgain(DemoFederation federation) {
        federation.applyRealmConfig();
    }

    @Test
    @Tag("smoke")
    void aMemberOfBeforeLinksTheAccountOnceAndGoesStraightThroughEverAfter(DemoFederation federation, Visitor visitor) {
        ServicePage ntis = logIn(federation, visitor, DemoService.NTIS, HONG);
        FirstUse page = FirstUse.of(visitor);
        assertThat(page.heading()).contains("홍길동 님", "NTIS", "처음 이용하시는 서비스입니다");
        visitor.screenshot("41-first-use");
        page.go("proof:email-code");
        visitor.screenshot("42-first-use-account");
        page.account("gdhong");
        assertThat(page.text()).contains("등록된 계정이 있는 경우").doesNotContain("gildong.hong@mail.example");
        visitor.screenshot("43-first-use-code");
        page.code(FirstUse.mailedCode(federation));

        assertThat(ntis.greeting()).isEqualTo("홍길동 님");
        assertThat(ntis.accountNumber()).isEqualTo("NTIS-000123");
        visitor.screenshot("44-linked");
        assertThat(federation.mails().received())
                .singleElement()
                .satisfies(mail -> assertThat(mail.to()).contains("gildong.hong@mail.example"));

        logIn(federation, visitor.with(390, 844, ColorScheme.DARK, true), DemoService.NTIS, HONG);
        assertThat(visitor.page().getByTestId("account-number").innerText())
                .as("the second visit")
                .isEqualTo("NTIS-000123");
    }

    @Test
    void aNewcomerSignsUpAndAgreesToWhatIsAskedOnly(DemoFederation federation, Visitor visitor) {
        ServicePage dataOn = logIn(federation, visitor, DemoService.DATAON, LEE);
        FirstUse page = FirstUse.of(visitor).go("sign-up");
        visitor.screenshot("45-sign-up");
        assertThat(page.text()).contains("이서연", LEE.mail(), "이메일");
        assertThat(page.box("terms").isChecked()).isFalse();
        visitor.page().locator("input[name=agree][required]").all().forEach(box -> box.check());
        page.go("agree");

        assertThat(dataOn.greeting()).isEqualTo("이서연 님");
        assertThat(federation.directory(DemoService.DATAON).accounts())
                .anySatisfy(account -> assertThat(account.number()).isEqualTo(dataOn.accountNumber()));
    }

    @Test
    void whoCancelsGoesBackToTheServiceOverSaml(DemoFederation federation, Visitor visitor) {
        logIn(federation, visitor, DemoService.EDISON, PARK);
        FirstUse.of(visitor).go("cancel");

        visitor.page().getByTestId("login").waitFor();
        assertThat(visitor.page().locator("main").innerText()).contains("계정 연결을 취소했거나");
        assertThat(visitor.page().url())
                .startsWith(federation.service(DemoService.EDISON).toString());
        visitor.screenshot("46-cancelled");
    }

    @Test
    void fiveWrongCodesEndTheAttempt(DemoFederation federation, Visitor visitor) {
        logIn(federation, visitor, DemoService.NTIS, HONG);
        FirstUse page = FirstUse.of(visitor).go("proof:email-code").account("gildong.hong@mail.example");
        String code = FirstUse.mailedCode(federation);
        String wrong = code.equals("000000") ? "000001" : "000000";
        for (int i = 0; i < 4; i++) {
            page.code(wrong);
            assertThat(page.asksForCode()).isTrue();
        }
        page.code(wrong);

        assertThat(page.problem()).isEqualTo("tries-used-up");
        try (AdminApi api = federation.hubApi()) {
            assertThat(new HubEvents(api).of(new ReferenceId(page.reference())))
                    .map(HubEvents.Stored::error)
                    .isEqualTo(Optional.of("first_use_tries_used_up"));
        }
        visitor.screenshot("47-tries-used-up");
    }

    @Test
    void anUnknownAccountWalksTheSamePages(DemoFederation federation, Visitor visitor) {
        logIn(federation, visitor, DemoService.NTIS, HONG);
        FirstUse page = FirstUse.of(visitor).go("proof:email-code").account("nobody-has-this");
        List<String> unknown = withoutTimes(page);
        page.go("back").account("gdhong");

        assertThat(withoutTimes(page)).isEqualTo(unknown);
    }

    /** What stands on the page of the code, whichever moment it is and whatever was typed. */
    private static List<String> withoutTimes(FirstUse page) {
        return page.text()
                .lines()
                .filter(line -> !line.contains("시간") && !line.contains("다시 받"))
                .map(line -> line.replace("gdhong", "nobody-has-this"))
                .toList();
    }

    private static ServicePage logIn(
            DemoFederation federation, Visitor visitor, DemoService service, DemoResearcher researcher) {
        ServicePage page = ServicePage.open(visitor, federation.service(service));
        page.logIn().choose(researcher.institution()).logIn(researcher, federation.password());
        return page;
    }

    private static DemoResearcher researcher(String uid) {
        return DemoResearcher.all().stream()
                .filter(researcher -> researcher.uid().equals(uid))
                .findFirst()
                .orElseThrow();
    }
}
