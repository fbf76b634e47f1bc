package kr.fedhub.e2e.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.List;
import java.util.Set;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.demo.mail.ReceivedMail;
import kr.fedhub.e2e.fixture.Visitor;
import kr.fedhub.e2e.page.HubAccountPages;
import kr.fedhub.realm.apply.AdminApi;
import org.junit.jupiter.api.Test;

/** Keycloak's own account console and mails, as somebody with a hub account meets them. */
class AccountConsoleE2E extends NobodyHasAnAccount {
    private static final String ADDRESS = "kim.konsol@mail.example";

    @Test
    void theConsoleIsKoreanInTheFontOfTheJarAndAsksNoOtherHost(DemoFederation federation, Visitor visitor) {
        OpenedAccount.signUp(federation, visitor, ADDRESS);
        hasANameInParts(federation);
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            visitor.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            Page page = visitor.open(URI.create(federation.hubRealm() + "/account/"));
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("저장"))
                    .waitFor();

            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("ko");
            assertThat(page.locator("body").innerText())
                    .contains("계정 보안", "이메일", "저장", OpenedAccount.NAME)
                    .doesNotContain("김" + OpenedAccount.NAME)
                    .doesNotContainPattern("[a-z]{3,} [a-z]{3,}");
            page.waitForFunction("() => document.fonts.status === 'loaded'");
            assertThat(page.evaluate("() => getComputedStyle(document.querySelector('h1')).fontFamily")
                            .toString())
                    .startsWith("Pretendard");
            visitor.screenshot("80-account-console-" + scheme);
        }
        visitor.page().setViewportSize(390, 844);
        visitor.screenshot("81-account-console-390");
        visitor.page().setViewportSize(1280, 900);
        visitor.open(URI.create(federation.hubRealm() + "/account/account-security/signing-in"));
        visitor.page().getByText("비밀번호를 입력하여 로그인합니다").waitFor();
        assertThat(visitor.page().locator("main").innerText()).doesNotContainPattern("[a-z]{3,} [a-z]{3,}");
        visitor.screenshot("82-account-console-signing-in");
        assertThat(visitor.askedHosts()).isEqualTo(Set.of("localhost"));
    }

    /** As an institution may say it beside the whole name. */
    private static void hasANameInParts(DemoFederation federation) {
        try (AdminApi api = federation.hubApi()) {
            ObjectNode user = new HubUsers(api).openedWith(ADDRESS).get(0).deepCopy();
            user.put("firstName", "개인").put("lastName", "김");
            api.put("/admin/realms/hub/users/" + user.path("id").asText(), user);
        }
    }

    @Test
    void aMailFromAnAdministratorSaysWhoWantsWhatUntilWhen(DemoFederation federation, Visitor visitor) {
        OpenedAccount.signUp(federation, visitor, ADDRESS);
        federation.mails().clear();
        try (AdminApi api = federation.hubApi()) {
            String user =
                    new HubUsers(api).openedWith(ADDRESS).get(0).path("id").asText();
            api.put(
                    "/admin/realms/hub/users/" + user + "/execute-actions-email",
                    JsonNodeFactory.instance.arrayNode().add("UPDATE_PASSWORD"));
        }
        ReceivedMail mail = HubAccountPages.mails(federation, ADDRESS, 1).get(0);

        assertThat(mail.subject()).containsPattern("[가-힣]").doesNotContainPattern("[a-z]{3,} [a-z]{3,}");
        assertThat(mail.text()).contains("연합인증", "비밀번호", "12 시간", "http");
        assertThat(mail.html()).contains("lang=\"ko\"", "연합인증", "비밀번호", "12 시간");
        visitor.page().setContent(mail.html());
        visitor.screenshot("83-mail-from-administrator");
    }
}
