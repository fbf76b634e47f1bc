package kr.fedhub.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.e2e.fixture.OwnFederation;
import kr.fedhub.e2e.fixture.Visitor;
import kr.fedhub.e2e.fixture.WithFederation;
import kr.fedhub.realm.apply.AdminApi;
import org.junit.jupiter.api.Test;

/** The form in which an administrator describes a metadata source in Keycloak's own console. */
@WithFederation
class ConsoleE2E {
    /** Tall enough for the whole form, which scrolls inside the console. */
    private static final int TALL = 3900;

    private static final int PATIENCE_MILLIS = 120_000;

    @Test
    void theFormForANewSourceHasAFieldForEverySettingAndRefusesWhatCannotBeUsed(
            DemoFederation federation, Visitor visitor) {
        Page page = console(federation, visitor, "/hub/identity-providers/federation-metadata/add");
        page.getByTestId("metadataUrl").waitFor();
        assertThat(page.getByTestId("metadataCertificates").isVisible()).isTrue();
        assertThat(page.getByTestId("spContactTechnical").isVisible()).isTrue();
        visitor.screenshot("20-source-create");

        page.getByTestId("alias").fill("refused");
        // The console asks every provider that it does not know for these two; a source has neither.
        page.getByTestId("config.clientId").fill("-");
        page.getByTestId("config.clientSecret").fill("-");
        page.getByTestId("metadataUrl").fill("http://federation.example.org/metadata.xml");
        page.getByTestId("spEntityId").fill("https://hub.example.org/sp");
        page.getByTestId("createProvider").click();
        Locator refusal = page.getByTestId("global-alerts").getByText("metadataUrl");
        refusal.first().waitFor();
        assertThat(refusal.first().innerText()).contains("this very computer");
        page.setViewportSize(1280, 900);
        visitor.screenshot("22-source-refused");

        try (AdminApi api = federation.hubApi()) {
            assertThat(api.find("/admin/realms/hub/identity-provider/instances/refused"))
                    .isEmpty();
        }
    }

    @Test
    void theConsoleIsKoreanForAdministratorsWhoReadKorean(DemoFederation federation, Visitor visitor) {
        Page page = console(federation, visitor, "/hub/clients");
        page.getByTestId("nav-item-clients").waitFor();
        page.setViewportSize(1280, 900);
        assertThat(page.locator("nav").first().innerText()).contains("클라이언트", "사용자", "렐름 설정", "ID 제공자");
        visitor.screenshot("23-console-korean");
    }

    @Test
    void theFormOfASourceShowsItsSettings(DemoFederation federation, Visitor visitor) {
        try (OwnFederation own = new OwnFederation(federation)) {
            Page page = console(
                    federation, visitor, "/hub/identity-providers/federation-metadata/" + own.alias() + "/settings");
            page.getByTestId("metadataUrl").waitFor();

            assertThat(page.getByTestId("metadataUrl").inputValue()).startsWith("http://localhost");
            assertThat(page.getByTestId("metadataCertificates").inputValue()).contains("BEGIN CERTIFICATE");
            assertThat(page.getByTestId("spContactTechnical").inputValue())
                    .isEqualTo("Hub team <tech@hub.example.org>");
            visitor.screenshot("21-source-edit");
        }
    }

    private static Page console(DemoFederation federation, Visitor visitor, String path) {
        URI hub = federation.hub();
        Page page =
                visitor.with(1280, TALL, ColorScheme.LIGHT, true).open(hub.resolve("/admin/master/console/#" + path));
        page.setDefaultTimeout(PATIENCE_MILLIS);
        page.locator("#username").fill(federation.hubAdmin().user());
        page.locator("#password").fill(federation.hubAdmin().password());
        page.locator("#kc-login").click();
        return page;
    }
}
