package kr.fedhub.e2e.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.demo.institution.DemoInstitution;
import kr.fedhub.demo.institution.DemoResearcher;
import kr.fedhub.demo.service.DemoService;
import kr.fedhub.e2e.discovery.HubAccount;
import kr.fedhub.e2e.discovery.RefusedVisitor;
import kr.fedhub.e2e.fixture.ServiceClient;
import kr.fedhub.e2e.fixture.Tokens;
import kr.fedhub.e2e.fixture.Visitor;
import kr.fedhub.e2e.fixture.WithFederation;
import kr.fedhub.realm.apply.AdminApi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The descriptors as they are shipped: EDISON and Webinar get pairwise identifiers, KAFE and ScienceON public ones. */
@WithFederation
class IdentifiersE2E {
    private static final String REALM = "/admin/realms/hub";
    private static final String SUBJECT_ID = "urn:oasis:names:tc:SAML:attribute:subject-id";
    private static final String PAIRWISE_ID = "urn:oasis:names:tc:SAML:attribute:pairwise-id";
    private static final DemoResearcher PARK =
            DemoResearcher.of(DemoInstitution.SAEBYEOK).get(0);
    private static final DemoResearcher CHOI =
            DemoResearcher.of(DemoInstitution.SCIENCEON_MEMBERS).get(0);

    @AfterEach
    void whatTheDescriptorsSayHoldsAgain(DemoFederation federation) {
        federation.applyRealmConfig();
    }

    @Test
    void eachServiceGetsAPairwiseIdentifierOfItsOwnAndAllTheSamePublicOne(DemoFederation federation, Visitor visitor) {
        Told told = new Told(federation, visitor).by(PARK);

        assertThat(told.attribute(DemoService.EDISON, PAIRWISE_ID))
                .matches("[a-z2-7]{52}@hub\\.example")
                .isNotEqualTo(told.claim(DemoService.WEBINAR, "pairwise-id"));
        assertThat(told.attribute(DemoService.KAFE, SUBJECT_ID))
                .isEqualTo(told.claim(DemoService.SCIENCEON, "subject-id"))
                .isEqualTo(told.claim(DemoService.SCIENCEON, "sub") + "@hub.example");
    }

    @Test
    void theyStayWhenSomebodyComesAgainAndThroughASecondInstitution(DemoFederation federation, Visitor visitor) {
        Told told = new Told(federation, visitor);
        List<String> first = identifiers(told.by(PARK));
        try (AdminApi api = federation.hubApi()) {
            visitor.page().context().clearCookies();
            String account = HubAccount.createLinked(api, federation, visitor, PARK, CHOI);

            assertThat(identifiers(told.by(PARK))).isEqualTo(first);
            assertThat(identifiers(told.by(CHOI))).as("another institution").isEqualTo(first);
            api.delete(account);
        }
        assertThat(identifiers(told.by(PARK))).as("another researcher").doesNotContainAnyElementsOf(first);
    }

    @Test
    void aPairwiseIdentifierIsTheSubOfEveryTokenAndAnswer(DemoFederation federation, Visitor visitor) {
        // Stock Keycloak lets a service ask only about tokens that are good at that service itself.
        ServiceClient.set(
                federation,
                DemoService.WEBINAR.id(),
                Map.of("allow.token.introspection.without.audience.check", "true"));
        new Told(federation, visitor).by(PARK);
        Tokens webinar = Tokens.at(federation, DemoService.WEBINAR, visitor);
        webinar.ask("");
        JsonNode first = webinar.redeem();
        JsonNode second = webinar.token(Map.of(
                "grant_type",
                "refresh_token",
                "refresh_token",
                first.path("refresh_token").asText()));
        List<JsonNode> answers = new ArrayList<>();
        for (JsonNode response : List.of(first, second)) {
            String access = response.path("access_token").asText();
            answers.add(Tokens.claims(response.path("id_token").asText()));
            answers.add(Tokens.claims(access));
            answers.add(webinar.userInfo(access));
            answers.add(webinar.introspect(access));
        }

        String sub = answers.get(0).path("sub").asText();
        assertThat(answers.get(0).path("pairwise-id").asText()).isEqualTo(sub + "@hub.example");
        assertThat(answers).extracting(answer -> answer.path("sub").asText()).containsOnly(sub);
        answers.add(Tokens.claims(second.path("refresh_token").asText()));
        try (AdminApi api = federation.hubApi();
                LogoutTokens logouts = LogoutTokens.of(federation, DemoService.WEBINAR)) {
            visitor.open(webinar.logout(second.path("id_token").asText()));
            answers.add(logouts.next());
            assertThat(answers.get(answers.size() - 1).path("sub").asText()).isEqualTo(sub);
            JsonNode user = user(api);
            assertThat(answers.toString())
                    .as("what all services would share")
                    .doesNotContain(
                            user.path("id").asText(), user.path("username").asText());
        }
    }

    @Test
    void whileTheSecretIsMissingNobodyGetsInWhereItIsNeeded(DemoFederation federation, Visitor visitor) {
        Told told = new Told(federation, visitor).by(PARK);
        Tokens webinar = Tokens.at(federation, DemoService.WEBINAR, visitor);
        webinar.ask("");
        String refresh = webinar.redeem().path("refresh_token").asText();
        try (AdminApi api = federation.hubApi()) {
            realm(api, "hub.identifier.secret", "${env.FEDHUB_SECRET_NOT_THERE}");

            webinar.ask("");
            RefusedVisitor.check(visitor, api, "identifierUnavailable", "identifier_unavailable");
            visitor.screenshot("49-no-identifier");
            visitor.open(federation.service(DemoService.EDISON).resolve("/login"));
            RefusedVisitor.check(visitor, api, "identifierUnavailable", "identifier_unavailable");
            webinar.ask("&prompt=none");
            assertThat(webinar.error()).isEqualTo("interaction_required");
            assertThat(webinar.token(Map.of("grant_type", "refresh_token", "refresh_token", refresh))
                            .path("error")
                            .asText())
                    .isEqualTo("server_error");
            assertThat(told.claim(DemoService.SCIENCEON, "subject-id")).endsWith("@hub.example");
        }
    }

    private static List<String> identifiers(Told told) {
        return List.of(
                told.claim(DemoService.WEBINAR, "pairwise-id"),
                told.attribute(DemoService.EDISON, PAIRWISE_ID),
                told.attribute(DemoService.KAFE, SUBJECT_ID));
    }

    private static JsonNode user(AdminApi api) {
        for (JsonNode user : api.get(REALM + "/users?max=1000&idpAlias=" + DemoInstitution.SAEBYEOK.id())) {
            if (user.path("email").asText().equals(PARK.mail())) {
                return user;
            }
        }
        throw new AssertionError("nobody came from " + DemoInstitution.SAEBYEOK);
    }

    private static void realm(AdminApi api, String attribute, String value) {
        JsonNode realm = api.get(REALM);
        ((ObjectNode) realm.path("attributes")).put(attribute, value);
        api.put(REALM, realm);
    }
}
