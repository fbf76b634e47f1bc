package kr.fedhub.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kr.fedhub.keycloak.internal.account.AddressPage;
import kr.fedhub.keycloak.internal.account.CheckPage;
import kr.fedhub.keycloak.internal.account.DetailsPage;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages on which an account at the hub is opened and recovered, and their mails. */
class HubAccountPagesTest {
    private static final String ACTION = "/registration?a=1&b=2";
    private static final String HOSTILE = "x\"><x-evil>{0}";

    @ParameterizedTest
    @CsvSource({
        "ko, SignUp, 개별 계정 만들기",
        "en, SignUp, Open an individual account",
        "ko, Recovery, 비밀번호 찾기",
        "en, Recovery, Forgotten password"
    })
    void anAddressIsAskedForWithOneField(String language, String purpose, String heading) {
        Document page = page(language, AddressPage.TEMPLATE, new AddressPage(ACTION, purpose, "", null, null));
        assertThat(page.expectFirst("h1").text()).isEqualTo(heading);
        assertThat(page.select("input").eachAttr("name")).containsExactly("address");
        assertThat(page.expectFirst("form").attr("action")).isEqualTo(ACTION);
        assertThat(page.expectFirst("[data-testid=back-to-login]").attr("href")).isEqualTo("/login");
        assertThat(page.text()).doesNotContainPattern("hub[A-Z]\\w+");
    }

    @Test
    void whatWasTypedWrongIsToldBesideTheField() {
        Document page = page(
                "ko",
                AddressPage.TEMPLATE,
                new AddressPage(ACTION, "SignUp", HOSTILE, "hubAccountAddressUnreadable", null));
        Element field = page.expectFirst("#address");
        assertThat(field.attr("value")).isEqualTo(HOSTILE);
        assertThat(field.attr("aria-describedby")).isEqualTo("address-error address-help");
        assertThat(page.title()).startsWith("오류: ");
        assertThat(page.select("x-evil")).isEmpty();
    }

