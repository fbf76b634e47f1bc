package kr.fedhub.keycloak.internal.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import kr.fedhub.keycloak.internal.grant.TestHub;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.dom.saml.v2.assertion.AttributeStatementType;
import org.keycloak.dom.saml.v2.assertion.AttributeType;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.protocol.ProtocolMapper;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.representations.AccessToken;
import org.keycloak.representations.IDToken;

class AccountMappersTest {
    private static final Instant PROVEN = Instant.parse("2026-03-02T01:02:03Z");

    private static final String CLAIM = "voPersonApplicationUID";

    private final TestHub hub = new TestHub();
    private final ClientModel service = hub.service("ntis", TestHub.POLICY);
    private final AccountClaimMapper claims = new AccountClaimMapper();

    @Test
    void aServiceIsToldItsAccountInEveryKindOfToken() {
        hub.link(service, PROVEN);

        assertThat(accessToken().getOtherClaims()).containsExactlyEntriesOf(Map.of(CLAIM, "account at ntis"));
        assertThat(idToken(mapper(false)).getOtherClaims()).containsExactlyEntriesOf(Map.of(CLAIM, "account at ntis"));
        assertThat(userInfo().getOtherClaims()).containsExactlyEntriesOf(Map.of(CLAIM, "account at ntis"));
        assertThat(introspectedBy(service).getOtherClaims()).containsExactlyEntriesOf(Map.of(CLAIM, "account at ntis"));
        assertThat(hub.queries()).isEqualTo(1);
    }

    @Test
    void howItWasProvenIsToldOnDemand() {
        hub.link(service, PROVEN);

        assertThat(idToken(mapper(true)).getOtherClaims())
                .containsEntry(
                        AccountClaimMapper.PROOF_CLAIM,
                        Map.of(
                                "proof",
                                "email-code",
                                "proven_at",
                                PROVEN.getEpochSecond(),
                                "assurance",
                                "urn:level:2"));
    }

    @Test
    void nothingIsToldWithoutALinkThatHolds() {
        assertThat(idToken(mapper(true)).getOtherClaims()).isEmpty();
        assertThat(accessToken().getOtherClaims()).isEmpty();
        assertThat(saml(true)).isEmpty();
    }

    @Test
    void nothingIsToldWhileTheProofIsToBeRepeated() {
        hub.link(service, Instant.EPOCH);

        assertThat(idToken(mapper(true)).getOtherClaims()).isEmpty();
        assertThat(saml(true)).isEmpty();
    }

