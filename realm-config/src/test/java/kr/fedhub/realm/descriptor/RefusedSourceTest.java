package kr.fedhub.realm.descriptor;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import kr.fedhub.realm.ConfigException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusedSourceTest {
    @TempDir
    Path folder;

    private ConfigCopy config;

    @BeforeEach
    void copyTheDemo() {
        config = new ConfigCopy(folder);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            metadata: | metdata: | sources/demo.yaml:6: metdata: unknown key; accepted here: id, name, verified, metadata, include, exclude, identifiers, principalNameTrusted, hub
            verified: true | verified: yes | sources/demo.yaml:5: verified: unknown value 'yes'; accepted: false, true
            '${env:DEMO_METADATA_URL}' | http://metadata.example/ | sources/demo.yaml:7: metadata.url: must start with https://; http:// is for localhost only
            '${env:DEMO_METADATA_URL}' | file://host/x.xml | sources/demo.yaml:7: metadata.url: must be a web address, or file:///path on the hub's machine
            '${env:DEMO_METADATA_URL}' | file:x.xml | sources/demo.yaml:7: metadata.url: must be a web address, or file:///path on the hub's machine
            ['${env:DEMO_METADATA_CERTIFICATE}'] | [] | sources/demo.yaml:8: metadata.certificates: no certificate is pinned; get that of
            ['${env:DEMO_METADATA_CERTIFICATE}'] | [gone.pem] | sources/demo.yaml:8: metadata.certificates[0]: the file cannot be read: gone.pem
            ['${env:DEMO_METADATA_CERTIFICATE}'] | [../hub/realm.yaml] | sources/demo.yaml:8: metadata.certificates[0]: must be a file below the folder of the descriptor, or '${env:VARIABLE}'
            ['${env:DEMO_METADATA_CERTIFICATE}'] | [demo.yaml] | sources/demo.yaml:8: metadata.certificates[0]: This is no X.509 certificate in PEM or base64 form
            refresh: 5m | refresh: 5 | sources/demo.yaml:9: metadata.refresh: '5' is not a length of time; accepted: a number with m, h or d, such as 60m, 12h, 28d
            refresh: 5m | refresh: 30d | sources/demo.yaml:9: metadata.refresh: '30d' is out of range; accepted: 1m to 7d
            maximumValidity: 14d | maximumValidity: 36h | sources/demo.yaml:10: metadata.maximumValidity: '36h' is not a number of whole days such as 28d
            maximumValidity: 14d | vanishPercent: 101 | sources/demo.yaml:10: metadata.vanishPercent: '101' is not a whole number from 0 to 100
            maximumValidity: 14d | precedence: first | sources/demo.yaml:10: metadata.precedence: 'first' is not a whole number from 0 to 100000
            maximumValidity: 14d | type: mdq | sources/demo.yaml:10: metadata.type: unknown value 'mdq'; accepted: aggregate, query
            '${env:FEDHUB_HUB_URL}/realms/hub' | the hub | sources/demo.yaml:12: hub.entityId: an entityID has no white space
            contacts: | kontakte: | sources/demo.yaml:21: hub.kontakte: unknown key; accepted here: entityId, name,
            tech@hub.example | tech | sources/demo.yaml:22: hub.contacts.technical: write an e-mail address such as help@example.org
            eduPersonUniqueId! | uniqueId! | sources/demo.yaml:26: hub.attributes[0]: unknown attribute 'uniqueId'; accepted: uid,
            """)
    void aMistakeIsToldWithItsPlaceAndWhatIsAccepted(String old, String text, String message) {
        config.replace("sources/demo.yaml", old, text);

        refused(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            identifiers: [transient] | identifiers[0]: unknown identifier 'transient'; accepted: eduPersonUniqueId, pairwise-id,
            principalNameTrusted: 0d | principalNameTrusted: '0d' is not a length of time
            include: {pattern: '('} | include.pattern: Not a regular expression:
            include: {entityIds: [idp]} | include.entityIds[0]: an entityID is an absolute URI
            exclude: {registrar: x} | exclude.registrar: unknown key; accepted here: entityIds, pattern, registrars, categories
            """)
    void aMistakeInAnOptionalPartIsToldToo(String line, String message) {
        append(line + "\n");

        refused("sources/demo.yaml:39: " + message);
    }

    @Test
    void theHubNeedsSomebodyWhoAnswersForIt() {
        config.replace("sources/demo.yaml", "    technical: ", "    # ")
                .replace("sources/demo.yaml", "    support: ", "    # ");

        refused("sources/demo.yaml:21: hub.contacts: write a technical or a support contact");
    }

    @Test
    void aLogoHasASize() {
        String logo = "  logo: {address: 'https://hub.example/logo.png', width: 0, height: 60}\n";
        config.replace("sources/demo.yaml", "  organization:\n", logo + "  organization:\n");

        refused("sources/demo.yaml:18: hub.logo.width: '0' is not a number of pixels");
    }

    @Test
    void anUnknownSourceIsToldWithTheKnownOnes() {
        config.replace("environments/demo.yaml", "[demo]", "[kaffee]");

        refused("environments/demo.yaml:15: sources[0]: unknown source 'kaffee'; known: demo, edugain, kafe");
    }

    @Test
    void aSourceDoesNotTakeTheNameOfAnInstitution() {
        config.replace("sources/demo.yaml", "id: demo", "id: garam")
                .replace("environments/demo.yaml", "[demo]", "[garam]");

        refused("environments/demo.yaml:15: sources[0]: 'garam' is an institution already; a source needs an id of"
                + " its own");
    }

    @Test
    void theAliasesOfMembersStayFree() {
        config.replace("institutions/garam.yaml", "id: garam", "id: member-garam")
                .replace("environments/demo.yaml", "[garam,", "[member-garam,");

        refused("environments/demo.yaml:14: institutions[0]: 'member-garam' begins like the aliases of federations'"
                + " members; choose another id");
    }

    private void refused(String message) {
        assertThatThrownBy(config::load)
                .isInstanceOf(ConfigException.class)
                .hasMessageStartingWith(message)
                .message()
                .hasLineCount(1);
    }

    private void append(String lines) {
        config.replace("sources/demo.yaml", "    - isMemberOf\n", "    - isMemberOf\n" + lines);
    }
}
