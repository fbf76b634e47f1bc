package kr.fedhub.themes;

import static kr.fedhub.themes.FirstUsePagesTest.page;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kr.fedhub.keycloak.firstuse.page.Frame;
import kr.fedhub.keycloak.firstuse.page.RenewPage;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class FirstUseChoiceTest {
    @Test
    void thePersonIsGreetedByTheWholeNameAndNoParticleIsGluedToTheService() {
        assertThat(page("choose").expectFirst("h1").text()).isEqualTo("홍길동 님, DataON 국가연구데이터플랫폼: 처음 이용하시는 서비스입니다");
        assertThat(page("choose-nameless").expectFirst("h1").text()).isEqualTo("NTIS: 처음 이용하시는 서비스입니다");
    }

    @Test
    void withOneProofAMemberPressesOneButton() {
        Document page = page("choose");
        assertThat(goes(page)).containsExactly("link", "sign-up", "cancel");
        assertThat(page.expectFirst("[value=link]").text())
                .startsWith("이미 회원입니다")
                .contains("인증번호를 보내");
    }

    @Test
    void withSeveralProofsEachIsAButtonOfOneGroup() {
        Document page = page("choose-ways");
        assertThat(goes(page))
                .containsExactly(
                        "proof:email-code",
                        "proof:service-login",
                        "proof:institution-assertion",
                        "proof:oidc-verifier",
                        "proof:library-card",
                        "sign-up",
                        "cancel");
        assertThat(page.select("[role=group] button")).hasSize(5);
        assertThat(page.expectFirst("#" + page.expectFirst("[role=group]").attr("aria-labelledby"))
                        .text())
                .isEqualTo("이미 회원입니다");
    }

    @Test
    void aProofWithoutTextsOfItsOwnIsShownByItsKind() {
        assertThat(page("choose-ways").expectFirst("[value=proof:library-card]").text())
                .isEqualTo("다른 방법으로 확인하기 (library-card) 화면의 안내에 따라 확인을 마치면 기존 계정과 연결합니다.");
    }

    @Test
    void theTextsOfAProofFromAnotherJarAreUsed() {
        Document page = RenderedPage.in("ko")
                .withText("hubFirstProof.library-card.title", "도서관 카드로 확인하기")
                .withText("hubFirstProof.library-card.help", "카드 번호를 입력합니다.")
                .with(
                        Frame.ATTRIBUTE,
                        new RenewPage(FirstUseSamples.frame(1), true, List.of("email-code", "library-card")))
                .document(RenewPage.TEMPLATE);
        assertThat(page.expectFirst("[value=proof:library-card]").text()).isEqualTo("도서관 카드로 확인하기 카드 번호를 입력합니다.");
    }

    @Test
    void onlyWhatTheServiceAllowsIsOffered() {
        assertThat(goes(page("choose-sign-up"))).containsExactly("sign-up", "cancel");
        assertThat(goes(page("choose-nameless"))).containsExactly("link", "cancel");
        assertThat(goes(page("choose-nothing"))).containsExactly("cancel");
        assertThat(page("choose-nothing").expectFirst(".notice").text()).contains("서비스 담당자에게 문의해 주세요");
    }

    @Test
    void aRenewalSaysWhy() {
        assertThat(page("renew").text()).contains("확인한 지 오래되어").doesNotContain("처음 가입");
        assertThat(page("renew-asked").text()).contains("계정을 새로 확인해 달라는 요청");
        assertThat(goes(page("renew"))).containsExactly("link", "cancel");
    }

    private static List<String> goes(Document page) {
        return page.select("button").eachAttr("value");
    }
}
