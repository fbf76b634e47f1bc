package kr.fedhub.e2e.firstuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.demo.institution.DemoResearcher;
import kr.fedhub.demo.service.DemoService;
import kr.fedhub.e2e.fixture.Visitor;
import kr.fedhub.e2e.fixture.WithFederation;
import kr.fedhub.e2e.page.FirstUse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whether a service has an account is told to nobody, neither by pages nor by the time that they take. */
@WithFederation
class SilentAccountsE2E {
    /** The hub waits longer for a directory that hangs; no answer to a browser does. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final DemoResearcher HONG = Arrival.researcher("hong");

    @BeforeEach
    void nobodyIsLinked(DemoFederation federation) {
        Arrival.anew(federation, HONG).revoke();
    }

    @AfterEach
    void everybodyGetsInAgain(DemoFederation federation) {
        federation.directory(DemoService.NTIS).up();
        federation.applyRealmConfig();
    }

    @Test
    void everyAccountWalksTheSamePages(DemoFederation federation, Visitor visitor) {
        FirstUse page = new Arrival(federation).at(visitor, HONG).go("proof:email-code");
        List<List<String>> walks = new ArrayList<>();
        // In turn: one that is there, unknown, of two people, closed; then a directory that is down, and one that
        // hangs.
        for (String typed : List.of("haneul", "nobody-has-this", "family@mail.example", "sora")) {
            walks.add(walk(page, typed));
        }
        federation.directory(DemoService.NTIS).down();
        walks.add(walk(page, "bada"));
        federation.directory(DemoService.NTIS).hang();
        walks.add(walk(page, "bada.lee@nuri.example"));

        assertThat(walks).allSatisfy(walk -> assertThat(walk).isEqualTo(walks.get(0)));
        assertThat(FirstUse.mailedCode(federation, 1)).isNotEmpty();
        assertThat(federation.mails().received())
                .singleElement()
                .satisfies(mail -> assertThat(mail.to()).contains("haneul.kim@hanbit.example"));
    }

    /** Asks for a code, types a wrong one, and goes back; returns what stood there. */
    private static List<String> walk(FirstUse page, String typed) {
        List<String> seen = new ArrayList<>();
        Instant asked = Instant.now();
        page.account(typed);
        seen.addAll(withoutTimes(page, typed));
        assertThat(Duration.between(asked, Instant.now())).as(typed).isLessThan(PATIENCE);
        page.code("000000");
        seen.addAll(withoutTimes(page, typed));
        page.go("back").go("back").go("proof:email-code");
        return seen;
    }

    @Test
    void whoAsksForManyCodesIsStoppedForEveryNameAlike(DemoFederation federation, Visitor visitor) {
        FirstUse page = new Arrival(federation).at(visitor, HONG);
        List<List<String>> ends = new ArrayList<>();
        for (String typed : List.of("bada", "nobody-has-this")) {
            page.go("proof:email-code").account(typed);
            for (int i = 0; i < 5; i++) {
                page.go("back").go("send");
            }
            assertThat(page.problem()).as(typed).isEqualTo("too-many-codes");
            assertThat(new Arrival(federation).error(page)).isEqualTo("first_use_too_many_codes");
            ends.add(withoutReference(page));
            page.go("choose");
        }
        assertThat(ends.get(0)).isEqualTo(ends.get(1));
        FirstUse.mailedCode(federation, 5);
        assertThat(federation.mails().received()).hasSize(5);
    }

    private static List<String> withoutTimes(FirstUse page, String typed) {
        return page.text()
                .lines()
                .filter(line -> !line.contains("시간") && !line.contains("다시 받"))
                .map(line -> line.replace(typed, "typed"))
                .toList();
    }

    private static List<String> withoutReference(FirstUse page) {
        return page.text()
                .lines()
                .filter(line -> !line.contains(page.reference()) && !line.contains("KST"))
                .toList();
    }
}
