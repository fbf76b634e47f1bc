package kr.fedhub.e2e.firstuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.demo.institution.DemoInstitution;
import kr.fedhub.demo.institution.DemoResearcher;
import kr.fedhub.demo.service.DemoService;
import kr.fedhub.e2e.fixture.HubEvents;
import kr.fedhub.e2e.fixture.HubPeople;
import kr.fedhub.e2e.fixture.TestOptions;
import kr.fedhub.e2e.fixture.Visitor;
import kr.fedhub.e2e.fixture.WithFederation;
import kr.fedhub.e2e.page.FirstUse;
import kr.fedhub.realm.apply.AdminApi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a first visit comes to leaves an event and a log line under one reference id, which a page about a problem shows. */
@WithFederation
class OutcomesE2E {
    private static final DemoResearcher HONG =
            DemoResearcher.of(DemoInstitution.HANBIT).get(0);
    private static final DemoResearcher KIM =
            DemoResearcher.of(DemoInstitution.HANBIT).get(1);

    private AdminApi api;
    private HubPeople people;

    @BeforeEach
    void servicesLinkAccounts(DemoFederation federation) {
        federation.applyRealmConfig(TestOptions.shippedRealmConfig());
        api = federation.hubApi();
        people = new HubPeople(api);
        people.forget(HONG, KIM);
    }

    @AfterEach
    void everybodyGetsInAgain(DemoFederation federation) {
        federation.directory(DemoService.NTIS).up();
        people.forget(HONG, KIM);
        api.close();
        federation.applyRealmConfig();
    }

    /**
     * One way in which a first visit ends.
     *
     * @param result what the event calls it
     * @param error what went wrong, nothing when nothing did
     * @param onPage whether a page tells of it
     */
    record Outcome(String result, String error, boolean onPage, Consumer<FirstUseSteps> steps) {
        static Outcome good(String result, Consumer<FirstUseSteps> steps) {
            return new Outcome(result, "", false, steps);
        }

        static Outcome problem(String result, Consumer<FirstUseSteps> steps) {
            return new Outcome(result, "first_use_" + result.replace('-', '_'), true, steps);
        }

        @Override
        public String toString() {
            return result;
        }
    }

    static Stream<Outcome> outcomes() {
        return Stream.of(
                Outcome.good("linked", steps -> steps.atDoor().prove("gdhong")),
                Outcome.good("signed_up", steps -> {
                    steps.atDoor();
                    steps.signUp();
                }),
                new Outcome("cancelled", "rejected_by_user", false, steps -> steps.press("cancel")),
                new Outcome("cancelled", "rejected_by_user", false, steps -> steps.press("sign-up", "refuse")),
                Outcome.problem("tries-used-up", FirstUseSteps::guessFiveTimes),
                Outcome.problem("account-taken", FirstUseSteps::takeSomebodysAccount),
                Outcome.problem("no-account", steps -> steps.press("proof:institution-assertion")),
                Outcome.problem("unavailable", FirstUseSteps::signUpWhileTheServiceIsDown),
                Outcome.problem("misconfigured", FirstUseSteps::comeToAServiceThatCannotBeRead),
                Outcome.problem("identity-changed", FirstUseSteps::becomeSomebodyElse));
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void everyOutcomeHasAReferenceInEventAndLogAndOnThePage(Outcome outcome, DemoFederation federation, Visitor visitor)
            throws IOException {
        outcome.steps().accept(new FirstUseSteps(federation, visitor, api));
        String shown = "";
        if (outcome.onPage()) {
            visitor.page().getByTestId("problem").waitFor();
            assertThat(FirstUse.of(visitor).problem()).isEqualTo(outcome.result());
            shown = FirstUse.of(visitor).reference();
            visitor.screenshot("first-use-problem-" + outcome.result());
        } else {
            visitor.page()
                    .getByTestId(outcome.error().isEmpty() ? "account-number" : "login")
                    .waitFor();
        }

        HubEvents.Stored event = event(outcome);
        String reference = event.details().get("reference_id");
        assertThat(event.error()).isEqualTo(outcome.error());
        assertThat(reference).isNotBlank();
        if (outcome.onPage()) {
            assertThat(shown).isEqualTo(reference);
        }
        String log = Files.readString(TestOptions.work().resolve("shared/hub/keycloak.log"));
        assertThat(log.lines().filter(line -> line.contains("First use, reference " + reference)))
                .singleElement()
                .asString()
                .contains(outcome.result());
    }

    private HubEvents.Stored event(Outcome outcome) {
        HubEvents events = new HubEvents(api);
        String type = "CUSTOM_REQUIRED_ACTION" + (outcome.error().isEmpty() ? "" : "_ERROR");
        List<HubEvents.Stored> found = events.newest(type, 20).stream()
                .filter(event -> event.user().equals(people.id(HONG)))
                .filter(event -> outcome.result().equals(event.details().get("first_use")))
                .toList();
        assertThat(found).as(outcome.result()).hasSize(1);
        return found.get(0);
    }
}
