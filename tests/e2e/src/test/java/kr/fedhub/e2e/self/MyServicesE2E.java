package kr.fedhub.e2e.self;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.demo.service.DemoService;
import kr.fedhub.e2e.fixture.HubEvents;
import kr.fedhub.e2e.fixture.Newcomers;
import kr.fedhub.e2e.fixture.Visitor;
import kr.fedhub.e2e.page.FirstUse;
import kr.fedhub.e2e.page.FirstVisits;
import kr.fedhub.e2e.page.HubMy;
import org.junit.jupiter.api.Test;

/** Linked services and consents on the researcher's own pages. */
class MyServicesE2E extends Newcomers {
    @Test
    void aLinkedAccountIsShownAndOnceUnlinkedTheServiceAsksAgain(DemoFederation federation, Visitor visitor) {
        FirstVisits visits = new FirstVisits(federation, visitor);
        visits.link(DemoService.NTIS, HONG, "gdhong");
        HubMy my = HubMy.open(federation, visitor, "/services");
        String link = my.links().get(0);
        String account = people().links(HONG, "ntis").get(0).path("account").asText();
        assertThat(my.link(link).innerText())
                .contains("NTIS", account, "등록한 이메일로 받은 인증번호", "마지막 이용")
                .doesNotContain("아직 이용하지 않았습니다");

        my.link(link).getByTestId("unlink").click();
        assertThat(my.part("effects").innerText()).contains("다시 확인", "삭제되지 않습니다");
        my.confirm();

        assertThat(my.done()).isTrue();
        assertThat(new HubEvents(api()).of(my.reference())).hasValueSatisfying(event -> {
            assertThat(event.type()).isEqualTo("REVOKE_GRANT");
            assertThat(event.details())
                    .containsEntry("hub_action", "link_ended")
                    .containsEntry("link", link)
                    .containsEntry("service", "ntis")
                    .doesNotContainValue(account);
        });
        assertThat(my.links()).isEmpty();
        my.part("ended").locator("summary").click();
        assertThat(my.part("ended").innerText()).contains("NTIS", "직접 연결을 해제했습니다");
        visitor.screenshot("hub-my-services-ended");

        visits.enter(DemoService.NTIS);
        assertThat(FirstUse.of(visitor).heading()).contains("처음 이용하시는 서비스입니다");
    }

    @Test
    void everyConsentIsThereWithTheTextThatWasAgreedTo(DemoFederation federation, Visitor visitor) {
        new FirstVisits(federation, visitor).signUp(DemoService.DATAON, LEE, "recommendations");
        HubMy my = HubMy.open(federation, visitor, "/consents");

        for (JsonNode receipt : people().consents(LEE, "dataon")) {
            String id = receipt.path("id").asText();
            my.consent(id).locator("summary").click();
            assertThat(my.consent(id).getByTestId("agreed").innerText().strip())
                    .isEqualTo(receipt.path("notice").asText().strip());
        }
        assertThat(my.text())
                .contains("DataON 시연 서비스에 개인정보 제3자 제공", "[필수]", "[선택]", "연구데이터 등록자와 소속기관 표시", "회원에서 탈퇴할 때까지");
        assertThat(my.consent(receipt("age")).getByTestId("withdraw").count())
                .as("an age that was stated stays stated")
                .isZero();
    }

    @Test
    void anOptionalConsentIsWithdrawnAndTheServiceGoesOn(DemoFederation federation, Visitor visitor) {
        FirstVisits visits = new FirstVisits(federation, visitor);
        visits.signUp(DemoService.DATAON, LEE, "recommendations");
        HubMy my = withdraw(federation, visitor, "recommendations");

        assertThat(my.done()).isTrue();
        assertThat(new HubEvents(api()).of(my.reference()))
                .hasValueSatisfying(event -> assertThat(event.details())
                        .containsEntry("hub_action", "consent_withdrawn")
                        .containsEntry("purpose", "recommendations")
                        .containsEntry("link_ended", "false"));
        assertThat(my.part("withdrawn").count()).isEqualTo(1);
        assertThat(visits.enter(DemoService.DATAON).greeting()).isEqualTo("이서연 님");
    }

    @Test
    void aRequiredConsentTakesTheLinkWithItAndIsAskedForAgain(DemoFederation federation, Visitor visitor) {
        FirstVisits visits = new FirstVisits(federation, visitor);
        String number = visits.signUp(DemoService.DATAON, LEE).accountNumber();
        HubMy my = withdraw(federation, visitor, "provision");
        assertThat(my.done()).isTrue();
        assertThat(my.part("notice").innerText()).contains("계정 연결을 해제했습니다");
        assertThat(people().links(LEE, "dataon"))
                .singleElement()
                .satisfies(link -> assertThat(link.path("endReason").asText()).isEqualTo("consent_withdrawn"));

        visitor.with(1280, 900, ColorScheme.LIGHT, true);
        var dataOn = visits.logIn(DemoService.DATAON, LEE);
        FirstUse form = FirstUse.of(visitor).go("sign-up");
        assertThat(form.box("provision").isChecked()).isFalse();
        assertThat(form.box("terms").count()).as("still holds").isZero();
        visits.agreeToWhatIsRequired();
        form.go("agree");
        assertThat(dataOn.accountNumber()).as("the account of before").isEqualTo(number);
    }

    @Test
    void nothingIsShownOfOthers(DemoFederation federation, Visitor visitor) {
        new FirstVisits(federation, visitor).signUp(DemoService.DATAON, LEE);
        HubMy my = HubMy.logIn(federation, visitor.with(1280, 900, ColorScheme.LIGHT, true), "/services", HONG);

        assertThat(my.part("nothing").innerText()).isEqualTo("연결된 서비스가 없습니다.");
        assertThat(my.go("consents").part("nothing").innerText()).isEqualTo("동의한 내역이 없습니다.");
    }

    private HubMy withdraw(DemoFederation federation, Visitor visitor, String purpose) {
        HubMy my = HubMy.open(federation, visitor, "/consents");
        my.consent(receipt(purpose)).getByTestId("withdraw").click();
        visitor.screenshot("hub-my-withdraw-" + purpose);
        return my.confirm();
    }

    private String receipt(String purpose) {
        List<String> ids = people().consents(LEE, "dataon").stream()
                .filter(receipt -> receipt.path("purpose").asText().equals(purpose))
                .map(receipt -> receipt.path("id").asText())
                .toList();
        assertThat(ids).hasSize(1);
        return ids.get(0);
    }
}
