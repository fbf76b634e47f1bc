package kr.fedhub.e2e.firstuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.demo.institution.DemoResearcher;
import kr.fedhub.e2e.fixture.PageForm;
import kr.fedhub.e2e.fixture.Visitor;
import kr.fedhub.e2e.fixture.WithFederation;
import kr.fedhub.e2e.page.FirstUse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An account that is proven by a login at the service itself. */
@WithFederation
class ServiceLoginE2E {
    private static final DemoResearcher HONG = Arrival.researcher("hong");
    private static final String GO = "proof:service-login";
    private static final String CLAIM = ", claim: member, lookup: userName";

    @TempDir
    private Path folder;

    private MembersRealm realm;
    private Arrival arrival;

    @BeforeEach
    void theServiceHasALoginOfItsOwn(DemoFederation federation) {
        realm = MembersRealm.open(federation);
        arrival = take(federation, MembersRealm.CLIENT, CLAIM);
        arrival.revoke();
    }

    private Arrival take(DemoFederation federation, String client, String more) {
        return take(federation, realm.proof("service-login", client, more));
    }

    private Arrival take(DemoFederation federation, String proof) {
        return Arrival.with(federation, folder, "    - email-code\n" + proof, HONG);
    }

    @AfterEach
    void everybodyGetsInAgain(DemoFederation federation) {
        federation.applyRealmConfig();
    }

    @AfterAll
    static void theLoginIsGone(DemoFederation federation) {
        MembersRealm.remove(federation);
    }

    @Test
    void whoLogsInAtTheServiceIsLinkedAndAskedNothing(DemoFederation federation, Visitor visitor) {
        List<String> answers = callbacks(visitor);
        arrival.at(visitor, HONG).go(GO);
        MembersRealm.logIn(visitor.page(), "haneul");

        assertThat(Arrival.account(visitor)).isEqualTo("NTIS-000121");
        assertThat(arrival.proofs()).containsExactly("service-login");
        assertThat(federation.mails().received()).isEmpty();
        visitor.open(URI.create(answers.get(0)));
        assertThat(visitor.page().getByTestId("refusal").getAttribute("data-reason"))
                .as("the answer once more")
                .isEqualTo("restart");
        assertThat(arrival.proofs()).containsExactly("service-login");
    }

    @Test
    void whoComesBackWithoutALoginChoosesWhatToDo(Visitor visitor) {
        FirstUse page = arrival.at(visitor, HONG).go(GO);
        visitor.page().locator("#kc-login").waitFor();
        visitor.page().goBack();
        visitor.page().getByTestId("away").waitFor();
        visitor.screenshot("50-away");
        visitor.page().reload();
        visitor.page().getByTestId("away").waitFor();
        page.go("again");
        visitor.page().locator("#kc-login").waitFor();
        visitor.page().goBack();
        page.go("back").go("proof:email-code");
        assertThat(visitor.page().locator("#account").isVisible()).isTrue();

        page.go("back").go(GO);
        MembersRealm.logIn(visitor.page(), "bada");
        assertThat(Arrival.account(visitor)).isEqualTo("NTIS-000122");
    }

    @Test
    void whoSaysNoThereIsNotLinked(DemoFederation federation, Visitor visitor) {
        arrival = take(federation, MembersRealm.ASKING_CLIENT, CLAIM);
        FirstUse page = arrival.at(visitor, HONG).go(GO);
        MembersRealm.logIn(visitor.page(), "haneul");
        visitor.page().locator("#kc-cancel").click();

        refused(page, "refused");
        page.go("choose").go("cancel");
        visitor.page().getByTestId("login").waitFor();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sora", "stranger"})
    void aMemberWithoutAnOpenAccountIsNotLinked(String member, Visitor visitor) {
        FirstUse page = arrival.at(visitor, HONG).go(GO);
        MembersRealm.logIn(visitor.page(), member);

        refused(page, "no-account");
    }

    @Test
    void aClaimThatTheProviderDoesNotSendNamesNobody(DemoFederation federation, Visitor visitor) {
        arrival = take(federation, MembersRealm.CLIENT, ", claim: membership, lookup: userName");
        FirstUse page = arrival.at(visitor, HONG).go(GO);
        MembersRealm.logIn(visitor.page(), "haneul");

        refused(page, "no-account");
    }

    @Test
    void anAnswerCountsInTheBrowserThatWasSentAwayOnly(Visitor visitor) {
        arrival.at(visitor, HONG).go(GO);
        visitor.page().locator("#kc-login").waitFor();
        URI answer =
                PageForm.of(visitor.page()).redirect(Map.of("username", "haneul", "password", MembersRealm.PASSWORD));
        assertThat(MembersRealm.isAnswer(answer.toString())).isTrue();
        try (Visitor other = visitor.another()) {
            other.open(answer);
            assertThat(other.page().getByTestId("refusal").getAttribute("data-reason"))
                    .isEqualTo("restart");
        }
        visitor.open(URI.create(answer.toString().replaceFirst("state=[^&]*", "state=forged")));
        assertThat(visitor.page().getByTestId("refusal").getAttribute("data-reason"))
                .isEqualTo("restart");
        assertThat(arrival.proofs()).isEmpty();

        visitor.open(answer);
        assertThat(Arrival.account(visitor)).isEqualTo("NTIS-000121");
    }

    @Test
    void aProviderThatIsDownIsNotWaitedForAndAnotherWayIsOffered(DemoFederation federation, Visitor visitor) {
        arrival = take(federation, MembersRealm.nowhere("service-login", CLAIM));
        FirstUse page = arrival.at(visitor, HONG).go(GO);
        refused(page, "unavailable");
        page.go("choose").go("proof:email-code");
        assertThat(visitor.page().locator("#account").isVisible()).isTrue();
    }

    private void refused(FirstUse page, String problem) {
        assertThat(page.problem()).isEqualTo(problem);
        assertThat(arrival.error(page)).isEqualTo("first_use_" + problem.replace('-', '_'));
        assertThat(arrival.proofs()).isEmpty();
    }

    private static List<String> callbacks(Visitor visitor) {
        List<String> answers = new ArrayList<>();
        visitor.page().onRequest(request -> {
            if (MembersRealm.isAnswer(request.url())) {
                answers.add(request.url());
            }
        });
        return answers;
    }
}
