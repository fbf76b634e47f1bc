package kr.fedhub.keycloak.internal.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import kr.fedhub.core.subject.IdentifierSecret;
import kr.fedhub.keycloak.internal.grant.TestHub;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.models.ClientModel;

class GivenIdentifiersTest {
    private static final String VARIABLE = "FEDHUB_SECRET_IDENTIFIERS";
    private static final String SECRET = "a secret of tests, 32 characters and more";

    private final TestHub hub = new TestHub();
    private final ClientModel webinar = hub.service("webinar", Map.of("hub.identifier", "pairwise"));

    @BeforeEach
    void theHubCanMakeIdentifiers() {
        hub.settings().put("hub.identifier.scope", "hub.example");
        hub.settings().put("hub.identifier.secret", "${env." + VARIABLE + "}");
    }

    @Test
    void nothingIsTheMatterWhenAllIsThere() {
        assertThat(identifiers(SECRET).problem(webinar)).isEmpty();
        hub.settings().put("hub.identifier.fingerprint", new IdentifierSecret(SECRET).fingerprint());
        assertThat(new GivenIdentifiers(new TestHub().session()).problem(hub.service("ntis", "")))
                .isEmpty();
    }

    @Test
    void theSecretIsReadOnceARequest() {
        GivenIdentifiers identifiers = identifiers(SECRET);
        identifiers.of(webinar, TestHub.HONG);

        assertThat(new GivenIdentifiers(hub.session(), name -> null).of(webinar, TestHub.HONG))
                .isEqualTo(identifiers.of(webinar, TestHub.HONG));
    }

    @Test
    void aMissingSecretIsNamed() {
        assertThat(new GivenIdentifiers(hub.session(), name -> null).problem(webinar))
                .contains(
                        "the secret that pairwise identifiers are made with is not kept at ${env.FEDHUB_SECRET_IDENTIFIERS}");
    }

    @Test
    void aSecretThatCouldBeGuessedIsNotUsedAndNotTold() {
        assertThat(identifiers("hunter2").problem(webinar))
                .hasValueSatisfying(problem ->
                        assertThat(problem).contains("fewer than 32 characters").doesNotContain("hunter2"));
        assertThatExceptionOfType(NoIdentifierException.class)
                .isThrownBy(() -> identifiers("hunter2").of(webinar, TestHub.HONG));
    }

    @Test
    void anotherSecretThanTheOneOfBeforeMakesNobodySomebodyElse() {
        hub.settings().put("hub.identifier.fingerprint", new IdentifierSecret(SECRET).fingerprint());

        assertThat(identifiers(SECRET).problem(webinar)).isEmpty();
        TestHub moved = new TestHub();
        moved.settings().putAll(hub.settings());
        String other = SECRET.replace("tests", "others");
        assertThat(new GivenIdentifiers(moved.session(), Map.of(VARIABLE, other)::get).problem(webinar))
                .hasValueSatisfying(problem -> assertThat(problem)
                        .contains(new IdentifierSecret(SECRET).fingerprint(), new IdentifierSecret(other).fingerprint())
                        .doesNotContain(other));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            hub.identifier.scope |  | the realm attribute hub.identifier.scope is missing
            hub.identifier.scope | Hub | 'Hub' is not a domain in lower case
            hub.identifier.secret |  | the realm attribute hub.identifier.secret is missing
            hub.identifier.secret | ${env.DB_PASSWORD} | the name of the variable must begin with FEDHUB_SECRET_
            """)
    void whatTheRealmSaysWronglyIsNamed(String attribute, String value, String problem) {
        hub.settings().put(attribute, value);

        assertThat(identifiers(SECRET).problem(webinar))
                .hasValueSatisfying(told -> assertThat(told).contains(problem));
    }

    @ParameterizedTest
    @CsvSource({"both,x,unknown value; accepted: public", "pairwise,a b,a sector has 1 to 1024 characters"})
    void whatTheServiceSaysWronglyIsNamed(String kind, String sector, String problem) {
        ClientModel service = hub.service("wrong", Map.of("hub.identifier", kind, "hub.identifier.sector", sector));

        assertThat(identifiers(SECRET).problem(service))
                .hasValueSatisfying(told -> assertThat(told).contains(problem));
        assertThatExceptionOfType(NoIdentifierException.class)
                .isThrownBy(() -> identifiers(SECRET).of(service, TestHub.HONG));
    }

    private GivenIdentifiers identifiers(String secret) {
        return new GivenIdentifiers(hub.session(), Map.of(VARIABLE, secret)::get);
    }
}