    @Test
    void aRefusalCarriesAReference() {
        Document page = page(
                "ko",
                AddressPage.TEMPLATE,
                new AddressPage(ACTION, "Recovery", "", "hubAccountTriesUsedUp", "7Q4K-M2ZD"));
        assertThat(page.expectFirst("[data-testid=refused]").text()).contains("새 인증번호를 받아 주세요", "7Q4K-M2ZD");
        assertThat(page.expectFirst("#address").hasAttr("aria-invalid")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SignUp", "Recovery"})
    void theCodeIsTypedInOneFieldAndEveryButtonWorksWithoutAScript(String purpose) {
        Document page = page(
                "ko",
                CheckPage.TEMPLATE,
                new CheckPage(ACTION, purpose, "kim@mail.example", 492, 12, 3, "hubFirstCodeWrong", null));
        assertThat(page.expectFirst("#code").attr("autocomplete")).isEqualTo("one-time-code");
        assertThat(page.expectFirst("#code-error").text()).contains("3회 더 입력할 수 있습니다");
        assertThat(page.select("button").eachAttr("value")).containsExactly("verify", "resend", "extend", "back");
        assertThat(page.text()).contains("개별 계정이 있", "kim@mail.example").doesNotContainPattern("hub[A-Z]\\w+");
    }

    @Test
    void aNewAccountNeedsANameAPasswordAndTheAgeOnly() {
        Document page = page("ko", DetailsPage.TEMPLATE, details("SignUp", Map.of()));
        assertThat(page.select("input:not([hidden])").eachAttr("name"))
                .containsExactly("name", "password", "again", "agree");
        assertThat(page.select("[checked]")).isEmpty();
        assertThat(page.text())
                .contains("법적 근거: 계약 이행", "보유 및 이용 기간", "[필수] 만 14세 이상입니다", "12자 이상")
                .doesNotContainPattern("hub[A-Z]\\w+");
        assertThat(page.select("input[type=password]").eachAttr("autocomplete")).containsOnly("new-password");
        assertThat(page.select("input[type=password][value]")).isEmpty();
    }

    @Test
    void theTermsOfUseAreAgreedToWhereTheOperatorHasSome() {
        Document page = Jsoup.parse(rendered("ko", details("SignUp", Map.of()))
                .withText("hubTermsUrl", "https://hub.example/terms")
                .html(DetailsPage.TEMPLATE));
        assertThat(page.select("input[name=agree]").eachAttr("value")).containsExactly("terms", "age");
        assertThat(page.select("a[href=https://hub.example/terms]").eachText()).contains("이용약관 보기 (새 창)");
    }

    @Test
    void everythingThatIsWrongIsListedFirst() {
        Document page =
                page("ko", DetailsPage.TEMPLATE, details("SignUp", Map.of("password", "짧습니다.", "age", "필수입니다.")));
        assertThat(page.select("[data-testid=summary] a").eachAttr("href")).isEqualTo(List.of("#password", "#age"));
        assertThat(page.expectFirst("#password").attr("aria-describedby")).isEqualTo("password-error password-help");
        assertThat(page.expectFirst("#age").attr("aria-invalid")).isEqualTo("true");
    }

    @Test
    void aNewPasswordNeedsNothingElse() {
        Document page = page("en", DetailsPage.TEMPLATE, details("Recovery", Map.of()));
        assertThat(page.select("input:not([hidden])").eachAttr("name")).containsExactly("password", "again");
        assertThat(page.text()).contains("logged out everywhere else").doesNotContainPattern("hub[A-Z]\\w+");
    }

    @ParameterizedTest
    @CsvSource({"ko, SignUp", "en, SignUp", "ko, Recovery", "en, Recovery"})
    void theMailCarriesTheCodeInBothForms(String language, String purpose) {
        RenderedPage mail = rendered(language, "")
                .with("code", "482013")
                .with("minutes", "10")
                .with("purpose", purpose)
                .with("reference", "7Q4K-M2ZD");
        assertThat(mail.html("text/hub-account-code.ftl"))
                .contains("482013", "10", "7Q4K-M2ZD")
                .doesNotContainPattern("hub[A-Z]\\w+|&amp;");
        assertThat(Jsoup.parse(mail.html("html/hub-account-code.ftl")).text())
                .contains("482013", "7Q4K-M2ZD")
                .doesNotContainPattern("hub[A-Z]\\w+");
        assertThat(Texts.pages(language).get("hubAccountMailSubject." + purpose))
                .doesNotContain("{");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ko", "en"})
    void whoHasAnAccountGetsNoCode(String language) {
        RenderedPage mail = rendered(language, "").with("reference", "7Q4K-M2ZD");
        for (String form : List.of("text/hub-account-known.ftl", "html/hub-account-known.ftl")) {
            assertThat(mail.html(form))
                    .contains("7Q4K-M2ZD")
                    .doesNotContainPattern("\\b\\d{6}\\b")
                    .doesNotContainPattern("hub[A-Z]\\w+");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {AddressPage.TEMPLATE, CheckPage.TEMPLATE, DetailsPage.TEMPLATE})
    void thePagesLookTheSameInTheOldestSupportedVersion(String template) {
        Object page = switch (template) {
            case AddressPage.TEMPLATE -> new AddressPage(ACTION, "SignUp", "", null, null);
            case CheckPage.TEMPLATE -> new CheckPage(ACTION, "SignUp", "k@mail.example", 0, 0, 5, null, null);
            default -> details("SignUp", Map.of("name", "x"));
        };
        assertThat(rendered("ko", page).inTheOldestSupportedVersion().html(template))
                .isEqualTo(rendered("ko", page).html(template));
    }

    private static DetailsPage details(String purpose, Map<String, String> errors) {
        return new DetailsPage(ACTION, purpose, "kim@mail.example", "김연구", 12, errors);
    }

    private static Document page(String language, String template, Object page) {
        return Jsoup.parse(rendered(language, page).html(template));
    }

    private static RenderedPage rendered(String language, Object page) {
        return RenderedPage.in(language)
                .with("url", Map.of("loginUrl", "/login", "resourcesPath", "/resources/v/login/hub"))
                .with(AddressPage.ATTRIBUTE, page);
    }
}
