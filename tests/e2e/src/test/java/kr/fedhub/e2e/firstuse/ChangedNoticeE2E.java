package kr.fedhub.e2e.firstuse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.demo.service.DemoService;
import kr.fedhub.e2e.fixture.Accessibility;
import kr.fedhub.e2e.fixture.DescriptorCopy;
import kr.fedhub.e2e.fixture.Newcomers;
import kr.fedhub.e2e.fixture.TestOptions;
import kr.fedhub.e2e.fixture.Visitor;
import kr.fedhub.e2e.page.FirstUse;
import kr.fedhub.e2e.page.FirstVisits;
import kr.fedhub.e2e.page.ServicePage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A service changes what it tells and asks. */
class ChangedNoticeE2E extends Newcomers {
    private static final String REQUIRED = "회원가입과 회원 확인, 연구데이터 등록자와";
    private static final String CHANGED = "회원가입과 회원 확인, 문의 답변, 연구데이터 등록자와";
    private static final String OPTIONAL = "소속기관과 관심 분야에 맞는 새 연구데이터 안내";

    @Test
    void whoSignedUpReadsTheChangedNoticeAndAgreesOnce(DemoFederation federation, Visitor visitor) {
        FirstVisits visits = new FirstVisits(federation, visitor);
        String number = visits.signUp(DemoService.DATAON, LEE).accountNumber();
        change(federation, "dataon", REQUIRED, CHANGED);

        visitor.page().context().clearCookies();
        ServicePage dataOn = visits.logIn(DemoService.DATAON, LEE);
        FirstUse page = FirstUse.of(visitor);
        assertThat(page.heading()).contains("DataON", "바뀐 안내를 확인해 주세요");
        assertThat(page.text()).contains("문의 답변", "개인정보 안내가 바뀌었습니다").doesNotContain("만 14세");
        assertThat(page.box("provision").isChecked()).isFalse();
        assertThat(page.box("terms").count()).isZero();
        assertThat(page.box("recommendations").count())
                .as("never given, so never asked again")
                .isZero();
        Accessibility.check(visitor, "first-use-changed");
        page.go("agree");
        assertThat(page.text()).contains("필수 항목입니다");
        page.tick("provision").go("agree");
        assertThat(dataOn.accountNumber()).isEqualTo(number);

        List<JsonNode> receipts = receipts("provision");
        assertThat(receipts).hasSize(2);
        assertThat(receipts)
                .extracting(receipt -> receipt.path("noticeHash").asText())
                .doesNotHaveDuplicates();
        assertThat(receipts.get(0).path("notice").asText()).contains("문의 답변");
        assertThat(receipts.get(1).path("notice").asText()).doesNotContain("문의 답변");
        visitor.page().context().clearCookies();
        assertThat(visits.logIn(DemoService.DATAON, LEE).accountNumber())
                .as("not asked twice")
                .isEqualTo(number);
    }

    @Test
    void aSessionThatKnewTheLinkAsksToo(DemoFederation federation, Visitor visitor) {
        FirstVisits visits = new FirstVisits(federation, visitor);
        visits.signUp(DemoService.DATAON, LEE);
        change(federation, "dataon", REQUIRED, CHANGED);
        visits.enter(DemoService.DATAON);
        assertThat(FirstUse.of(visitor).heading()).contains("바뀐 안내를 확인해 주세요");
    }

    @Test
    void whoRefusesIsBackAtTheServiceAndAskedNextTime(DemoFederation federation, Visitor visitor) {
        FirstVisits visits = new FirstVisits(federation, visitor);
        visits.signUp(DemoService.DATAON, LEE);
        change(federation, "dataon", REQUIRED, CHANGED);
        visitor.with(390, 844, ColorScheme.DARK, true);
        visits.logIn(DemoService.DATAON, LEE);
        visitor.screenshot("first-use-changed-390-dark");
        FirstUse.of(visitor).go("refuse");

        visitor.page().getByTestId("login").waitFor();
        assertThat(visitor.page().locator("main").innerText()).contains("계정 연결을 취소했거나");
        assertThat(people().links(LEE, "dataon").get(0).path("endedAt").isNull())
                .as("the account stays linked")
                .isTrue();
        assertThat(receipts("provision")).hasSize(1);
        visitor.with(1280, 900, ColorScheme.LIGHT, true);
        visits.logIn(DemoService.DATAON, LEE);
        assertThat(FirstUse.of(visitor).heading()).contains("바뀐 안내를 확인해 주세요");
    }

    /** Leaving the box empty and refusing come to the same. */
    @ParameterizedTest
    @ValueSource(strings = {"agree", "refuse"})
    void anOptionalNoticeThatChangedBlocksNobody(String button, DemoFederation federation, Visitor visitor) {
        FirstVisits visits = new FirstVisits(federation, visitor);
        visits.signUp(DemoService.DATAON, LEE, "recommendations");
        change(federation, "dataon", OPTIONAL, OPTIONAL + ", 설문 조사");
        visitor.with(1280, 900, ColorScheme.LIGHT, true);
        ServicePage dataOn = visits.logIn(DemoService.DATAON, LEE);
        FirstUse page = FirstUse.of(visitor);
        assertThat(page.box("recommendations").isChecked()).isFalse();
        assertThat(page.box("provision").count()).isZero();
        page.go(button);

        assertThat(dataOn.greeting()).isEqualTo("이서연 님");
        assertThat(receipts("recommendations"))
                .as("leaving it out withdraws what was agreed to")
                .singleElement()
                .satisfies(receipt ->
                        assertThat(receipt.path("withdrawnAt").isNull()).isFalse());
    }

    @Test
    void anOptionalNoticeThatWasNeverAgreedToAsksNobody(DemoFederation federation, Visitor visitor) {
        FirstVisits visits = new FirstVisits(federation, visitor);
        visits.signUp(DemoService.DATAON, LEE);
        change(federation, "dataon", OPTIONAL, OPTIONAL + ", 설문 조사");
        visitor.with(1280, 900, ColorScheme.LIGHT, true);

        assertThat(visits.logIn(DemoService.DATAON, LEE).greeting()).isEqualTo("이서연 님");
    }

    @Test
    void aMemberOfBeforeIsNotAsked(DemoFederation federation, Visitor visitor) {
        FirstVisits visits = new FirstVisits(federation, visitor);
        visits.link(DemoService.NTIS, HONG, "gdhong");
        change(federation, "ntis", "소속기관 로그인으로 회원 확인", "소속기관 로그인으로 회원과 소속 확인");
        visitor.with(1280, 900, ColorScheme.LIGHT, true);

        assertThat(visits.logIn(DemoService.NTIS, HONG).accountNumber()).isEqualTo("NTIS-000123");
    }

    private List<JsonNode> receipts(String purpose) {
        return people().consents(LEE, "dataon").stream()
                .filter(receipt -> receipt.path("purpose").asText().equals(purpose))
                .toList();
    }

    private static void change(DemoFederation federation, String service, String from, String to) {
        DescriptorCopy copy = new DescriptorCopy(
                TestOptions.shippedRealmConfig(), TestOptions.work().resolve("changed-notice"));
        federation.applyRealmConfig(copy.saying(service, from, to));
    }
}