    /** The account console's API stands in most audiences, and is the hub. */
    @ParameterizedTest
    @ValueSource(strings = {"account", "ntis", "broker", "realm-management"})
    void aTokenForTheServiceItselfCarriesTheAccount(String audience) {
        hub.link(service, PROVEN);

        assertThat(accessToken(audience).getOtherClaims()).containsKey(CLAIM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dataon", "NTIS", "ntis ", "https://api.example.org", ""})
    void aTokenThatIsGoodElsewhereDoesNot(String audience) {
        hub.service("dataon", TestHub.POLICY);
        hub.link(service, PROVEN);

        assertThat(accessToken("account", "ntis", audience).getOtherClaims()).isEmpty();
    }

    @Test
    void anotherServiceDoesNotLearnTheAccountByIntrospection() {
        hub.link(service, PROVEN);

        assertThat(introspectedBy(hub.service("dataon", TestHub.POLICY)).getOtherClaims())
                .isEmpty();
    }

    /** A scope's mapper runs for whoever asks; each is told its own. */
    @Test
    void aServiceIsNeverToldTheAccountAtAnother() {
        hub.link(hub.service("dataon", TestHub.POLICY), PROVEN);

        assertThat(idToken(mapper(true)).getOtherClaims()).isEmpty();
    }

    @Test
    void aSamlServiceIsToldUnderTheRegisteredName() {
        hub.link(service, PROVEN);

        List<AttributeType> attributes = saml(false);
        assertThat(attributes).hasSize(1);
        assertThat(attributes.get(0).getName()).isEqualTo("urn:oid:1.3.6.1.4.1.25178.4.1.1");
        assertThat(attributes.get(0).getFriendlyName()).isEqualTo("voPersonApplicationUID");
        assertThat(attributes.get(0).getNameFormat()).isEqualTo("urn:oasis:names:tc:SAML:2.0:attrname-format:uri");
        assertThat(attributes.get(0).getAttributeValue()).isEqualTo(List.of("account at ntis"));
    }

    @Test
    void aSamlServiceIsToldHowItWasProvenOnDemand() {
        hub.link(service, PROVEN);

        assertThat(saml(true))
                .extracting(
                        AttributeType::getName,
                        attribute -> attribute.getAttributeValue().get(0))
                .contains(
                        tuple(AccountAttributeMapper.PROOF, "email-code"),
                        tuple(AccountAttributeMapper.PROVEN_AT, "2026-03-02T01:02:03Z"),
                        tuple(AccountAttributeMapper.ASSURANCE, "urn:level:2"));
    }

    /** Realms name these ids, so they never change. */
    @Test
    void keycloakFindsTheMappersUnderTheirIds() {
        assertThat(ServiceLoader.load(ProtocolMapper.class).stream().map(ServiceLoader.Provider::get))
                .extracting(ProtocolMapper::getId)
                .contains("hub-account-claim", "hub-account-attribute");
        assertThat(claims.getConfigProperties())
                .extracting(ProviderConfigProperty::getName)
                .contains("with.proof", "id.token.claim", "access.token.claim", "userinfo.token.claim")
                .contains("introspection.token.claim");
    }

    private static ProtocolMapperModel mapper(boolean withProof) {
        ProtocolMapperModel mapper = new ProtocolMapperModel();
        mapper.setConfig(new HashMap<>(Map.of(
                "with.proof", String.valueOf(withProof),
                "id.token.claim", "true",
                "access.token.claim", "true",
                "userinfo.token.claim", "true",
                "introspection.token.claim", "true")));
        return mapper;
    }

    private AuthenticatedClientSessionModel login() {
        return hub.login(service, Optional.of(TestHub.HONG));
    }

    private IDToken idToken(ProtocolMapperModel mapper) {
        AuthenticatedClientSessionModel login = login();
        return claims.transformIDToken(
                new IDToken(), mapper, hub.session(), login.getUserSession(), TestHub.context(login));
    }

    private AccessToken accessToken(String... audience) {
        AuthenticatedClientSessionModel login = login();
        AccessToken token = new AccessToken();
        token.audience(audience);
        return claims.transformAccessToken(
                token, mapper(true), hub.session(), login.getUserSession(), TestHub.context(login));
    }

    private AccessToken accessToken() {
        AuthenticatedClientSessionModel login = login();
        return claims.transformAccessToken(
                new AccessToken(), mapper(false), hub.session(), login.getUserSession(), TestHub.context(login));
    }

    private AccessToken userInfo() {
        AuthenticatedClientSessionModel login = login();
        return claims.transformUserInfoToken(
                new AccessToken(), mapper(false), hub.session(), login.getUserSession(), TestHub.context(login));
    }

    private AccessToken introspectedBy(ClientModel asking) {
        AuthenticatedClientSessionModel login = login();
        ClientSessionContext context = TestHub.context(login);
        hub.login(asking, Optional.empty());
        return claims.transformIntrospectionToken(
                new AccessToken(), mapper(false), hub.session(), login.getUserSession(), context);
    }

    private List<AttributeType> saml(boolean withProof) {
        AuthenticatedClientSessionModel login = login();
        AttributeStatementType statement = new AttributeStatementType();
        new AccountAttributeMapper()
                .transformAttributeStatement(
                        statement, mapper(withProof), hub.session(), login.getUserSession(), login);
        return statement.getAttributes().stream()
                .map(AttributeStatementType.ASTChoiceType::getAttribute)
                .toList();
    }
}
