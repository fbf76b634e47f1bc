package kr.fedhub.realm.expand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.fedhub.core.consent.Purpose;
import kr.fedhub.core.firstuse.DirectoryTarget;
import kr.fedhub.core.firstuse.DirectoryTarget.Credentials;
import kr.fedhub.core.firstuse.FirstUsePolicy;
import kr.fedhub.core.firstuse.FirstUsePolicyReader;
import kr.fedhub.core.firstuse.ProofDemand;
import kr.fedhub.core.firstuse.ProofRule;
import kr.fedhub.core.firstuse.SecretReference;
import kr.fedhub.core.link.ProofKind;
import kr.fedhub.realm.DesiredRealm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FirstUseExpansionTest extends DemoExpansion {
    private static final String EDISON = "https://E6.example/saml/metadata";

    @Test
    void whatAServiceAsksForIsOneAttributeThatTheHubReads() {
        FirstUsePolicy policy = policy("ntis");

        assertThat(policy.proofs())
                .containsExactly(
                        new ProofRule(ProofKind.EMAIL_CODE, Map.of()),
                        new ProofRule(
                                ProofKind.INSTITUTION_ASSERTION,
                                Map.of("attribute", "eduPersonPrincipalName", "lookup", "userName")));
        assertThat(policy.signUp()).isTrue();
        assertThat(policy.directory())
                .contains(new DirectoryTarget(
                        URI.create("https://scim.example/NTIS"),
                        new Credentials.Bearer(SecretReference.parse("${env.FEDHUB_SECRET_NTIS_SCIM}")),
                        Set.of(DirectoryTarget.Later.CHANGES)));
        assertThat(policy.accountClaim()).isEqualTo("voPersonApplicationUID");
        assertThat(policy.terms().terms()).contains(URI.create("https://N4.example/terms"));
        assertThat(policy.terms().minimumAge()).isEqualTo(14);
        assertThat(policy.terms().purposes())
                .extracting(Purpose::id)
                .containsExactly("membership", "provision", "newsletter");
        assertThat(policy.terms().purposes()).extracting(Purpose::required).containsExactly(false, true, false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"scienceon", "webinar", "ai-helper"})
    void aServiceWithoutAccountsOfItsOwnLosesWhatItHad(String clientId) {
        ObjectNode client = client(clientId);

        assertThat(client.path("attributes").get("hub.first-use").isNull()).isTrue();
        assertThat(client.path("protocolMappers").findValuesAsText("name")).doesNotContain("hub:account");
    }

    @Test
    void theAccountTravelsInEveryTokenOfAnOidcService() throws IOException {
        assertThat(account("ntis")).isEqualTo(json("""
                {"name": "hub:account", "protocol": "openid-connect", "protocolMapper": "hub-account-claim",
                 "config": {"claim.name": "voPersonApplicationUID", "with.proof": "true", "id.token.claim": "true",
                   "access.token.claim": "true", "userinfo.token.claim": "true",
                   "introspection.token.claim": "true"}}
                """));
    }

    @Test
    void theAccountTravelsToASamlServiceUnderItsRegisteredName() throws IOException {
        assertThat(account(EDISON)).isEqualTo(json("""
                {"name": "hub:account", "protocol": "saml", "protocolMapper": "hub-account-attribute",
                 "config": {"attribute.name": "urn:oid:1.3.6.1.4.1.25178.4.1.1",
                   "attribute.nameformat": "URI Reference", "friendly.name": "voPersonApplicationUID",
                   "with.proof": "true"}}
                """));
    }

    @Test
    void aServiceMayNameTheClaimItself() throws IOException {
        config.replace("services/ntis.yaml", "  signUp: true\n", "  signUp: true\n  accountClaim: ntisMember\n");
        config.replace("services/edison.yaml", "  signUp: true\n", "  signUp: true\n  accountClaim: memberId\n");

        assertThat(policy("ntis").accountClaim()).isEqualTo("ntisMember");
        assertThat(account("ntis").at("/config/claim.name").asText()).isEqualTo("ntisMember");
        assertThat(account(EDISON).path("config"))
                .isEqualTo(json("{\"attribute.name\": \"memberId\", \"attribute.nameformat\": \"Basic\","
                        + " \"friendly.name\": \"memberId\", \"with.proof\": \"true\"}"));
    }

    @Test
    void aServiceMayDeclareWhatItCanAskFor() {
        config.replace(
                "services/ntis.yaml",
                "  signUp: true\n",
                "  signUp: true\n  demands: [{acr: 'urn:a', within: 10m}, {acr: 'urn:b', proofs: [email-code]}]\n");

        assertThat(policy("ntis").demands())
                .containsExactly(
                        new ProofDemand("urn:a", Optional.of(Duration.ofMinutes(10)), Set.of()),
                        new ProofDemand("urn:b", Optional.empty(), Set.of(ProofKind.EMAIL_CODE)));
        assertThat(client("ntis").at("/attributes/acr.loa.map").asText())
                .as("a session is enough")
                .isEqualTo("{\"urn:a\":-1,\"urn:b\":-1}");
    }

    @Test
    void aServiceSaysWhatItIsToldLater() {
        assertThat(policy("dataon").directory())
                .hasValueSatisfying(directory ->
                        assertThat(directory.later()).containsExactlyInAnyOrder(DirectoryTarget.Later.values()));

        config.replace("services/ntis.yaml", "later: [changes]", "later: [everything]");
        assertThatThrownBy(() -> policy("ntis"))
                .hasMessageContaining("services/ntis.yaml")
                .hasMessageContaining("changes, unlinking, leaving");
    }

    @Test
    void secretsStayNamesAndAddressesAreReplaced() {
        config.replace("services/ntis.yaml", "    - email-code\n", """
                    - email-code
                    - oidc-verifier: {issuer: '${env:VERIFIER}', clientId: hub, clientSecret: '${vault.verifier}', claim: ntis_id}
                    - example-proof: {}
                """);
        config.set("VERIFIER", "https://verifier.example");

        assertThat(policy("ntis").proofs().get(1))
                .isEqualTo(new ProofRule(
                        ProofKind.OIDC_VERIFIER,
                        Map.of(
                                "issuer", "https://verifier.example",
                                "clientId", "hub",
                                "clientSecret", "${vault.verifier}",
                                "claim", "ntis_id")));
        assertThat(policy("ntis").proofs().get(2)).isEqualTo(new ProofRule(new ProofKind("example-proof"), Map.of()));
    }

    @Test
    void clientCredentialsAndTheEndOfLinksAreWrittenToo() {
        config.replace(
                "services/ntis.yaml",
                "bearer: '${env.FEDHUB_SECRET_NTIS_SCIM}'}",
                "clientCredentials: {tokenEndpoint: 'https://as.example/token', clientId: hub,"
                        + " secret: '${vault.ntis}', scope: scim}}\n  linkValidFor: 365d");

        assertThat(policy("ntis").linkValidFor()).contains(Duration.ofDays(365));
        assertThat(policy("ntis").directory().orElseThrow().credentials())
                .isInstanceOf(Credentials.ClientCredentials.class);
    }

    @Test
    void everyServiceOfTheDemoTellsItsNoticesInBothLanguages() {
        for (String clientId : List.of("ntis", "dataon", EDISON)) {
            assertThat(policy(clientId).terms().purposes())
                    .as(clientId)
                    .isNotEmpty()
                    .allSatisfy(purpose -> {
                        assertThat(purpose.title().ko()).matches(".*[가-힣].*");
                        assertThat(purpose.title().en()).doesNotContainPattern("[가-힣]");
                        assertThat(purpose.refusal().ko()).endsWith("습니다.");
                    });
        }
    }

    @Test
    void whoeverGetsATokenWithoutThePageIsCheckedByAPolicyForEveryClient() {
        DesiredRealm realm = realm();

        assertThat(realm.clientProfiles()).singleElement().satisfies(profile -> {
            assertThat(profile.path("name").asText()).isEqualTo("hub-linked-only");
            assertThat(profile.at("/executors/0/executor").asText()).isEqualTo("hub-linked-only");
        });
        assertThat(realm.clientPolicies()).singleElement().satisfies(policy -> {
            assertThat(policy.path("enabled").asBoolean()).isTrue();
            assertThat(policy.at("/conditions/0/condition").asText()).isEqualTo("any-client");
            assertThat(policy.at("/profiles/0").asText()).isEqualTo("hub-linked-only");
        });
        assertThat(realm.realm().has("clientProfiles")).isFalse();
        assertThat(named(realm.requiredActions(), "alias", "hub-first-use")
                        .path("priority")
                        .asInt())
                .isEqualTo(30);
    }

    private FirstUsePolicy policy(String clientId) {
        return FirstUsePolicyReader.read(
                client(clientId).path("attributes").path("hub.first-use").asText());
    }

    private JsonNode account(String clientId) {
        JsonNode mappers = client(clientId).path("protocolMappers");
        return mappers.path(mappers.size() - 1);
    }
}
