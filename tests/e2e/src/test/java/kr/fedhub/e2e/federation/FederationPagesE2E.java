package kr.fedhub.e2e.federation;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.Set;
import kr.fedhub.core.attribute.SamlAttribute;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.demo.service.DemoService;
import kr.fedhub.e2e.fixture.Accessibility;
import kr.fedhub.e2e.fixture.OwnFederation;
import kr.fedhub.e2e.fixture.Visitor;
import kr.fedhub.e2e.fixture.WithFederation;
import kr.fedhub.e2e.page.Discovery;
import kr.fedhub.e2e.page.ServicePage;
import kr.fedhub.e2e.saml.TestInstitution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of a federation as people see them: the search among many institutions, and a refusal. */
@WithFederation
class FederationPagesE2E {
    private static final int MANY = 60;

    @ParameterizedTest
    @CsvSource({"ko, 1280, LIGHT", "ko, 390, DARK", "ko, 320, LIGHT", "en, 1280, DARK", "en, 390, LIGHT"})
    void aRefusalIsReadableEverywhere(
            String language, int width, ColorScheme scheme, DemoFederation federation, Visitor visitor) {
        visitor.with(width, 900, scheme, true);
        try (OwnFederation own = new OwnFederation(federation)) {
            TestInstitution institution = own.institution("speechless");
            institution.answers(answer -> answer.attribute(SamlAttribute.DISPLAY_NAME, "홍길동"));
            own.bring(institution);
            hinted(federation, visitor, institution.alias() + "&ui_locales=" + language);

            visitor.page().getByTestId("refusal").waitFor();
            Accessibility.check(visitor, "30-refused-" + language + "-" + width + "-" + scheme);
            assertThat(visitor.page().getByTestId("reference").innerText()).matches("[0-9A-Z]{4}-[0-9A-Z]{4}");
            assertThat(visitor.askedHosts()).isEqualTo(Set.of("localhost"));
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "390, DARK", "320, LIGHT"})
    void amongManyInstitutionsOneSearches(int width, ColorScheme scheme, DemoFederation federation, Visitor visitor) {
        visitor.with(width, 900, scheme, true);
        try (OwnFederation own = new OwnFederation(federation)) {
            TestInstitution[] many = bringMany(own);
            ServicePage.open(visitor, federation.service(DemoService.NTIS)).logIn();
            Accessibility.check(visitor, "31-search-" + width + "-" + scheme);

            Discovery found = search(visitor.page(), many[41].domain());

            assertThat(found.offered()).contains(many[41].alias()).doesNotContain(many[7].alias());
            Accessibility.check(visitor, "32-found-" + width + "-" + scheme);
        }
    }

    @Test
    void theSearchNeedsNoJavaScriptAndSaysWhenItFindsNothingOrTooMuch(DemoFederation federation, Visitor visitor) {
        visitor.with(390, 844, ColorScheme.LIGHT, false);
        try (OwnFederation own = new OwnFederation(federation)) {
            TestInstitution[] many = bringMany(own);
            ServicePage.open(visitor, federation.service(DemoService.NTIS)).logIn();

            assertThat(search(visitor.page(), "없는곳").offered()).doesNotContain(many[0].alias());
            assertThat(visitor.page().getByRole(AriaRole.STATUS).innerText()).contains("검색 결과가 없습니다");
            search(visitor.page(), "대학교");
            assertThat(visitor.page().getByRole(AriaRole.STATUS).innerText()).contains("일부만 표시합니다");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"새솔과학기술원", "ㅅㅅㄱㅎㄱㅅㅇ", "tothf", "새솔과학긱술원", "saesol institute", "SIST"})
    void anInstitutionIsFoundHoweverItIsTyped(String text, DemoFederation federation, Visitor visitor) {
        visitor.with(1280, 900, ColorScheme.LIGHT, false);
        try (OwnFederation own = new OwnFederation(federation)) {
            TestInstitution[] many = own.many(MANY);
            TestInstitution meant = many[23];
            meant.metadata().name("ko", "새솔과학기술원").name("en", "Saesol Institute of Science and Technology");
            own.bring(many);
            ServicePage.open(visitor, federation.service(DemoService.NTIS)).logIn();

            assertThat(search(visitor.page(), text).offered()).contains(meant.alias());
        }
    }

    private static TestInstitution[] bringMany(OwnFederation own) {
        TestInstitution[] many = own.many(MANY);
        own.bring(many);
        return many;
    }

    private static Discovery search(Page page, String text) {
        page.getByTestId("search").fill(text);
        page.getByTestId("search").press("Enter");
        page.locator("input[name=search][value='" + text + "']").waitFor();
        return new Discovery(page);
    }

    private static void hinted(DemoFederation federation, Visitor visitor, String hint) {
        ServicePage.open(visitor, federation.service(DemoService.NTIS)).logIn();
        visitor.open(URI.create(visitor.page().url() + "&kc_idp_hint=" + hint));
    }
}
