package kr.fedhub.e2e.stock;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
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
import org.junit.jupiter.params.provider.ValueSource;

/** Each of Keycloak's own login pages that this hub can lead to: Korean, without a violation, narrow and wide, light and dark. */
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
        look(visitor, "login");
        logIn(page, "not the password");
        look(visitor, "login-failed");
        page.locator("#kc-registration a").click();
        look(visitor, "register");
        page.locator("[type=submit]").first().click();
        look(visitor, "register-errors");
        visitor.open(realm.login(StockPagesRealm.CLIENT, ""));
        page.getByText("비밀번호 찾기").or(page.getByText("비밀번호를 잊")).first().click();
        look(visitor, "reset-password");
        page.locator("#username").fill(StockPagesRealm.USER);
        page.locator("[type=submit]").first().click();
        look(visitor, "reset-password-next");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CONFIGURE_TOTP",
                "UPDATE_PASSWORD",
                "UPDATE_PROFILE",
                "UPDATE_EMAIL",
                "CONFIGURE_RECOVERY_AUTHN_CODES",
                "webauthn-register",
                "webauthn-register-passwordless",
                "delete_account"
            })
    void pagesThatSomebodyAsksFor(String action, Visitor visitor) {
        Page page = visitor.open(realm.login(StockPagesRealm.CLIENT, ""));
        logIn(page, StockPagesRealm.PASSWORD);
        page.waitForURL(url -> url.startsWith(realm.back().toString()));
        visitor.open(realm.login(StockPagesRealm.CLIENT, "&kc_action=" + action));
        assertThat(page.url()).contains("/realms/stock-pages/");
        look(visitor, action.toLowerCase(Locale.ROOT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TERMS_AND_CONDITIONS", "UPDATE_PASSWORD", "VERIFY_EMAIL"})
    void pagesThatAnAdministratorAsksFor(String action, Visitor visitor) {
        realm.require(action);
        logIn(visitor.open(realm.login(StockPagesRealm.CLIENT, "")), StockPagesRealm.PASSWORD);
        look(visitor, "required-" + action.toLowerCase(Locale.ROOT));
    }

    @Test
    void pagesAroundALogin(Visitor visitor) {
        Page page = visitor.open(realm.login(StockPagesRealm.CONSENTING, ""));
        logIn(page, StockPagesRealm.PASSWORD);
        look(visitor, "consent");
        page.locator("#kc-login").click();
        page.waitForURL(url -> url.startsWith(realm.back().toString()));
        visitor.open(realm.address("/protocol/openid-connect/logout"));
        look(visitor, "logout-confirm");
        page.locator("#kc-logout").click();
        look(visitor, "logged-out");
        visitor.open(realm.address("/device"));
        look(visitor, "device");
        visitor.open(realm.address("/protocol/openid-connect/auth?client_id=nobody"));
        look(visitor, "error");
        visitor.open(realm.address("/login-actions/action-token?key=broken"));
        look(visitor, "broken-link");
    }

    private static void logIn(Page page, String password) {
        page.locator("#username").fill(StockPagesRealm.USER);
        page.locator("#password").fill(password);
        page.locator("#kc-login").click();
    }

    private static void look(Visitor visitor, String name) {
        Page page = visitor.page();
        page.locator("#kc-header-wrapper").waitFor();
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
