package kr.fedhub.keycloak.firstuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.function.Function;
import kr.fedhub.keycloak.internal.grant.Fake;
import kr.fedhub.keycloak.internal.grant.TestHub;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.idm.ClientPoliciesRepresentation;
import org.keycloak.representations.idm.ClientProfilesRepresentation;
import org.keycloak.services.clientpolicy.ClientPolicyManager;
import org.keycloak.util.JsonSerialization;

class LinkedOnlyPolicyTest {
    private static final String PROFILES = """
            {"profiles": [{"name": "ours", "executors": [{"executor": "hub-linked-only", "configuration": {}}]}]}""";

    private static final String POLICIES = """
            {"policies": [{"name": "p", "enabled": true, "profiles": ["ours"],
             "conditions": [{"condition": "any-client", "configuration": {}}]}]}""";

    @Test
    void anEnabledOneForEveryClientHolds() throws IOException {
        assertThat(holds(PROFILES, POLICIES)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hub-linked-only | secure-session
            "name": "ours" | "name": "theirs"
            "enabled": true | "enabled": false
            "enabled": true, | ''
            "profiles": ["ours"] | "profiles": []
            "profiles": ["ours"] | "mode": "strict"
            any-client | client-roles
            "any-client", "configuration": {} | "any-client", "configuration": {"is-negative-logic": "true"}
            "any-client", "configuration": {}} | "any-client", "configuration": {}}, {"condition": "client-roles"}
            [{"condition": "any-client", "configuration": {}}] | []
            """)
    void anythingLessDoesNot(String wanted, String instead) throws IOException {
        assertThat(PROFILES + POLICIES).contains(wanted);

        assertThat(holds(PROFILES.replace(wanted, instead), POLICIES.replace(wanted, instead)))
                .isFalse();
    }

    @Test
    void aRealmWithoutAnyHasNone() throws IOException {
        assertThat(holds("{}", "{}")).isFalse();
    }

    private static boolean holds(String profiles, String policies) throws IOException {
        ClientProfilesRepresentation one = JsonSerialization.readValue(profiles, ClientProfilesRepresentation.class);
        ClientPoliciesRepresentation other = JsonSerialization.readValue(policies, ClientPoliciesRepresentation.class);
        return LinkedOnlyPolicy.holds(
                session(Map.of("getClientProfiles", realm -> one, "getClientPolicies", realm -> other)),
                new TestHub().realm());
    }

    private static KeycloakSession session(Map<String, Function<Object[], Object>> answers) {
        ClientPolicyManager manager = Fake.of(ClientPolicyManager.class, answers);
        return Fake.of(KeycloakSession.class, Map.of("clientPolicy", none -> manager));
    }
}
