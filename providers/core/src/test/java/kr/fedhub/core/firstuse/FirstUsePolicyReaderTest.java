package kr.fedhub.core.firstuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.fedhub.core.consent.Purpose;
import kr.fedhub.core.consent.ServiceTerms;
import kr.fedhub.core.link.ProofKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FirstUsePolicyReaderTest {
    private static final String TEXT = "{\"ko\":\"가\",\"en\":\"a\"}";
    private static final String PURPOSE = ("{\"id\":\"provision\",\"basis\":\"consent\",\"relation\":\"third-party\","
                    + "\"required\":true,\"title\":T,\"recipient\":T,\"purpose\":T,\"items\":[\"mail\"],\"retention\":T,"
                    + "\"refusal\":T,\"transfer\":{\"country\":T,\"when\":T,\"contact\":T,\"refusal\":T}}")
            .replace("T", TEXT);
    private static final String COMPLETE = "{\"proofs\":[{\"kind\":\"email-code\",\"settings\":{}},"
            + "{\"kind\":\"institution-assertion\",\"settings\":{\"attribute\":\"eduPersonPrincipalName\"}}],"
            + "\"signUp\":true,\"directory\":{\"base\":\"https://scim.example/v2\","
            + "\"bearer\":{\"token\":\"${vault.scim}\"}},\"linkValidDays\":365,"
            + "\"accountClaim\":\"voPersonApplicationUID\",\"terms\":{\"url\":\"https://service.example/terms\","
            + "\"minimumAge\":14,\"purposes\":[" + PURPOSE + "]}}";
    private static final String SMALLEST = "{\"proofs\":[],\"signUp\":true,\"accountClaim\":\"uid\"}";

    @Test
    void everythingIsRead() {
        FirstUsePolicy policy = FirstUsePolicyReader.read(COMPLETE);

        assertThat(policy.proofs())
                .containsExactly(
                        new ProofRule(ProofKind.EMAIL_CODE, Map.of()),
                        new ProofRule(ProofKind.INSTITUTION_ASSERTION, Map.of("attribute", "eduPersonPrincipalName")));
        assertThat(policy.signUp()).isTrue();
        assertThat(policy.directory())
                .contains(new DirectoryTarget(
                        URI.create("https://scim.example/v2"),
                        new DirectoryTarget.Credentials.Bearer(SecretReference.parse("${vault.scim}"))));
        assertThat(policy.linkValidFor()).contains(Duration.ofDays(365));
        assertThat(policy.terms().minimumAge()).isEqualTo(14);
        Purpose purpose = policy.terms().purposes().get(0);
        assertThat(purpose.relation()).isEqualTo(Purpose.Relation.THIRD_PARTY);
        assertThat(purpose.items()).containsExactly("mail");
        assertThat(purpose.transfer()).isPresent();
    }

    @Test
    void theSmallestPolicyAsksNothing() {
        FirstUsePolicy policy = FirstUsePolicyReader.read(SMALLEST);

        assertThat(policy.terms()).isEqualTo(ServiceTerms.none());
        assertThat(policy.directory()).isEmpty();
        assertThat(policy.linkValidFor()).isEmpty();
        assertThat(policy.accountClaim()).isEqualTo("uid");
    }

    @Test
    void whatWasReadIsWrittenTheSame() {
        assertThat(FirstUsePolicyWriter.write(FirstUsePolicyReader.read(COMPLETE)))
                .isEqualTo(COMPLETE);
        assertThat(FirstUsePolicyWriter.write(FirstUsePolicyReader.read(SMALLEST)))
                .isEqualTo(SMALLEST);
    }

    @Test
    void clientCredentialsAreReadToo() {
        String json = SMALLEST.replace(
                "\"accountClaim\"",
                "\"directory\":{\"base\":\"http://localhost:9/scim\",\"clientCredentials\":{\"tokenEndpoint\":"
                        + "\"https://as.example/token\",\"clientId\":\"hub\",\"secret\":\"${env.FEDHUB_SECRET_X}\","
                        + "\"scope\":\"scim\"}},\"accountClaim\"");

        assertThat(FirstUsePolicyWriter.write(FirstUsePolicyReader.read(json))).isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "\"x\"", "{", "{}{}", "{\"signUp\":true,\"signUp\":true}", "{} x", "가"})
    void whatIsNoObjectIsRefused(String json) {
        assertThatThrownBy(() -> FirstUsePolicyReader.read(json)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "signUp":true | "signUp":"yes" | signUp: must be true or false
            "signUp":true | "signup":true | has an unknown key; accepted: proofs, signUp, directory, linkValidDays, accountClaim, terms
            "signUp":true,|  | signUp: missing
            "kind":"email-code" | "kind":"E-Mail" | proofs[0].kind: a kind of proof is named with
            "kind":"institution-assertion" | "kind":"email-code" | proofs[1].kind: stands there a second time
            "kind":"email-code" | "kind":"sign-up" | proofs[0].kind: stands there a second time, or is no proof
            "settings":{} | "settings":[] | proofs[0].settings: must be an object
            "settings":{} | "settings":{"a":1} | proofs[0].settings.a: must be a text
            "settings":{} | "settings":{"a b":"1"} | proofs[0].settings: has a name that is none
            "settings":{} | "secrets":{} | proofs[0]: has an unknown key; accepted: kind, settings
            https://scim.example | http://scim.example | directory.base: must start with https://; http:// is for localhost only
            https://scim.example | https://u:p@scim.example | directory.base: must be a web address without fragment
            https://scim.example | file:///scim | directory.base: must be a web address that starts with https://
            https://scim.example | https://scim .example | directory.base: is not a web address
            https://scim.example/v2 | https://scim.example/v2?x | directory.base: must be a web address without a query
            ${vault.scim} | hunter2 | directory.bearer.token: a secret is named as ${vault.NAME} or
            ${vault.scim} | ${env.DB_PASSWORD} | directory.bearer.token: the name of the variable must begin with
            "bearer":{"token":"${vault.scim}"} | "bearer":{} | directory.bearer.token: missing
            ,"bearer":{"token":"${vault.scim}"} |  | directory: needs either bearer or clientCredentials
            "bearer":{ | "clientCredentials":{},"bearer":{ | directory: needs either bearer or clientCredentials
            365 | 0 | linkValidDays: must be a number from 1 to 3650
            365 | -1 | linkValidDays: must be a number from 1 to 3650
            365 | 1.5 | linkValidDays: must be a number from 1 to 3650
            365 | "365" | linkValidDays: must be a number from 1 to 3650
            365 | 99999999999 | linkValidDays: must be a number from 1 to 3650
            voPersonApplicationUID | sub | accountClaim: a claim of this name says something else
            voPersonApplicationUID | a b | accountClaim: a claim is named with letters
            https://service.example/terms | javascript:alert(1) | terms.url: must be a web address
            "minimumAge":14 | "minimumAge":-1 | terms.minimumAge: must be a number from 0 to 120
            "id":"provision" | "id":"terms" | terms.purposes[0]: an id is made of lower-case letters
            "basis":"consent" | "basis":"contract" | terms.purposes[0]: only what is agreed to can be required
            "basis":"consent" | "basis":"CONSENT" | terms.purposes[0].basis: unknown value; accepted: consent, contract, law
            third-party | third | terms.purposes[0].relation: unknown value; accepted: use, third-party, processing
            ["mail"] | [] | terms.purposes[0]: a notice names the items
            ["mail"] | ["mail","mail"] | terms.purposes[0].items[1]: stands there a second time
            ["mail"] | ["<b>"] | terms.purposes[0].items[0]: is not the name of an attribute
            "title":{"ko":"가","en":"a"} | "title":{"ko":"가"} | terms.purposes[0].title.en: missing
            "title":{"ko":"가","en":"a"} | "title":{"ko":" ","en":"a"} | terms.purposes[0].title.ko: must be a text
            "title":{"ko":"가","en":"a"} | "title":"가" | terms.purposes[0].title: must be an object
            "contact":{"ko":"가","en":"a"}, |  | terms.purposes[0].transfer.contact: missing
            """)
    void aMistakeIsToldWithItsPlaceAndWithoutValues(String old, String text, String message) {
        String json = COMPLETE.replaceFirst(Pattern.quote(old), Matcher.quoteReplacement(text == null ? "" : text));

        assertThat(json).isNotEqualTo(COMPLETE);
        assertThatThrownBy(() -> FirstUsePolicyReader.read(json))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message)
                .message()
                .doesNotContain("hunter2", "u:p@", "DB_PASSWORD");
    }

    @Test
    void whereNobodyCouldGetInIsNoPolicy() {
        assertThatThrownBy(() -> FirstUsePolicyReader.read(SMALLEST.replace("true", "false")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("nobody could get in");
    }

    @Test
    void anEqualPolicyIsWrittenEqually() {
        FirstUsePolicy one = FirstUsePolicyReader.read(SMALLEST.replace(
                "[]", "[{\"kind\":\"email-code\",\"settings\":{\"b\":\"2\",\"a\":\"1\",\"c\":\"3\"}}]"));
        FirstUsePolicy two = FirstUsePolicyReader.read(SMALLEST.replace(
                "[]", "[{\"settings\":{\"c\":\"3\",\"a\":\"1\",\"b\":\"2\"},\"kind\":\"email-code\"}]"));

        assertThat(FirstUsePolicyWriter.write(one)).isEqualTo(FirstUsePolicyWriter.write(two));
    }

    @Test
    void linksThatEndWithinADayCannotBeWritten() {
        FirstUsePolicy policy = FirstUsePolicyReader.read(COMPLETE);
        FirstUsePolicy hours = new FirstUsePolicy(
                policy.proofs(),
                true,
                policy.directory(),
                Optional.of(Duration.ofHours(30)),
                "uid",
                policy.terms(),
                List.of());

        assertThatThrownBy(() -> FirstUsePolicyWriter.write(hours)).isInstanceOf(IllegalArgumentException.class);
    }
}
