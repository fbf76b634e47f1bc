package kr.fedhub.e2e.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import kr.fedhub.core.attribute.SamlAttribute;
import kr.fedhub.core.metadata.Binding;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.demo.service.DemoService;
import kr.fedhub.e2e.fixture.TestSource;
import kr.fedhub.e2e.fixture.WithFederation;
import kr.fedhub.e2e.saml.AnswerSubject;
import kr.fedhub.e2e.saml.HubClient;
import kr.fedhub.e2e.saml.Page;
import kr.fedhub.e2e.saml.ReceivedLogout;
import kr.fedhub.e2e.saml.TestInstitution;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Logout that begins at a service, and logout that begins at the institution. */
@WithFederation
class SamlLogoutE2E {
    private static final String TRANSIENT = "urn:oasis:names:tc:SAML:2.0:nameid-format:transient";
    private static final String SUCCESS = "urn:oasis:names:tc:SAML:2.0:status:Success";

    private final HubClient browser = HubClient.reading(Locale.KOREAN);
    private final AnswerSubject subject = AnswerSubject.of(TRANSIENT, "t-" + UUID.randomUUID());
    private final String sessionIndex = "s-" + UUID.randomUUID();
    private DemoFederation federation;
    private TestSource source;

    @BeforeEach
    void choose(DemoFederation federation, TestSource source) {
        this.federation = federation;
        this.source = source;
    }

    @ParameterizedTest
    @ValueSource(strings = {"alpha", "post-only"})
    void aLogoutAtAServiceReachesTheInstitution(String name) {
        TestInstitution institution = loggedIn(name);
        int before = institution.logouts().size();

        Page end = browser.post(federation.service(DemoService.SCIENCEON).resolve("/logout"), Map.of());

        ReceivedLogout request = institution.logouts().get(before);
        assertThat(request.isRequest()).isTrue();
        assertThat(request.signed()).isTrue();
        assertThat(request.binding()).isEqualTo(name.equals("alpha") ? Binding.REDIRECT : Binding.POST);
        assertThat(request.nameId()).isEqualTo(subject.content());
        assertThat(request.nameIdFormat()).isEqualTo(TRANSIENT);
        assertThat(request.sessionIndexes()).containsExactly(sessionIndex);
        assertThat(request.issuer()).isEqualTo(source.hub().entityId());
        assertThat(end.address().getPort())
                .isEqualTo(federation.service(DemoService.SCIENCEON).getPort());
        assertThat(isLoggedIn()).isFalse();
    }

    @Test
    void aLogoutAtTheInstitutionByRedirectEndsTheSession() {
        TestInstitution alpha = loggedIn("alpha");

        browser.open(alpha.logoutByRedirect(source.hub(), subject, sessionIndex).uri());

        assertAnswered(alpha, "/alpha/slo/done");
        assertThat(isLoggedIn()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"alpha", "post-only"})
    void aLogoutAtTheInstitutionByPostEndsTheSession(String name) {
        TestInstitution institution = loggedIn(name);

        browser.send(institution.logoutByPost(source.hub(), subject, sessionIndex));

        assertAnswered(institution, name.equals("alpha") ? "/alpha/slo/done" : "/post-only/slo");
        assertThat(isLoggedIn()).isFalse();
    }

    @Test
    void withoutASessionIndexTheNameIdIsEnough() {
        TestInstitution alpha = loggedIn("alpha");

        browser.open(alpha.logoutByRedirect(source.hub(), subject, null).uri());

        assertAnswered(alpha, "/alpha/slo/done");
        assertThat(isLoggedIn()).isFalse();
    }

    @Test
    void theServicesHearOfIt() {
        TestInstitution alpha = loggedIn("alpha");

        browser.send(alpha.logoutByPost(source.hub(), subject, sessionIndex));

        await().atMost(Duration.ofSeconds(10))
                .until(() -> !browser.open(federation.service(DemoService.SCIENCEON))
                        .text()
                        .contains("계정번호"));
    }

    @Test
    void noInstitutionEndsTheSessionsOfAnother() {
        TestInstitution beta = source.institution("beta");
        loggedIn("alpha");

        HubClient.reading(Locale.KOREAN).send(beta.logoutByPost(source.hub(), subject, sessionIndex));
        HubClient.reading(Locale.KOREAN).send(beta.logoutByPost(source.hub(), subject, null));

        assertThat(isLoggedIn()).isTrue();
    }

    private TestInstitution loggedIn(String name) {
        TestInstitution institution = source.institution(name);
        institution.answers(answer -> answer.subject(subject)
                .sessionIndex(sessionIndex)
                .attribute(SamlAttribute.EDU_PERSON_UNIQUE_ID, "logout@" + institution.domain()));
        Page page = new LoginTrial(federation, institution).logIn(browser);
        assertThat(page.text()).contains("계정번호");
        return institution;
    }

    private static void assertAnswered(TestInstitution institution, String path) {
        List<ReceivedLogout> logouts = institution.logouts();
        ReceivedLogout answer = logouts.get(logouts.size() - 1);
        assertThat(answer.isRequest()).isFalse();
        assertThat(answer.signed()).isTrue();
        assertThat(answer.status()).isEqualTo(SUCCESS);
        assertThat(answer.path()).isEqualTo(path);
    }

    /** Whether the hub lets the browser into a service without asking for an institution. */
    private boolean isLoggedIn() {
        return browser.open(browser.start(federation, DemoService.SCIENCEON))
                .text()
                .contains("계정번호");
    }
}
