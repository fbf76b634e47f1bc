package kr.fedhub.e2e.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import kr.fedhub.core.reference.ReferenceId;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.demo.institution.DemoResearcher;
import kr.fedhub.demo.service.DemoService;
import kr.fedhub.e2e.fixture.Accessibility;
import kr.fedhub.e2e.fixture.HubEvents;
import kr.fedhub.e2e.fixture.Visitor;
import kr.fedhub.e2e.page.HubAccountPages;
import kr.fedhub.realm.apply.AdminApi;
import org.junit.jupiter.api.Test;

/** Somebody without an institution opens an account at the hub, uses it, recovers it and closes it. */
class HubAccountE2E extends NobodyHasAnAccount {
    private static final DemoResearcher PARK = DemoResearcher.all().stream()
            .filter(researcher -> researcher.uid().equals("park"))
            .findFirst()
            .orElseThrow();

    @Test
    void whoSignsUpIsToldToServicesAsAnAffiliateOfLowAssurance(DemoFederation federation, Visitor visitor) {
        visitor.with(390, 844, ColorScheme.DARK, true);
        HubAccountPages page = OpenedAccount.start(federation, visitor);
        Accessibility.check(visitor, "60-hub-account-login-dark");
        page.open();
        Accessibility.check(visitor, "61-hub-account-address-dark");
        page.address("Kim.Gaein@mail.example");
        Accessibility.check(visitor, "62-hub-account-check-dark");
        page.code(OpenedAccount.code(federation, "kim.gaein@mail.example"));
        Accessibility.check(visitor, "63-hub-account-details-dark");
        page.password("short", "short").go("finish");
        assertThat(page.text()).contains("12자 이상", "이름을 입력해 주세요.", "필수 항목입니다.");
        Accessibility.check(visitor, "64-hub-account-errors-dark");
        page.details(OpenedAccount.NAME, OpenedAccount.PASSWORD).go("finish");

        assertThat(visitor.page().getByTestId("display-name").innerText()).isEqualTo(OpenedAccount.NAME + " 님");
        assertThat(visitor.page().locator("main").innerText()).contains("기타 구성원", "kim.gaein@mail.example");
        try (AdminApi api = federation.hubApi()) {
            HubUsers users = new HubUsers(api);
            JsonNode account = users.openedWith("kim.gaein@mail.example").get(0);
            assertThat(account.path("emailVerified").asBoolean()).isTrue();
            JsonNode token = users.idToken("webinar", account);
            assertThat(token.path("eduPersonAssurance").toString())
                    .isEqualTo("[\"https://refeds.org/assurance/IAP/low\"]");
            assertThat(token.path("eduPersonScopedAffiliation").toString()).isEqualTo("[\"affiliate@hub.example\"]");
            assertThat(new HubEvents(api).newest("REGISTER", 5))
                    .anySatisfy(event -> assertThat(event.user())
                            .isEqualTo(account.path("id").asText()));
            assertThat(new HubEvents(api).newest("LOGIN", 20).toString()).doesNotContainIgnoringCase("kim.gaein");
        }
        visitor.open(federation.service(DemoService.KAFE).resolve("/login"));
        visitor.page().getByTestId("account-number").waitFor();
        assertThat(visitor.page().locator("main").innerText()).contains("기타 구성원");
    }

    @Test
    void anAddressWithAnAccountWalksTheSamePagesAndGetsNoCode(DemoFederation federation, Visitor visitor) {
        OpenedAccount.signUp(federation, visitor, "lee@mail.example");
        visitor.with(320, 720, ColorScheme.LIGHT, true);
        HubAccountPages page = OpenedAccount.start(federation, visitor).open().address("nobody@mail.example");
        Accessibility.check(visitor, "65-hub-account-check-320");
        List<String> unknown = withoutTimes(page);
        page.go("back").address("lee@mail.example");
        assertThat(withoutTimes(page)).isEqualTo(unknown);

        assertThat(HubAccountPages.mails(federation, "lee@mail.example", 2)
                        .get(0)
                        .text())
                .contains("이미 있어 새로 만들지 않았습니다")
                .doesNotContainPattern("\\b\\d{6}\\b");
        page.code(OpenedAccount.code(federation, "nobody@mail.example"));
        assertThat(page.asksForCode()).as("a code for another address").isTrue();
    }

