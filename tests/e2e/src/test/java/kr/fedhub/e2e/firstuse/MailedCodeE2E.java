package kr.fedhub.e2e.firstuse;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.demo.institution.DemoResearcher;
import kr.fedhub.demo.service.DemoService;
import kr.fedhub.e2e.fixture.PageForm;
import kr.fedhub.e2e.fixture.Visitor;
import kr.fedhub.e2e.fixture.WithFederation;
import kr.fedhub.e2e.page.FirstUse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Codes by e-mail in the hands of people who are not those they were meant for, or who are in a hurry. */
@WithFederation
class MailedCodeE2E {
    private static final DemoResearcher HONG = Arrival.researcher("hong");
    private static final DemoResearcher KIM = Arrival.researcher("kim");

    @BeforeEach
    void nobodyIsLinked(DemoFederation federation) {
        Arrival.anew(federation, HONG, KIM).revoke();
    }

    @AfterEach
    void everybodyGetsInAgain(DemoFederation federation) {
        federation.applyRealmConfig();
    }

    @Test
    void aCodeCountsForThePersonAndTheBrowserThatAskedForItOnly(DemoFederation federation, Visitor visitor) {
        Arrival arrival = new Arrival(federation);
        FirstUse hongs = arrival.at(visitor, HONG).go("proof:email-code").account("haneul");
        String ofHong = FirstUse.mailedCode(federation, 1);
        try (Visitor other = visitor.another();
                Visitor elsewhere = visitor.another()) {
            FirstUse kims = arrival.at(other, KIM).go("proof:email-code").account("haneul");
            String ofKim = FirstUse.mailedCode(federation, 2);
            assertThat(kims.code(ofHong).text()).as("another person").contains("일치하지 않습니다");
            FirstUse again = arrival.at(elsewhere, HONG).go("proof:email-code").account("haneul.kim@hanbit.example");
            FirstUse.mailedCode(federation, 3);
            assertThat(again.code(ofHong).text()).as("another browser").contains("일치하지 않습니다");
            assertThat(hongs.code(ofKim).text()).as("another's code").contains("일치하지 않습니다");

            hongs.code(ofHong);
            assertThat(Arrival.account(visitor)).isEqualTo("NTIS-000121");
            kims.code(ofKim);
            assertThat(kims.problem()).isEqualTo("account-taken");
            assertThat(arrival.error(kims)).isEqualTo("first_use_account_taken");
            assertThat(arrival.proofs()).containsExactly("email-code");
        }
    }

    @Test
    void aCodeForOneServiceIsNoneAtAnother(DemoFederation federation, Visitor visitor) {
        Arrival arrival = new Arrival(federation);
        FirstUse ntis = arrival.at(visitor, HONG).go("proof:email-code").account("haneul");
        String ofNtis = FirstUse.mailedCode(federation, 1);
        Page tab = visitor.page().context().newPage();
        FirstUse edison =
                arrival.inTab(tab, DemoService.EDISON, HONG).go("link").account("haneul");

        edison.code(ofNtis);
        tab.locator("#code[aria-invalid=true]").waitFor();
        assertThat(edison.text()).contains("일치하지 않습니다");
        ntis.code(ofNtis);
        assertThat(Arrival.account(visitor)).isEqualTo("NTIS-000121");
    }

    @Test
    void triesAreCountedOverAllCodesOfAnAttemptAndWhateverComesAtOnce(DemoFederation federation, Visitor visitor) {
        FirstUse page =
                new Arrival(federation).at(visitor, HONG).go("proof:email-code").account("haneul");
        String wrong = FirstUse.otherThan(FirstUse.mailedCode(federation, 1));
        page.code(wrong);
        assertThat(page.text()).contains("4회 더");
        page.go("back").go("send");
        assertThat(page.code(FirstUse.otherThan(FirstUse.mailedCode(federation, 2)))
                        .text())
                .as("a new code brings no new tries")
                .contains("3회 더");

        PageForm form = PageForm.of(visitor.page());
        List<CompletableFuture<?>> sent = IntStream.range(0, 12)
                .<CompletableFuture<?>>mapToObj(i -> form.sendNow(Map.of("go", "verify", "code", wrong)))
                .toList();
        CompletableFuture.allOf(sent.toArray(CompletableFuture<?>[]::new)).join();
        visitor.page().reload();
        for (int i = 0; i < 3 && page.asksForCode(); i++) {
            page.code(wrong);
        }
        assertThat(visitor.page().locator("#code").count()).isZero();
        assertThat(new Arrival(federation).proofs()).isEmpty();
    }

    @Test
    void ofTwoCodesTheNewestCountsAndOnce(DemoFederation federation, Visitor visitor) {
        Arrival arrival = new Arrival(federation);
        FirstUse page = arrival.at(visitor, HONG).go("proof:email-code").account("haneul");
        String first = FirstUse.mailedCode(federation, 1);
        page.go("back").go("send");
        String second = FirstUse.mailedCode(federation, 2);
        assertThat(page.code(first).text()).contains("일치하지 않습니다");
        page.code(second);
        assertThat(Arrival.account(visitor)).isEqualTo("NTIS-000121");

        arrival.revoke();
        visitor.page().context().clearCookies();
        FirstUse later = arrival.at(visitor, HONG).go("proof:email-code").account("haneul");
        FirstUse.mailedCode(federation, 3);
        assertThat(later.code(second).text()).as("the code of before").contains("일치하지 않습니다");
    }

    @Test
    void openingTheAddressChangesNothing(DemoFederation federation, Visitor visitor) {
        FirstUse page =
                new Arrival(federation).at(visitor, HONG).go("proof:email-code").account("haneul");
        String code = FirstUse.mailedCode(federation, 1);
        URI action = PageForm.of(visitor.page()).action();
        for (String go : List.of("verify&code=" + code, "resend", "cancel", "back")) {
            visitor.open(URI.create(action + "&go=" + go));
            assertThat(FirstUse.of(visitor).asksForCode()).as(go).isTrue();
        }
        assertThat(federation.mails().received()).hasSize(1);
        assertThat(new Arrival(federation).proofs()).isEmpty();
        page.code(code);
        assertThat(Arrival.account(visitor)).isEqualTo("NTIS-000121");
    }

    @Test
    void thereIsMoreTimeForWhoAsksAndAPauseBeforeTheNextCode(DemoFederation federation, Visitor visitor) {
        FirstUse page =
                new Arrival(federation).at(visitor, HONG).go("proof:email-code").account("haneul");
        FirstUse.mailedCode(federation, 1);
        assertThat(visitor.page().getByTestId("go-resend").getAttribute("data-resend-in"))
                .matches("[12]?\\d|30");
        PageForm form = PageForm.of(visitor.page());
        assertThat(form.send(Map.of("go", "resend")).body()).contains("얼마 되지 않았습니다");
        visitor.page().reload();
        assertThat(page.go("extend").text()).contains("연장했습니다");
        assertThat(page.go("extend").text()).contains("연장했습니다");
        assertThat(page.go("extend").text()).as("twice is enough").doesNotContain("연장했습니다");
        assertThat(federation.mails().received()).hasSize(1);
        assertThat(Duration.ofSeconds(Long.parseLong(
                        String.valueOf(visitor.page().locator("#code-time").getAttribute("data-seconds-left")))))
                .isBetween(Duration.ofMinutes(5), Duration.ofMinutes(10));
    }
}
