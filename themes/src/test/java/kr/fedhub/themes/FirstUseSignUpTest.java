package kr.fedhub.themes;

import static kr.fedhub.themes.FirstUsePagesTest.page;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import kr.fedhub.keycloak.firstuse.page.Frame;
import kr.fedhub.keycloak.firstuse.page.SignUpPage;
import kr.fedhub.keycloak.firstuse.page.SignUpPage.Field;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class FirstUseSignUpTest {
    @Test
    void nothingIsTickedBeforeTheResearcherTicksIt() {
        assertThat(page("sign-up").select("input[type=checkbox]"))
                .isNotEmpty()
                .noneMatch(box -> box.hasAttr("checked"));
        assertThat(page("sign-up-error").select("input[checked]").eachAttr("value"))
                .containsExactly("abroad");
    }

    @Test
    void onlyWhatIsAgreedToHasABoxAndEachHasItsOwn() {
        assertThat(page("sign-up").select("input[name=agree]").eachAttr("value"))
                .containsExactly("given", "abroad", "terms", "age");
        assertThat(statement("회원 관리").select("input")).isEmpty();
        assertThat(statement("회원 관리").text()).contains("법적 근거: 계약 이행");
        assertThat(statement("전산 운영 위탁").select("input")).isEmpty();
        assertThat(statement("전산 운영 위탁").text()).contains("법적 근거: 법령", "개인정보 처리위탁", "위탁받는 자");
    }

    @Test
    void whatNeedsNoConsentStandsApart() {
        assertThat(page("sign-up").select("h2, h3").eachText())
                .containsSubsequence(
                        "동의 없이 처리하는 개인정보 안내", "회원 관리", "전산 운영 위탁", "동의가 필요한 개인정보 안내", "개인정보 제3자 제공", "개인정보 국외 이전");
    }

    @Test
    void aBoxSaysWhetherItIsRequired() {
        assertThat(label("given")).isEqualTo("[필수] 개인정보 제3자 제공: 동의합니다");
        assertThat(label("abroad")).isEqualTo("[선택] 개인정보 국외 이전: 동의합니다");
        assertThat(label("terms")).isEqualTo("[필수] 이용약관에 동의합니다");
        assertThat(label("age")).isEqualTo("[필수] 만 14세 이상입니다");
        assertThat(page("sign-up").select("[name=agree][required]").eachAttr("value"))
                .containsExactly("given", "terms", "age");
    }

    @Test
    void recipientPurposeAndRetentionAreWeightyAndTheItemsCarryTheirValues() {
        Element given = statement("개인정보 제3자 제공");
        assertThat(given.select(".weighty").eachText())
                .containsExactly("한국과학기술정보연구원 (DataON)", "회원 식별과 연구데이터 서비스 제공", "회원 탈퇴 또는 연결 해제 시까지");
        assertThat(given.select("li").eachText()).containsExactly("이름: 홍길동", "이메일: hong@hanbit.example", "소속 구분 (없음)");
        assertThat(given.select(".refusal").text()).contains("동의를 거부할 권리");
    }

    @Test
    void aTransferAbroadNamesCountryTimeContactAndHowToRefuse() {
        assertThat(statement("개인정보 국외 이전").select("dt").eachText())
                .contains("국외 이전 국가", "이전 시기와 방법", "이전받는 자의 연락처", "국외 이전 거부");
        assertThat(statement("개인정보 제3자 제공").select("dt").eachText()).doesNotContain("국외 이전 국가");
    }

    @Test
    void yesAndNoAreEqualButtons() {
        Document page = page("sign-up");
        assertThat(page.expectFirst("[value=agree].quiet").className())
                .isEqualTo(page.expectFirst("[value=refuse]").className());
        assertThat(page.select("button").eachText()).containsExactly("동의하고 계속하기", "동의하지 않음");
        assertThat(page("sign-up-told").select("button").eachText()).containsExactly("계속하기", "취소하고 서비스로 돌아가기");
    }

    @Test
    void onlyAnEditableFieldIsTyped() {
        Document page = page("sign-up");
        assertThat(page.select("input:not([type=checkbox])").eachAttr("name")).containsExactly("email");
        assertThat(page.expectFirst("[name=email]").attr("autocomplete")).isEqualTo("email");
        assertThat(page.expectFirst("form dl").text()).isEqualTo("이름 홍길동 부서 없음");
    }

    @Test
    void whereNothingWasReceivedNothingIsSaidToComeFromTheInstitution() {
        SignUpPage typed = new SignUpPage(
                FirstUseSamples.frame(2),
                List.of(new Field("email", "이메일", "", true, null)),
                null,
                List.of(),
                0,
                false,
                List.of(),
                Set.of());
        Document page = RenderedPage.in("ko").with(Frame.ATTRIBUTE, typed).document(SignUpPage.TEMPLATE);
        assertThat(page.text()).contains("이메일").doesNotContain("한빛대학교");
        assertThat(page.select("dl")).isEmpty();
    }

    @Test
    void theSummaryLeadsToEverythingThatIsWrong() {
        Document page = page("sign-up-error");
        Element summary = page.expectFirst("[data-testid=summary]");
        assertThat(summary.attr("role")).isEqualTo("alert");
        List<Element> wrong = summary.select("a").eachAttr("href").stream()
                .map(href -> page.expectFirst(href))
                .toList();
        assertThat(wrong).hasSize(4).allSatisfy(field -> {
            assertThat(field.tagName()).isEqualTo("input");
            assertThat(field.attr("aria-invalid")).isEqualTo("true");
            assertThat(field.attr("aria-describedby")).contains(field.id() + "-error");
        });
        assertThat(page.select("[aria-invalid]")).hasSize(4);
        assertThat(page.title()).startsWith("오류: ");
        assertThat(page("sign-up").select("[role=alert], [aria-invalid]")).isEmpty();
    }

    @Test
    void aChangedNoticeSaysThatItChangedAndAsksAgain() {
        Document page = page("sign-up-again");
        assertThat(page.text()).contains("개인정보 안내가 바뀌었습니다").doesNotContain("가입 정보");
        assertThat(page.select(".steps")).isEmpty();
        assertThat(page.select("input[checked]")).isEmpty();
    }

    @Test
    void theTermsOpenInAWindowThatIsAnnounced() {
        Element link = page("sign-up").expectFirst("a[target=_blank]");
        assertThat(link.text()).isEqualTo("이용약관 보기 (새 창)");
        assertThat(link.attr("rel")).contains("noopener", "noreferrer");
    }

    private static Element statement(String title) {
        return page("sign-up").select(".statement").stream()
                .filter(one -> one.expectFirst("h3").text().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static String label(String value) {
        Document page = page("sign-up");
        return page.expectFirst("label[for="
                        + page.expectFirst("[value=" + value + "][name=agree]").id() + "]")
                .text();
    }
}
