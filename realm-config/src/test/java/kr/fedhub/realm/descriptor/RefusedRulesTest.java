package kr.fedhub.realm.descriptor;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import kr.fedhub.realm.ConfigException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusedRulesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            institutions: [garam] | institutions: missing; write a section with: allow, deny
            institutions: {permit: {}} | institutions.permit: unknown key; accepted here: allow, deny
            institutions: {allow: {}} | institutions.allow: nobody could log in; write a criterion, or leave allow out
            institutions: {allow: {hubAccounts: false}} | institutions.allow: nobody could log in; write a criterion,
            institutions: {allow: {scopes: []}} | institutions.allow: nobody could log in; write a criterion,
            institutions: {allow: } | institutions.allow: missing; write a section with: institutions, sources,
            institutions: {deny: {institution: [garam]}} | institutions.deny.institution: unknown key; accepted here: institutions, sources, categories, scopes, hubAccounts
            institutions: {deny: {institutions: [hanbat]}} | institutions.deny.institutions[0]: unknown institution 'hanbat'; known: garam,
            institutions: {deny: {institutions: ['https://x y']}} | institutions.deny.institutions[0]: an entityID has no white space
            institutions: {deny: {institutions: [garam, garam]}} | institutions.deny.institutions[1]: 'garam' stands here a second time
            institutions: {deny: {sources: [kaffee]}} | institutions.deny.sources[0]: unknown source 'kaffee'; known: demo, edugain, kafe
            institutions: {deny: {categories: [r-and-s]}} | institutions.deny.categories[0]: write a URI such as http://refeds.org/
            institutions: {deny: {categories: ['http://x y']}} | institutions.deny.categories[0]: write a URI such as http://refeds.org/
            institutions: {deny: {scopes: [univ]}} | institutions.deny.scopes[0]: 'univ' is not a domain such as univ.example
            institutions: {deny: {hubAccounts: maybe}} | institutions.deny.hubAccounts: unknown value 'maybe'; accepted: false, true
            recommended: ['https://idp.example/a,b'] | recommended[0]: an entityID with a comma cannot stand here; write a descriptor
            recommended: ['https://idp.example/a b'] | recommended[0]: an entityID has no white space
            recommended: ['urn:x:y'] | recommended[0]: unknown institution 'urn:x:y'; known: garam,
            contact: {name: 운영팀} | contact: write an email or a url
            contact: {} | contact: write an email or a url
            contact: {email: help} | contact.email: 'help' is not an e-mail address
            contact: {url: 'javascript:alert(1)'} | contact.url: must be a web address that starts with https://
            contact: {phone: 02-000-0000} | contact.phone: unknown key; accepted here: name, email, url
            """)
    void aMistakeIsToldWithItsPlaceAndWhatIsAccepted(String line, String message) {
        ConfigCopy config =
                new ConfigCopy(folder).replace("services/ntis.yaml", "protocol: oidc\n", line + "\nprotocol: oidc\n");

        assertThatThrownBy(config::load)
                .isInstanceOf(ConfigException.class)
                .hasMessageStartingWith("services/ntis.yaml:5: " + message)
                .message()
                .hasLineCount(1);
    }
}
