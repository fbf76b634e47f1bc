package kr.fedhub.realm.descriptor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import kr.fedhub.realm.ConfigException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A realm that would let people through to services whose accounts they have not linked. */
class FirstUseGuardTest {
    private static final String REALM = "hub/realm.yaml";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            alias: hub-first-use, enabled: true | alias: hub-first-use, enabled: false | requiredActions
            alias: hub-first-use, enabled: true | alias: hub-first-use | requiredActions
            alias: hub-first-use, | alias: another, | requiredActions
            requiredActions: | otherActions: | requiredActions
            executor: hub-linked-only | executor: another | clientProfiles
            clientProfiles: | otherProfiles: | clientProfiles
            clientPolicies: | otherPolicies: | clientPolicies
            "    enabled: true\\n    conditions:" | "    enabled: false\\n    conditions:" | clientPolicies
            "    enabled: true\\n    conditions:" | "    conditions:" | clientPolicies
            profiles: [hub-linked-only] | profiles: [] | clientPolicies
            profiles: [hub-linked-only] | profiles: [another] | clientPolicies
            condition: any-client, configuration: {} | condition: client-roles, configuration: {roles: [x]} | clientPolicies
            condition: any-client, configuration: {} | condition: any-client, configuration: {is-negative-logic: 'true'} | clientPolicies
            "      - {condition: any-client, configuration: {}}" | "      - {condition: any-client}\\n      - {condition: client-access-type}" | clientPolicies
            "    conditions:\\n      - {condition: any-client, configuration: {}}" | "    conditions: []" | clientPolicies
            """)
    void isRefusedAsLongAsAServiceLinksAccounts(String wanted, String instead, String where) {
        ConfigCopy config = new ConfigCopy(folder).replace(REALM, lines(wanted), lines(instead));

        assertThatThrownBy(config::load)
                .isInstanceOf(ConfigException.class)
                .hasMessageMatching("hub/realm\\.yaml: " + where
                        + ": service '[a-z]+' asks for a first use, which holds" + " for nobody without .*");
    }

    @Test
    void isTakenWhenNoServiceDoes() {
        ConfigCopy config = new ConfigCopy(folder)
                .replace(REALM, "clientPolicies:", "otherPolicies:")
                .replace(
                        "environments/demo.yaml",
                        "services: [scienceon, ntis, dataon, edison, kafe, webinar, ai-helper]",
                        "services: [webinar]");

        assertThat(config.load().services())
                .noneMatch(service -> service.firstUse().isPresent());
    }

    private static String lines(String text) {
        return text.replace("\\n", "\n");
    }
}
