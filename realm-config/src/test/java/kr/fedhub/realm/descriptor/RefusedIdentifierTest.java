package kr.fedhub.realm.descriptor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import kr.fedhub.realm.ConfigException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedIdentifierTest {
    private static final String DEMO = "environments/demo.yaml";
    private static final String IDENTIFIERS =
            "identifiers:\n  scope: hub.example\n  secret: '${env.FEDHUB_SECRET_IDENTIFIERS}'\n";

    @TempDir
    Path folder;

    private ConfigCopy config;

    @BeforeEach
    void copyTheDemo() {
        config = new ConfigCopy(folder);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            hub.example | Hub.example | identifiers.scope: 'Hub.example' is not a domain in lower case such as hub.example, 127 characters at most
            hub.example | hub | identifiers.scope: 'hub' is not a domain
            hub.example | https://hub.example | identifiers.scope: 'https://hub.example' is not a domain
            ${env.FEDHUB_SECRET_IDENTIFIERS} | hunter2 | identifiers.secret: a secret is named as ${vault.NAME} or ${env.FEDHUB_SECRET_NAME}
            ${env.FEDHUB_SECRET_IDENTIFIERS} | ${env.DB_PASSWORD} | identifiers.secret: the name of the variable must begin with FEDHUB_SECRET_
            secret: | salt: | identifiers.salt: unknown key; accepted here: scope, secret, fingerprint
            secret: | fingerprint: 0123;  secret: | identifiers.fingerprint: is not a fingerprint; accepted: 16 digits 0-9 and a-f
            """)
    void aMistakeInTheEnvironmentIsToldWithItsPlace(String old, String text, String message) {
        config.replace(DEMO, IDENTIFIERS, IDENTIFIERS.replace(old, text.replace(";", "\n")));

        refused(DEMO, message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            webinar | pairwise | persistent | identifier: unknown value; accepted: public, pairwise
            webinar | pairwise | public;sector: webinar | sector: belongs to 'identifier: pairwise'
            webinar | identifier: pairwise | sector: webinar | sector: belongs to 'identifier: pairwise'
            webinar | pairwise | pairwise;sector: a b | sector: a sector has 1 to 1024 characters without blanks
            ai-helper | protocol: api | protocol: api;identifier: public | identifier: nobody logs in to a service with this protocol
            """)
    void aMistakeInAServiceIsToldWithItsPlace(String service, String old, String text, String message) {
        String file = "services/" + service + ".yaml";
        config.replace(file, old, text.replace(";", "\n"));

        refused(file, message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"scope", "secret"})
    void bothPartsAreNeeded(String key) {
        config.replace(DEMO, IDENTIFIERS, IDENTIFIERS.replaceAll("  " + key + ": .*\n", ""));

        refused(DEMO, "identifiers." + key + ": missing");
    }

    @Test
    void whatCannotBeMadeIsRefusedAtTheServiceThatAsksForIt() {
        config.replace(DEMO, IDENTIFIERS, "");

        refused(
                "services/scienceon.yaml",
                "identifier: the environment file has no section 'identifiers' to make it with");
    }

    @Test
    void withoutSuchAServiceThereNeedBeNone() {
        config.replace(DEMO, IDENTIFIERS, "");
        for (String service : new String[] {"webinar", "edison"}) {
            config.replace("services/" + service + ".yaml", "identifier: pairwise\n", "");
        }
        for (String service : new String[] {"scienceon", "kafe"}) {
            config.replace("services/" + service + ".yaml", "identifier: public\n", "");
        }

        assertThat(config.load().identifiers()).isEmpty();
    }

    private void refused(String file, String message) {
        assertThatThrownBy(config::load)
                .isInstanceOf(ConfigException.class)
                .message()
                .matches("\\Q" + file + "\\E:\\d+: .*")
                .contains(message)
                .hasLineCount(1);
    }
}
