package kr.fedhub.realm.descriptor;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import kr.fedhub.realm.ConfigException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedFirstUseTest {
    private static final String PURPOSE = "{id: provision, basis: consent, relation: third-party, required: true,"
            + " title: T, recipient: T, purpose: T, items: [displayName, mail], retention: T, refusal: T}";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            [] | firstUse: missing; write a section with: proofs, signUp, directory, linkValidFor, accountClaim, terms, demands
            {signup: true} | firstUse.signup: unknown key; accepted here: proofs, signUp, directory,
            {} | firstUse.signUp: missing
            {signUp: false} | firstUse: nobody could get in: write a proof, or allow sign-up
            {signUp: maybe} | firstUse.signUp: unknown value 'maybe'; accepted: false, true
            {signUp: true, proofs: email-code} | firstUse.proofs: must be a list: [a, b]
            {signUp: true, proofs: [email-code]} | firstUse.proofs: email-code and institution-assertion look at the service's accounts; write a directory
            {signUp: true, proofs: [email]} | firstUse.proofs[0]: unknown proof 'email'; accepted without settings: email-code; with settings: 'institution-assertion: {…}',
            {signUp: true, proofs: [[]]} | firstUse.proofs[0]: write the name of a proof, or 'name: {settings}'
            {signUp: true, proofs: [{a: {}, b: {}}]} | firstUse.proofs[0]: write one proof an item: '- name: {settings}'
            {signUp: true, proofs: [{my-proof: x}]} | firstUse.proofs[0].my-proof: write the settings as a section: {key: value}
            {signUp: true, proofs: [{My Proof: {}}]} | firstUse.proofs[0].My Proof: a kind of proof is named with lower-case letters
            {signUp: true, proofs: [{sign-up: {}}]} | firstUse.proofs[0].sign-up: is no proof; write 'signUp: true' beside proofs
            {signUp: true, proofs: [{x: {a: '1'}}, {x: {a: '2'}}]} | firstUse.proofs[1]: 'x' stands here a second time
            {signUp: true, proofs: [{oidc-verifier: {issuer: 'http://op.example'}}]} | firstUse.proofs[0].oidc-verifier.issuer: must start with https://; http:// is for localhost only
            {signUp: true, proofs: [{oidc-verifier: {clientSecret: hunter2}}]} | firstUse.proofs[0].oidc-verifier.clientSecret: a secret is named as ${vault.NAME} or ${env.FEDHUB_SECRET_NAME}
            {signUp: true, proofs: [{oidc-verifier: {clientSecret: '${env.DB_PASSWORD}'}}]} | firstUse.proofs[0].oidc-verifier.clientSecret: the name of the variable must begin with FEDHUB_SECRET_
            {signUp: true, proofs: [{oidc-verifier: {scope: '${vault.x}'}}]} | firstUse.proofs[0].oidc-verifier.scope: unknown placeholder ${vault.x}
            {signUp: true, proofs: [{service-login: {claim: [a]}}]} | firstUse.proofs[0].service-login.claim: must be a text
            {signUp: true, proofs: [{institution-assertion: {attribute: mail, lookup: userName}}]} | firstUse.proofs[0].institution-assertion.attribute: unknown value 'mail'; accepted: eduPersonPrincipalName, eduPersonUniqueId, subject-id
            {signUp: true, proofs: [{institution-assertion: {attribute: subject-id, lookup: email}}]} | firstUse.proofs[0].institution-assertion.lookup: unknown value 'email'; accepted: externalId, userName
            {signUp: true, proofs: [{institution-assertion: {attribute: subject-id}}]} | firstUse.proofs[0].institution-assertion.lookup: missing
            {signUp: true, directory: {scim: 'https://s.example'}} | firstUse.directory: write either bearer or clientCredentials
            {signUp: true, directory: {scim: 'https://s.example', bearer: x, clientCredentials: {}}} | firstUse.directory: write either bearer or clientCredentials
            {signUp: true, directory: {scim: 'http://s.example', bearer: '${vault.x}'}} | firstUse.directory.scim: must start with https://; http:// is for localhost only
            {signUp: true, directory: {scim: 'https://s.example?x', bearer: '${vault.x}'}} | firstUse.directory.scim: must be a web address without a query
            {signUp: true, directory: {scim: 'https://s.example', bearer: hunter2}} | firstUse.directory.bearer: a secret is named as ${vault.NAME} or ${env.FEDHUB_SECRET_NAME}
            {signUp: true, directory: {scim: 'https://s.example', bearer: '${env:TOKEN}'}} | firstUse.directory.bearer: a secret is named as ${vault.NAME}
            {signUp: true, directory: {scim: 'https://s.example', clientCredentials: {tokenEndpoint: 'http://s.example'}}} | firstUse.directory.clientCredentials.tokenEndpoint: must start with https://
            {signUp: true, linkValidFor: 30h} | firstUse.linkValidFor: '30h' is not a number of whole days such as 28d
            {signUp: true, linkValidFor: 0d} | firstUse.linkValidFor: '0d' is not a length of time;
            {signUp: true, linkValidFor: 9999d} | firstUse.linkValidFor: '9999d' is out of range; accepted: 1d to 3650d
            {signUp: true, accountClaim: sub} | firstUse.accountClaim: a claim of this name says something else; choose another name
            {signUp: true, accountClaim: pairwise-id} | firstUse.accountClaim: a claim of this name says something else; choose another name
            {signUp: true, accountClaim: a.b} | firstUse.accountClaim: a dot would make sections of the claim; choose a name without one
            {signUp: true, accountClaim: hub_link} | firstUse.accountClaim: a claim of this name says something else; choose another name
            {signUp: true, demands: [recent]} | firstUse.demands[0]: write a section with: acr, within, proofs
            {signUp: true, demands: [{within: 10m}]} | firstUse.demands[0].acr: missing
            {signUp: true, demands: [{acr: a}]} | firstUse.demands[0]: every link would meet it: write an age, or the proofs that count
            {signUp: true, demands: [{acr: 'a b', within: 10m}]} | firstUse.demands[0]: an acr value is 1 to 255 visible ASCII characters, without a space
            {signUp: true, demands: [{acr: a, within: 30s}]} | firstUse.demands[0].within: '30s' is not a length of time;
            {signUp: true, demands: [{acr: a, within: 4000d}]} | firstUse.demands[0].within: '4000d' is out of range; accepted: 1m to 3650d
            {signUp: true, demands: [{acr: a, proofs: [Code]}]} | firstUse.demands[0].proofs[0]: a kind of proof is named with lower-case letters
            {signUp: true, demands: [{acr: a, within: 10m}]} | firstUse: a demand that none of the service's proofs can meet
            {proofs: [{x: {}}], signUp: true, demands: [{acr: a, within: 10m}, {acr: a, proofs: [x]}]} | firstUse: two demands have the same acr value
            {signUp: true, terms: {url: 'javascript:alert(1)'}} | firstUse.terms.url: must be a web address that starts with https://
            {signUp: true, terms: {minimumAge: young}} | firstUse.terms.minimumAge: 'young' is not a number of years; accepted: 0 to 99
            {signUp: true, terms: {purposes: [provision]}} | firstUse.terms.purposes[0]: write a section with: id, basis, relation, required,
            {signUp: true, terms: {purposes: {}}} | firstUse.terms.purposes: must be a list: [a, b]
            """)
    void aMistakeIsToldWithItsPlaceAndWhatIsAccepted(String firstUse, String message) {
        refused("firstUse: " + firstUse, message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            basis: consent | basis: agreed | terms.purposes[0].basis: unknown value; accepted: consent, contract, law
            relation: third-party | relation: other | terms.purposes[0].relation: unknown value; accepted: use, third-party, processing
            basis: consent | basis: contract | terms.purposes[0].relation: needs the basis consent or law; a contract does not allow it
            basis: consent | basis: law | terms.purposes[0]: only what is agreed to can be required or optional
            required: true, |  | terms.purposes[0].required: missing
            id: provision | id: terms | terms.purposes[0]: an id is made of lower-case letters, digits and '-', a letter first; 'terms' and 'age' are taken
            items: [displayName, mail] | items: [] | terms.purposes[0]: a notice names the items that it is about
            items: [displayName, mail] | items: [phone] | terms.purposes[0].items[0]: unknown attribute 'phone'; accepted: uid,
            items: [displayName, mail] | items: [mail, mail] | terms.purposes[0].items[1]: 'mail' stands here a second time
            items: [displayName, mail] | items: [mail] | terms: released with every login, but told in no purpose that is not optional: displayName
            required: true | required: false | terms: released with every login, but told in no purpose that is not optional: displayName, mail
            title: T | title: 제목 | terms.purposes[0].title: missing; write a section with: ko, en
            title: T | title: {ko: 제목} | terms.purposes[0].title.en: missing
            title: T | title: {ko: 제목, en: Title, ja: 題} | terms.purposes[0].title.ja: unknown key; accepted here: ko, en
            refusal: T | refusal: T, transfer: {country: T, when: T, contact: T} | terms.purposes[0].transfer.refusal: missing; write a section with: ko, en
            """)
    void aMistakeInANoticeIsToldToo(String old, String text, String message) {
        String purpose = PURPOSE.replace(old, text == null ? "" : text).replaceAll("\\bT\\b", "{ko: 글, en: text}");

        refused("firstUse: {signUp: true, terms: {purposes: [" + purpose + "]}}", "firstUse." + message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"displayName", "mail"})
    void theAccountIsNotToldUnderTheNameOfAnAttribute(String name) {
        refused(
                "firstUse: {signUp: true, accountClaim: " + name + "}",
                "firstUse.accountClaim: the service gets an attribute of this name; choose another one");
    }

    @Test
    void twoPurposesOfOneIdAreRefused() {
        String purpose = PURPOSE.replaceAll("\\bT\\b", "{ko: 글, en: text}");

        refused(
                "firstUse: {signUp: true, terms: {purposes: [" + purpose + ", " + purpose + "]}}",
                "firstUse.terms: two purposes have the same id");
    }

    @Test
    void nobodyIsLinkedWhereNobodyLogsIn() {
        ConfigCopy config = new ConfigCopy(folder)
                .replace("services/ai-helper.yaml", "protocol: api\n", "protocol: api\nfirstUse: {signUp: true}\n");

        assertThatThrownBy(config::load)
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("firstUse: nobody logs in to a service with this protocol");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            port: '${env:SMTP_PORT}' | port: '0' | mail.port: is not a port; accepted: 1 to 65535
            port: '${env:SMTP_PORT}' | port: '65536' | mail.port: is not a port; accepted: 1 to 65535
            port: '${env:SMTP_PORT}' | port: smtp | mail.port: is not a port; accepted: 1 to 65535
            tls: none | tls: 'yes' | mail.tls: unknown value; accepted: none, starttls, tls
            tls: none | ssl: none | mail.ssl: unknown key; accepted here: host, port, from, fromName, tls, user, password
            tls: none | user: hub | mail.tls: missing
            from: no-reply@hub.example | from: no-reply | mail.from: 'no-reply' is not an e-mail address
            """)
    void aMistakeAboutMailsIsTold(String old, String text, String message) {
        ConfigCopy config = new ConfigCopy(folder).replace("environments/demo.yaml", old, text);

        assertThatThrownBy(config::load)
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(message)
                .message()
                .startsWith("environments/demo.yaml:");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            user: hub | mail.user: write user and password, or neither
            password: '${env:SMTP_PASSWORD}' | mail.password: write user and password, or neither
            "user: hub
              password: hunter2" | mail.password: a secret does not stand in a file; write '${env:VARIABLE}'
            """)
    void aLoginForMailsIsWholeAndItsPasswordStandsElsewhere(String lines, String message) {
        ConfigCopy config = new ConfigCopy(folder)
                .replace("environments/demo.yaml", "  tls: none\n", "  tls: none\n  " + lines + "\n");

        assertThatThrownBy(config::load).isInstanceOf(ConfigException.class).hasMessageContaining(message);
    }

    private void refused(String line, String message) {
        ConfigCopy config = new ConfigCopy(folder)
                .replace("services/webinar.yaml", "protocol: oidc\n", line + "\nprotocol: oidc\n")
                .replace("services/webinar.yaml", "attributes: [", "attributes: [displayName, mail]\n# [");

        assertThatThrownBy(config::load)
                .isInstanceOf(ConfigException.class)
                .hasMessageStartingWith("services/webinar.yaml:5: " + message)
                .message()
                .hasLineCount(1)
                .doesNotContain("hunter2");
    }
}
