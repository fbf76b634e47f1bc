package kr.fedhub.keycloak.internal.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import kr.fedhub.core.subject.IdentifierScope;
import kr.fedhub.core.subject.IdentifierSecret;
import kr.fedhub.core.subject.ResearcherIdentifiers;
import kr.fedhub.core.subject.Sector;
import kr.fedhub.keycloak.internal.grant.TestHub;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.keycloak.models.ClientModel;
import org.keycloak.protocol.ProtocolMapper;
import org.keycloak.representations.AccessToken;

class IdentifierMappersTest {
    private static final String SECRET = "a secret of tests, 32 characters and more";
    private static final String WEBINAR = ResearcherIdentifiers.pairwiseId(
                    "hong", new Sector("webinar"), new IdentifierScope("hub.example"), new IdentifierSecret(SECRET))
            .uniqueId();

    private final TestHub hub = new TestHub();
    private final ClientModel webinar = hub.service("webinar", Map.of("hub.identifier", "pairwise"));
    private final MappedTokens tokens = new MappedTokens(hub);

    @BeforeEach
    void theHubCanMakeIdentifiers() {
        hub.settings().put("hub.identifier.scope", "hub.example");
        hub.settings().put("hub.identifier.secret", "${vault.identifiers}");
        hub.settings().put("${vault.identifiers}", SECRET + "\n");
    }

    @Test
    void aPairwiseIdentifierIsTheSubOfEveryTokenAndAnswer() {
        assertThat(tokens.idToken(webinar).getSubject()).isEqualTo(WEBINAR);
        assertThat(tokens.accessToken(webinar).getSubject()).isEqualTo(WEBINAR);
        assertThat(tokens.userInfo(webinar).getOtherClaims()).containsEntry("sub", WEBINAR);
        assertThat(tokens.introspection(webinar).getSubject()).isEqualTo(WEBINAR);
        assertThat(tokens.logoutToken(webinar).getSubject()).isEqualTo(WEBINAR);
    }

    @Test
    void theServiceItselfIsToldTheWholeValueAsAClaim() {
        assertThat(tokens.idToken(webinar).getOtherClaims())
                .containsExactlyEntriesOf(Map.of("pairwise-id", WEBINAR + "@hub.example"));
        assertThat(tokens.userInfo(webinar).getOtherClaims()).containsEntry("pairwise-id", WEBINAR + "@hub.example");
        assertThat(tokens.accessToken(webinar).getOtherClaims()).isEmpty();
    }

    @Test
    void introspectionDoesNotTellTheUsernameThatAllServicesWouldShare() {
        assertThat(tokens.introspection(webinar).getOtherClaims())
                .containsExactlyEntriesOf(Map.of("username", WEBINAR));
    }

    @Test
    void aPublicIdentifierLeavesTheSubThatItBeginsWith() {
        ClientModel portal = hub.service("portal", Map.of("hub.identifier", "public"));

        assertThat(tokens.idToken(portal).getSubject()).isEqualTo("hong");
        assertThat(tokens.idToken(portal).getOtherClaims())
                .containsExactlyEntriesOf(Map.of("subject-id", "hong@hub.example"));
        assertThat(tokens.accessToken(portal).getSubject()).isEqualTo("hong");
        assertThat(tokens.userInfo(portal).getOtherClaims()).doesNotContainKey("sub");
        assertThat(tokens.introspection(portal).getOtherClaims()).isEmpty();
        assertThat(tokens.logoutToken(portal).getSubject()).isEqualTo("hong");
    }

    /** No secret is needed for them, and none is read. */
    @Test
    void aPublicIdentifierIsMadeWithoutTheSecret() {
        hub.settings().remove("${vault.identifiers}");

        assertThat(tokens.saml(hub.service("kafe", Map.of("hub.identifier", "public"))))
                .hasSize(1);
    }

    @Test
    void servicesOfOneSectorGetTheSameAndOthersAnother() {
        ClientModel renamed =
                hub.service("webinar-2", Map.of("hub.identifier", "pairwise", "hub.identifier.sector", "webinar"));
        ClientModel other = hub.service("edison", Map.of("hub.identifier", "pairwise"));

        assertThat(tokens.idToken(renamed).getSubject()).isEqualTo(WEBINAR);
        assertThat(tokens.idToken(other).getSubject()).isNotEqualTo(WEBINAR).hasSize(52);
    }

    @Test
    void aServiceThatAsksForNoneGetsNone() {
        ClientModel ntis = hub.service("ntis", Map.of("hub.identifier", " "));

        assertThat(tokens.idToken(ntis).getOtherClaims()).isEmpty();
        assertThat(tokens.idToken(ntis).getSubject()).isEqualTo("hong");
        assertThat(tokens.saml(ntis)).isEmpty();
    }

    @Test
    void aLightweightTokenStaysWithoutSub() {
        assertThat(tokens.accessToken(webinar, new AccessToken()).getSubject()).isNull();
    }

    @Test
    void aSamlServiceIsToldAsTheProfileSays() {
        assertThat(tokens.saml(webinar)).singleElement().satisfies(attribute -> {
            assertThat(attribute.getName()).isEqualTo("urn:oasis:names:tc:SAML:attribute:pairwise-id");
            assertThat(attribute.getFriendlyName()).isEqualTo("pairwise-id");
            assertThat(attribute.getNameFormat()).isEqualTo("urn:oasis:names:tc:SAML:2.0:attrname-format:uri");
            assertThat(attribute.getAttributeValue()).isEqualTo(List.of(WEBINAR + "@hub.example"));
        });
    }

    /** What the endpoints answer then, which takes a server, is tested end to end. */
    @Test
    void withoutTheSecretThereIsNoTokenAndNoAssertion() {
        hub.settings().remove("${vault.identifiers}");

        for (Executable token : List.<Executable>of(
                () -> tokens.idToken(webinar),
                () -> tokens.accessToken(webinar),
                () -> tokens.userInfo(webinar),
                () -> tokens.introspection(webinar))) {
            assertThatExceptionOfType(RuntimeException.class).isThrownBy(token::execute);
        }
        assertThatExceptionOfType(NoIdentifierException.class).isThrownBy(() -> tokens.saml(webinar));
    }

    @Test
    void aLogoutStillGoesOutAndNamesTheSessionOnly() {
        hub.settings().remove("${vault.identifiers}");

        assertThat(tokens.logoutToken(webinar).getSubject()).isNull();
    }

    /** Realms name these ids, so they never change. */
    @Test
    void keycloakFindsTheMappersUnderTheirIds() {
        assertThat(ServiceLoader.load(ProtocolMapper.class).stream().map(ServiceLoader.Provider::get))
                .extracting(ProtocolMapper::getId)
                .contains("hub-identifier-claim", "hub-identifier-attribute");
    }
}
