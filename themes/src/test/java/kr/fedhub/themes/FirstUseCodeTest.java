package kr.fedhub.themes;

import static kr.fedhub.themes.FirstUsePagesTest.page;
import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class FirstUseCodeTest {
    @Test
    void anAccountIsAskedForWithOneFieldThatPasswordManagersKnow() {
        Element field = page("account").expectFirst("input[name=account]");
        assertThat(field.attr("autocomplete")).isEqualTo("username");
        assertThat(label(page("account"), field)).isEqualTo("아이디 또는 가입할 때 등록한 이메일");
        assertThat(field.hasAttr("aria-invalid")).isFalse();
        assertThat(page("account").select("button").eachAttr("value")).containsExactly("send", "back", "cancel");
    }

    @Test
    void whatWasTypedStaysWhenItWasWrong() {
        Document page = page("account-error");
        Element field = page.expectFirst("input[name=account]");
        assertThat(field.attr("value")).isEqualTo("hong gil");
        assertThat(field.attr("aria-invalid")).isEqualTo("true");
        assertThat(field.attr("aria-describedby")).startsWith("account-error ");
        assertThat(page.expectFirst("#account-error").attr("role")).isEqualTo("alert");
        assertThat(page.title()).startsWith("오류: ");
    }

    @Test
    void theOtherWayIsNamedOnlyWhenThereIsOne() {
        assertThat(page("account").expectFirst("[value=back]").text()).isEqualTo("다른 방법으로 확인하기");
        assertThat(page("account-error").expectFirst("[value=back]").text()).isEqualTo("이전으로");
    }

    @Test
    void aCodeIsTypedOrPastedInOneFieldWithoutALimit() {
        Element field = page("code").expectFirst("input[name=code]");
        assertThat(field.attr("autocomplete")).isEqualTo("one-time-code");
        assertThat(field.attr("inputmode")).isEqualTo("numeric");
        assertThat(field.attr("type")).isEqualTo("text");
        assertThat(field.hasAttr("maxlength") || field.hasAttr("pattern") || field.hasAttr("value"))
                .isFalse();
        assertThat(page("code").select("button").eachAttr("value"))
                .containsExactly("verify", "resend", "extend", "back", "cancel");
    }

    @Test
    void thePageRepeatsWhatWasTypedAndDoesNotSayThatThereIsAnAccount() {
        assertThat(page("code").expectFirst("[data-testid=typed]").text()).isEqualTo("hong@hanbit.example");
        assertThat(page("code").text()).contains("6자리 인증번호를 보냈습니다(등록된 계정이 있는 경우)");
        assertThat(page("code-again").text()).contains("다시 보냈습니다(등록된 계정이 있는 경우)");
    }

    @Test
    void aWrongCodeIsToldBesideTheFieldWithTheTriesThatAreLeft() {
        Document page = page("code-wrong");
        assertThat(page.expectFirst("#code-error").text()).contains("일치하지 않습니다", "3회 더 입력할 수 있습니다");
        assertThat(page.expectFirst("#code").attr("aria-describedby")).isEqualTo("code-error code-help code-time");
    }

    @Test
    void withoutAScriptThePageSaysUntilWhen() {
        assertThat(page("code").expectFirst("#code-time").text()).matches("한국 시간\\(KST\\) \\d\\d:\\d\\d까지 입력해 주세요\\.");
        assertThat(page("code-expired").expectFirst("#code-time").text()).contains("유효 시간이 지났습니다");
        assertThat(page("code-again").expectFirst("[data-resend-help]").text()).isEqualTo("인증번호는 60초 후에 다시 받을 수 있습니다.");
        assertThat(page("code-again").expectFirst("[value=resend]").hasAttr("disabled"))
                .isFalse();
    }

    @Test
    void theScriptFindsNumbersAndTexts() {
        Document page = page("code-again");
        assertThat(page.expectFirst("script").attr("src")).endsWith("/hub/hub-first-use.js");
        assertThat(page.expectFirst("#code-time").attr("data-seconds-left")).isEqualTo("600");
        assertThat(page.expectFirst("#code-time").attr("data-left")).isEqualTo("남은 시간 {0}분 {1}초");
        assertThat(page.expectFirst("#code-time").hasAttr("aria-live")).isFalse();
        assertThat(page.expectFirst("[data-time-said]").attr("role")).isEqualTo("status");
        assertThat(page.expectFirst("[value=resend]").attr("data-resend-in")).isEqualTo("60");
    }

    private static String label(Document page, Element field) {
        return page.expectFirst("label[for=" + field.id() + "]").text();
    }
}
