package kr.fedhub.e2e.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.e2e.fixture.Accessibility;
import kr.fedhub.e2e.fixture.Visitor;
import kr.fedhub.e2e.fixture.WithFederation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keycloak's own login pages under our theme: Korean, without a violation at 320 px, light and dark. */
@WithFederation
class StockPagesE2E {
    private StockPagesRealm realm;

    @BeforeEach
    void aRealmWithStockFlows(DemoFederation federation) {
        realm = new StockPagesRealm(federation);
    }

    @AfterEach
    void itIsGone() {
        realm.close();
    }

    @Test
    void pagesOfALogin(Visitor visitor) {
        Page page = visitor.open(realm.login(StockPagesRealm.CLIENT, ""));
        look(visitor, "login", "#kc-form-login");
        logIn(page, "not the password");
        look(visitor, "login-failed", "#input-error-username");
        page.locator("#kc-registration a").click();
        look(visitor, "register", "#kc-register-form");
        page.locator("[type=submit]").first().click();
        look(visitor, "register-errors", "#input-error-email");
        visitor.open(realm.login(StockPagesRealm.CLIENT, ""));
        page.getByText("비밀번호 찾기").or(page.getByText("비밀번호를 잊")).first().click();
        look(visitor, "reset-password", "#kc-reset-password-form");
        page.locator("#username").fill(StockPagesRealm.USER);
        page.locator("[type=submit]").first().click();
        look(visitor, "reset-password-next", ".pf-m-success");
    }

    @ParameterizedTest
    @CsvSource({
        "CONFIGURE_TOTP, #kc-totp-secret-qr-code",
        "UPDATE_PASSWORD, #kc-passwd-update-form",
        "UPDATE_PROFILE, #kc-update-profile-form",
        "UPDATE_EMAIL, #kc-update-email-form",
        "CONFIGURE_RECOVERY_AUTHN_CODES, #kc-recovery-codes-list",
        "webauthn-register, #registerWebAuthn",
        "webauthn-register-passwordless, #registerWebAuthn"
    })
    void pagesThatSomebodyAsksFor(String action, String part, Visitor visitor) {
        Page page = visitor.open(realm.login(StockPagesRealm.CLIENT, ""));
        logIn(page, StockPagesRealm.PASSWORD);
        page.waitForURL(url -> url.startsWith(realm.back().toString()));
        visitor.open(realm.login(StockPagesRealm.CLIENT, "&kc_action=" + action));
        look(visitor, action.toLowerCase(Locale.ROOT), part);
    }

    /** Keycloak asks for the password again unless it was given within this very second. */
    @Test
    void pagesOfWhoDeletesAnAccount(Visitor visitor) {
        Page page = visitor.open(realm.login(StockPagesRealm.CLIENT, ""));
        logIn(page, StockPagesRealm.PASSWORD);
        page.waitForURL(url -> url.startsWith(realm.back().toString()));
        Instant later = Instant.now().plusSeconds(2);
        await().until(() -> Instant.now().isAfter(later));
        visitor.open(realm.login(StockPagesRealm.CLIENT, "&kc_action=delete_account"));
        look(visitor, "password-again", "#kc-attempted-username");
        page.locator("#password").fill(StockPagesRealm.PASSWORD);
        page.locator("#kc-login").click();
        look(visitor, "delete-account", "form[action*=delete_account]");
    }

    @ParameterizedTest
    @CsvSource({
        "TERMS_AND_CONDITIONS, #kc-accept",
        "UPDATE_PASSWORD, #kc-passwd-update-form",
        "VERIFY_EMAIL, .instruction"
    })
    void pagesThatAnAdministratorAsksFor(String action, String part, Visitor visitor) {
        realm.require(action);
        logIn(visitor.open(realm.login(StockPagesRealm.CLIENT, "")), StockPagesRealm.PASSWORD);
        look(visitor, "required-" + action.toLowerCase(Locale.ROOT), part);
    }

    @Test
    void pagesAroundALogin(Visitor visitor) {
        Page page = visitor.open(realm.login(StockPagesRealm.CONSENTING, ""));
        logIn(page, StockPagesRealm.PASSWORD);
        look(visitor, "consent", "#kc-oauth");
        page.locator("#kc-login").click();
        page.waitForURL(url -> url.startsWith(realm.back().toString()));
        visitor.open(realm.address("/protocol/openid-connect/logout"));
        look(visitor, "logout-confirm", "#kc-logout-confirm");
        page.locator("#kc-logout").click();
        look(visitor, "logged-out", "body:not(:has(#kc-logout)) #kc-info-message");
        visitor.open(realm.address("/device"));
        look(visitor, "device", "#kc-user-verify-device-user-code-form");
        visitor.open(realm.address("/protocol/openid-connect/auth?client_id=nobody"));
        look(visitor, "error", "#kc-error-message");
        visitor.open(realm.address("/login-actions/action-token?key=broken"));
        look(visitor, "broken-link", "#kc-error-message");
    }

    private static void logIn(Page page, String password) {
        page.locator("#username").fill(StockPagesRealm.USER);
        page.locator("#password").fill(password);
        page.locator("#kc-login").click();
    }

    /** @param part what only this page has */
    private static void look(Visitor visitor, String name, String part) {
        Page page = visitor.page();
        page.locator(part).first().waitFor();
        assertThat(page.locator("html").getAttribute("lang")).as(name).isEqualTo("ko");
        assertThat(page.locator("body").innerText()).as(name).doesNotContainPattern("[a-z]{3,} [a-z]{3,}");
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            page.setViewportSize(1280, 900);
            visitor.screenshot("stock-" + name + "-1280-" + scheme);
            page.setViewportSize(320, 800);
            Accessibility.checkStock(visitor, "stock-" + name + "-320-" + scheme);
        }
        assertThat(visitor.askedHosts()).isEqualTo(Set.of("localhost"));
        page.setViewportSize(1280, 900);
    }
}
