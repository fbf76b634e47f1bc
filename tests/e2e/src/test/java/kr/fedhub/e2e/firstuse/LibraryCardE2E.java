package kr.fedhub.e2e.firstuse;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.demo.institution.DemoResearcher;
import kr.fedhub.demo.service.DemoService;
import kr.fedhub.e2e.fixture.Visitor;
import kr.fedhub.e2e.fixture.WithFederation;
import kr.fedhub.e2e.page.FirstUse;
import kr.fedhub.example.card.CardPin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A proof that is no part of the hub, in a jar beside it. */
@WithFederation
class LibraryCardE2E {
    private static final DemoResearcher KIM = Arrival.researcher("kim");

    @TempDir
    private Path folder;

    private Arrival arrival;

    @BeforeEach
    void theServiceTakesCards(DemoFederation federation) {
        arrival = Arrival.with(
                federation,
                folder,
                "    - email-code\n    - library-card: {secret: '${env.FEDHUB_SECRET_NTIS_SCIM}'}\n",
                KIM);
        arrival.revoke();
    }

    @AfterEach
    void everybodyGetsInAgain(DemoFederation federation) {
        federation.applyRealmConfig();
    }

    @Test
    void whoHasTheCardIsLinked(DemoFederation federation, Visitor visitor) {
        FirstUse page = arrival.at(visitor, KIM);
        assertThat(page.text()).contains("도서관 회원증으로 확인하기", "이메일 인증번호로 확인하기");
        page.go("proof:library-card");
        visitor.screenshot("51-library-card");
        type(visitor.page(), "haneul", "000000000000");
        assertThat(page.text()).contains("확인할 수 없습니다");
        type(visitor.page(), "haneul", CardPin.of("haneul", federation.directorySecret(DemoService.NTIS)));

        assertThat(Arrival.account(visitor)).isEqualTo("NTIS-000121");
        assertThat(arrival.proofs()).containsExactly("library-card");
    }

    @Test
    void whoGuessesIsStoppedByThePageOfTheHub(Visitor visitor) {
        FirstUse page = arrival.at(visitor, KIM).go("proof:library-card");
        for (int i = 0; i < 6; i++) {
            type(visitor.page(), "haneul", "00000000000" + i);
        }

        assertThat(page.problem()).isEqualTo("tries-used-up");
        assertThat(arrival.error(page)).isEqualTo("first_use_tries_used_up");
        assertThat(arrival.proofs()).isEmpty();
    }

    private static void type(Page page, String card, String pin) {
        page.locator("#card").fill(card);
        page.locator("#pin").fill(pin);
        page.getByTestId("go-check").click();
    }
}
