package kr.fedhub.e2e.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.e2e.fixture.HubState;
import kr.fedhub.e2e.fixture.TestSource;
import kr.fedhub.e2e.fixture.WithFederation;
import kr.fedhub.e2e.saml.Answer;
import kr.fedhub.e2e.saml.AnswerBuilder;
import kr.fedhub.e2e.saml.HubClient;
import kr.fedhub.e2e.saml.Page;
import kr.fedhub.e2e.saml.TestInstitution;
import kr.fedhub.keycloak.federation.RefusalReason;
import kr.fedhub.realm.apply.AdminApi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Messages that are meant to cost the hub more than their sender (case 23). */
@WithFederation
class SamlLoadE2E {
    private static final int ATTACKS = 60;
    private static final int LOGINS = 5;

    private DemoFederation federation;
    private TestSource source;
    private TestInstitution alpha;
    private LoginTrial trial;

    @BeforeEach
    void choose(DemoFederation federation, TestSource source) {
        this.federation = federation;
        this.source = source;
        alpha = source.institution("alpha");
        trial = new LoginTrial(federation, alpha);
    }

    @Test
    void manyOrDeepElementsAreRefusedBeforeTheyAreATree() {
        trial.refused(RefusalReason.MESSAGE_SIZE, answer -> with("<a/>".repeat(6_000), answer));
        trial.refused(RefusalReason.MESSAGE_SIZE, answer -> with("<a>".repeat(3_000) + "</a>".repeat(3_000), answer));
    }

    @Test
    void whatExpandsIsRefused() {
        String bomb =
                "<!DOCTYPE r [<!ENTITY a \"" + "x".repeat(1_000) + "\"><!ENTITY b \"" + "&a;".repeat(1_000) + "\">]>";

        trial.refused(RefusalReason.MESSAGE_FORM, answer -> answer.whenWritten(xml -> bomb + xml));
    }

    @Test
    void tenMegabytesAreNotEvenRead() {
        try (AdminApi api = federation.hubApi()) {
            HubState before = HubState.of(api);
            Answer huge = with(
                            "x".repeat(10_000_000),
                            AnswerBuilder.unsolicited(source.hub(), alpha.entityId(), alpha.credential()))
                    .build();

            assertThatCode(() -> assertThat(
                                    HubClient.reading(Locale.KOREAN).send(huge).status())
                            .isBetween(400, 499))
                    .satisfiesAnyOf(
                            thrown -> assertThat(thrown).isNull(),
                            // The server may hang up while the rest is still being sent.
                            thrown -> assertThat(thrown).isInstanceOf(UncheckedIOException.class));

            assertThat(HubState.of(api)).isEqualTo(before);
        }
        trial.accepted("person@alpha.example", answer -> answer);
    }

    @Test
    void othersLogInWhileSuchMessagesPourIn() throws InterruptedException, ExecutionException {
        Answer deep = with(
                        "<a>".repeat(10_000),
                        AnswerBuilder.unsolicited(source.hub(), alpha.entityId(), alpha.credential()))
                .build();
        ExecutorService attackers = Executors.newFixedThreadPool(8);
        try {
            List<Future<Page>> attacks = new ArrayList<>();
            for (int i = 0; i < ATTACKS; i++) {
                attacks.add(
                        attackers.submit(() -> HubClient.reading(Locale.KOREAN).send(deep)));
            }
            for (int i = 0; i < LOGINS; i++) {
                trial.accepted("person@alpha.example", answer -> answer);
            }
            for (Future<Page> attack : attacks) {
                assertThat(attack.get().status()).isEqualTo(400);
            }
        } finally {
            attackers.shutdownNow();
        }
    }

    private static AnswerBuilder with(String extension, AnswerBuilder answer) {
        return answer.whenWritten(xml ->
                xml.replace("<samlp:Status>", "<samlp:Extensions>" + extension + "</samlp:Extensions><samlp:Status>"));
    }
}
