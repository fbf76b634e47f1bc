package kr.fedhub.realm.expand;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Accounts at the hub itself, in the realm that is shipped. */
class HubAccountExpansionTest extends DemoExpansion {
    private static final String SCOPE = "accountScope: hub.example";

    @Test
    void theScopeOfTheEnvironmentIsTheRealms() {
        assertThat(realm().realm().at("/attributes/hub.account.scope").asText()).isEqualTo("hub.example");
    }

    @Test
    void withoutAScopeAnOldOneGoesAway() {
        config.replace("environments/demo.yaml", SCOPE, "");

        JsonNode attributes = realm().realm().path("attributes");
        assertThat(attributes.has("hub.account.scope")).isTrue();
        assertThat(attributes.path("hub.account.scope").isNull()).isTrue();
    }

    @Test
    void theScopeIsNoneOfAnInstitutionsDomains() {
        config.replace("environments/demo.yaml", SCOPE, "accountScope: Saebyeok.example");

        refused("accountScope: 'saebyeok.example' is the domain of institution 'saebyeok'");
    }

    @Test
    void addressesAreVerifiedBeforeThereIsAnAccountAndNeverMatched() {
        ObjectNode realm = realm().realm();

        assertThat(realm.path("registrationAllowed").asBoolean()).isTrue();
        assertThat(realm.path("registrationFlow").asText()).isEqualTo("hub-sign-up");
        assertThat(realm.path("resetCredentialsFlow").asText()).isEqualTo("hub-recovery");
        assertThat(realm.path("loginWithEmailAllowed").asBoolean(true)).isFalse();
        assertThat(realm.path("duplicateEmailsAllowed").asBoolean()).isTrue();
        assertThat(realm.path("verifyEmail").asBoolean(true)).isFalse();
        assertThat(realm.path("bruteForceProtected").asBoolean()).isTrue();
        assertThat(realm.path("passwordPolicy").asText()).startsWith("length(12) and ");
    }

    @Test
    void nobodyEditsWhatServicesAreTold() {
        ObjectNode profile = Objects.requireNonNull(realm().userProfile());

        List<String> editors = profile.path("attributes").findValues("permissions").stream()
                .map(permissions -> permissions.path("edit").toString())
                .distinct()
                .toList();
        assertThat(editors).containsExactly("[\"admin\"]");
        assertThat(profile.path("attributes").findValuesAsText("name"))
                .contains("eduPersonAssurance", "eduPersonAffiliation", "hubAccountName", "hubAccountEmail");
    }

    @Test
    void whoMayCloseAnAccountIsAskedByKeycloak() {
        assertThat(named(realm().requiredActions(), "alias", "delete_account")
                        .path("enabled")
                        .asBoolean())
                .isTrue();
        assertThat(named(realm().requiredActions(), "alias", "hub-account")
                        .path("priority")
                        .asInt())
                .isLessThan(5);
    }
}
