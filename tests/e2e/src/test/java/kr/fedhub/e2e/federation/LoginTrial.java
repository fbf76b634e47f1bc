package kr.fedhub.e2e.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import kr.fedhub.core.attribute.SamlAttribute;
import kr.fedhub.core.reference.ReferenceId;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.demo.service.DemoService;
import kr.fedhub.e2e.fixture.HubEvents;
import kr.fedhub.e2e.fixture.HubState;
import kr.fedhub.e2e.saml.AnswerBuilder;
import kr.fedhub.e2e.saml.HubClient;
import kr.fedhub.e2e.saml.Page;
import kr.fedhub.e2e.saml.TestInstitution;
import kr.fedhub.keycloak.federation.RefusalReason;
import kr.fedhub.realm.apply.AdminApi;

/**
 * Logins at ScienceON through one institution whose answer is a certain one.
 *
 * @param federation the hub and its services
 * @param institution whom the researcher chooses
 */
record LoginTrial(DemoFederation federation, TestInstitution institution) {
    private static final List<Locale> LANGUAGES = List.of(Locale.KOREAN, Locale.ENGLISH);

    /** A login that succeeds, with a change to an otherwise flawless answer about that person; returns the account there. */
    String accepted(String uniqueId, UnaryOperator<AnswerBuilder> change) {
        institution.answers(answer -> change.apply(answer.attribute(SamlAttribute.EDU_PERSON_UNIQUE_ID, uniqueId)
                .attribute(SamlAttribute.DISPLAY_NAME, "홍길동")));
        return accepted();
    }

    /** A login that succeeds with whatever the institution answers; returns the account at the service. */
    String accepted() {
        Page page = logIn(HubClient.reading(Locale.KOREAN));
        assertThat(page.text()).contains("계정번호");
        return page.part("account-number").orElseThrow();
    }

    /** An answer about somebody new, changed in such a way, is refused. */
    Page refused(RefusalReason reason, UnaryOperator<AnswerBuilder> change) {
        String uniqueId = UUID.randomUUID() + "@" + institution.domain();
        institution.answers(answer -> change.apply(answer.attribute(SamlAttribute.EDU_PERSON_UNIQUE_ID, uniqueId)));
        return refused(reason);
    }

    /** Whatever the institution answers is refused. */
    Page refused(RefusalReason reason) {
        return refusedWhen(reason, this::logIn);
    }

    /**
     * What a browser does is refused: the page says why in Korean and in English and has a reference id that stands in the
     * event, too, and there is no new person, link or session.
     */
    Page refusedWhen(RefusalReason reason, Function<HubClient, Page> attempt) {
        try (AdminApi api = federation.hubApi()) {
            HubState before = HubState.of(api);
            Page last = LANGUAGES.stream()
                    .map(language -> refusedIn(language, reason, attempt, api))
                    .reduce((korean, english) -> english)
                    .orElseThrow();
            assertThat(HubState.of(api)).isEqualTo(before);
            return last;
        }
    }

    private static Page refusedIn(
            Locale language, RefusalReason reason, Function<HubClient, Page> attempt, AdminApi api) {
        Page page = attempt.apply(HubClient.reading(language));
        assertThat(page.part("refusal")).as(page.address() + " " + page.text()).hasValue(title(reason, language));
        assertThat(page.status()).isEqualTo(reason.isFixedByOperator() ? 403 : 400);
        assertThat(page.language()).startsWith(language.getLanguage());
        ReferenceId reference = page.reference().orElseThrow();
        Optional<HubEvents.Stored> event = new HubEvents(api).of(reference);
        assertThat(event).hasValueSatisfying(stored -> {
            assertThat(stored.type()).isEqualTo("IDENTITY_PROVIDER_LOGIN_ERROR");
            assertThat(stored.error()).isEqualTo(reason.eventError());
        });
        return page;
    }

    /** A login at ScienceON as far as it goes. */
    Page logIn(HubClient client) {
        return client.logIn(federation, DemoService.SCIENCEON, institution.alias());
    }

    /** Goes to the institution and is asked to come back with an answer, which is not sent. */
    void stopBeforeTheHub(HubClient client, URI endpoint) {
        URI start = HubClient.hinted(client.start(federation, DemoService.SCIENCEON), institution.alias());
        assertThat(client.openUntil(start, endpoint::equals)).isEqualTo(endpoint);
    }

    private static String title(RefusalReason reason, Locale language) {
        String file = "/theme-resources/messages/messages_" + language.getLanguage() + ".properties";
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(RefusalReason.class.getResourceAsStream(file)), StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Objects.requireNonNull(texts.getProperty(reason.title()));
    }
}