    @Test
    void fiveWrongCodesEndTheCodeWithAReference(DemoFederation federation, Visitor visitor) {
        visitor.with(320, 720, ColorScheme.LIGHT, false);
        HubAccountPages page = OpenedAccount.start(federation, visitor).open().address("jung@mail.example");
        String code = OpenedAccount.code(federation, "jung@mail.example");
        for (int i = 0; i < 4; i++) {
            page.code(wrong(code));
            assertThat(page.asksForCode()).isTrue();
        }
        page.code(wrong(code));

        assertThat(page.text()).contains("새 인증번호를 받아 주세요");
        visitor.screenshot("66-hub-account-tries-used-up");
        try (AdminApi api = federation.hubApi()) {
            assertThat(new HubEvents(api).of(new ReferenceId(page.reference())))
                    .hasValueSatisfying(event -> assertThat(event.error()).isEqualTo("hub_account_tries_used_up"));
            assertThat(new HubUsers(api).openedWith("jung@mail.example")).isEmpty();
        }
    }

    @Test
    void aForgottenPasswordIsReplacedWithAMailedCode(DemoFederation federation, Visitor visitor) {
        visitor.with(320, 720, ColorScheme.DARK, false);
        OpenedAccount.signUp(federation, visitor, "choi@mail.example");
        visitor.with(1280, 900, ColorScheme.LIGHT, true);
        HubAccountPages page = OpenedAccount.start(federation, visitor).forgotten();
        Accessibility.check(visitor, "67-hub-account-recovery");
        page.address(PARK.mail());
        List<String> unknown = withoutTimes(page);
        page.go("back").address("choi@mail.example");
        Accessibility.check(visitor, "68-hub-account-recovery-check");
        assertThat(withoutTimes(page))
                .isEqualTo(unknown.stream()
                        .map(line -> line.replace(PARK.mail(), "choi@mail.example"))
                        .toList());
        HubAccountPages.mails(federation, "choi@mail.example", 2);
        page.code(OpenedAccount.code(federation, "choi@mail.example"));
        Accessibility.check(visitor, "69-hub-account-new-password");
        page.password(OpenedAccount.PASSWORD + "!", OpenedAccount.PASSWORD + "!")
                .go("finish");
        assertThat(visitor.page().getByTestId("display-name").innerText()).isEqualTo(OpenedAccount.NAME + " 님");
        assertThat(federation.mails().received()).noneMatch(mail -> mail.to().contains(PARK.mail()));

        visitor.with(1280, 900, ColorScheme.LIGHT, true);
        page = OpenedAccount.start(federation, visitor);
        page.logIn("choi@mail.example", OpenedAccount.PASSWORD);
        assertThat(visitor.page().locator("#input-error-username").innerText()).contains("일치하지 않습니다");
        visitor.screenshot("70-hub-account-wrong-password");
        page.logIn("Choi@mail.example", OpenedAccount.PASSWORD + "!");
        visitor.page().getByTestId("display-name").waitFor();
    }

    @Test
    void theOwnerClosesTheAccountAfterANewLogin(DemoFederation federation, Visitor visitor) {
        OpenedAccount.signUp(federation, visitor, "kang@mail.example");
        visitor.open(federation.hub().resolve("/realms/hub/hub-my/data"));
        Accessibility.check(visitor, "71-hub-account-my-data");
        visitor.page().getByTestId("close").click();
        visitor.page().locator("#kc-login, [data-testid=hub-account]").first().waitFor();
        if (visitor.page().getByTestId("hub-account").isVisible()) {
            HubAccountPages.of(visitor);
        }
        visitor.screenshot("72-hub-account-login-anew");
        assertThat(visitor.page().locator("#kc-attempted-username").inputValue())
                .isEqualTo("kang@mail.example");
        visitor.page().locator("#password").fill(OpenedAccount.PASSWORD);
        if (visitor.page().locator("#username").isVisible()) {
            visitor.page().locator("#username").fill("kang@mail.example");
        }
        visitor.page().locator("#kc-login").click();
        visitor.page().locator("#kc-deleteaccount-form").waitFor();
        visitor.screenshot("73-hub-account-close");
        visitor.page().locator("#kc-submit").click();
        visitor.page().getByText("계정을 삭제했습니다").first().waitFor();
        visitor.screenshot("74-hub-account-closed");

        try (AdminApi api = federation.hubApi()) {
            assertThat(new HubUsers(api).openedWith("kang@mail.example")).isEmpty();
            assertThat(new HubEvents(api).newest("DELETE_ACCOUNT", 5).toString())
                    .contains("account-")
                    .doesNotContain("kang@");
        }
        visitor.with(1280, 900, ColorScheme.LIGHT, true);
        federation.mails().clear();
        OpenedAccount.signUp(federation, visitor, "kang@mail.example");
    }

    private static String wrong(String code) {
        return code.equals("000000") ? "000001" : "000000";
    }

    /** What stands on the page of the code, whichever moment it is and whatever was typed. */
    private static List<String> withoutTimes(HubAccountPages page) {
        return page.text()
                .lines()
                .filter(line -> !line.contains("시간") && !line.contains("다시 받") && !line.contains("@"))
                .toList();
    }
}
