package kr.fedhub.realm.descriptor;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import kr.fedhub.realm.ConfigException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusedConfigTest {
    @TempDir
    Path folder;

    private ConfigCopy config;

    @BeforeEach
    void copyTheDemo() {
        config = new ConfigCopy(folder);
    }

    @Test
    void aMissingSecretNamesTheVariableAndThePlace() {
        config.env().remove("NTIS_CLIENT_SECRET");

        refused("services/ntis.yaml:10: oidc.secret: the environment variable NTIS_CLIENT_SECRET is not set");
    }

    @Test
    void aMissingAddressNamesTheEnvironmentFile() {
        config.set("NTIS_URL", " ");

        refused("environments/demo.yaml:6: urls.ntis: the environment variable NTIS_URL is not set");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            services/ntis.yaml | name: | nmae: | services/ntis.yaml:3: nmae: unknown key; accepted here: id, name,
            services/ntis.yaml | protocol: oidc | protocol: ldap | services/ntis.yaml:5: protocol: unknown value 'ldap'; accepted: api, discovery, oidc, saml
            services/ntis.yaml | protocol: oidc | protocol: saml | services/ntis.yaml:6: oidc: does not belong to a descriptor with protocol saml
            services/ntis.yaml | '${env:NTIS_CLIENT_SECRET}' | plain | services/ntis.yaml:10: oidc.secret: a secret does not stand in a file; write '${env:VARIABLE}'
            services/ntis.yaml | ${url:ntis} | ${NTIS} | services/ntis.yaml:4: url: unknown placeholder ${NTIS}; accepted: ${env:VARIABLE}, ${url:SERVICE}
            services/ntis.yaml | ${url:ntis} | ${url:nits} | services/ntis.yaml:4: url: the environment file has no address for 'nits' under urls
            services/ntis.yaml | ${url:ntis} | ntis.example | services/ntis.yaml:4: url: must be a web address that starts with https://
            services/ntis.yaml | /login/callback | https://ntis.example/* | services/ntis.yaml:7: oidc.redirectUris[0]: must be a web address without fragment, credentials or wildcard
            services/ntis.yaml | mail, | email, | services/ntis.yaml:11: attributes[1]: unknown attribute 'email'; accepted: uid, displayName, mail,
            services/ntis.yaml | mail, | displayName, | services/ntis.yaml:11: attributes[1]: 'displayName' stands here a second time
            services/scienceon.yaml | [scienceon-members] | [hanbat] | services/scienceon.yaml:13: recommended[0]: unknown institution 'hanbat'; known: garam, kasi, kiom, kisti, korea-university, kribb, postech, saebyeok, scienceon-members, snu
            services/ntis.yaml | id: ntis | id: dataon | services/ntis.yaml:2: id: 'dataon' is already the id of services/dataon.yaml
            services/ntis.yaml | id: ntis | id: account | services/ntis.yaml:2: id: 'account' is a name of Keycloak's own; choose another id
            services/ntis.yaml | id: ntis | id: NTIS | services/ntis.yaml:2: id: 'NTIS' is not an id; accepted: lower-case letters, digits and '-', a letter first
            services/ntis.yaml | url: | id: | services/ntis.yaml:4: id: the key stands here a second time
            services/ntis.yaml | attributes: [displayName, mail, eduPersonPrincipalName, eduPersonScopedAffiliation, o, schacHomeOrganization] | attributes: mail | services/ntis.yaml:11: attributes: must be a list: [a, b]
            services/scienceon.yaml | [ai-helper] | [ntis] | services/scienceon.yaml:15: tokenExchange[0]: 'ntis' is not a service with protocol api
            services/edison.yaml | '${env:EDISON_SAML_CERTIFICATE}' | plain | services/edison.yaml:10: saml.certificate: is not a certificate; accepted: PEM, or DER in base64
            institutions/garam.yaml | eduPersonUniqueId | mail | institutions/garam.yaml:8: saml.identifier: unknown identifier 'mail'; accepted: eduPersonUniqueId, pairwise-id, subject-id, eduPersonPrincipalName
            institutions/garam.yaml | '${env:GARAM_SAML_METADATA}' | http://idp.garam.example/ | institutions/garam.yaml:7: saml.metadata: must start with https://; http:// is for localhost only
            institutions/garam.yaml | garam.example | garam | institutions/garam.yaml:4: domain: 'garam' is not a domain such as univ.example
            institutions/garam.yaml | contact: | kontakt: | institutions/garam.yaml:9: kontakt: unknown key; accepted here: id, name, domain,
            environments/demo.yaml | ntis, | nits, | environments/demo.yaml:13: services[1]: unknown service 'nits'; known: ai-helper, dataon,
            environments/demo.yaml | ntis, | scienceon, | environments/demo.yaml:13: services[1]: 'scienceon' stands here a second time
            environments/demo.yaml | garam, | garan, | environments/demo.yaml:14: institutions[0]: unknown institution 'garan'
            hub/realm.yaml | realm: hub | relam: hub | hub/realm.yaml:1: realm: missing
            """)
    void aMistakeIsToldWithItsPlaceAndWhatIsAccepted(String file, String old, String text, String message) {
        config.replace(file, old, text);

        refused(message);
    }

    @Test
    void whatIsNoYamlIsToldWithItsLine() {
        config.write("services/ntis.yaml", "id: ntis\nname: {ko: [\n");

        assertThatThrownBy(config::load)
                .isInstanceOf(ConfigException.class)
                .hasMessageStartingWith("services/ntis.yaml:")
                .hasMessageContaining("this is not YAML: while parsing a flow")
                .message()
                .hasLineCount(1);
    }

    @Test
    void aliasesAreRefused() {
        config.write("services/ntis.yaml", "id: &a ntis\nname: {ko: *a, en: *a}\n");

        refused("services/ntis.yaml:2: name.ko: aliases are not supported");
    }

    @Test
    void anEmptyFileIsRefused() {
        config.write("services/ntis.yaml", "# nothing\n");

        refused("services/ntis.yaml:1: the file is empty");
    }

    @Test
    void anUnknownEnvironmentIsToldWithTheKnownOnes() {
        assertThatThrownBy(() -> FederationConfig.load(folder, "prod", config.env()))
                .hasMessage("unknown environment 'prod'; known: demo");
    }

    @Test
    void anEnvironmentIsNotAPath() {
        assertThatThrownBy(() -> FederationConfig.load(folder, "../services/ntis", config.env()))
                .hasMessageStartingWith("unknown environment");
    }

    @Test
    void theValueOfAVariableIsNotRepeatedInAMessage() {
        config.set("NTIS_URL", "p4ssw0rd");

        assertThatThrownBy(config::load).message().doesNotContain("p4ssw0rd");
    }

    private void refused(String message) {
        assertThatThrownBy(config::load)
                .isInstanceOf(ConfigException.class)
                .hasMessageStartingWith(message)
                .message()
                .hasLineCount(1);
    }
}
