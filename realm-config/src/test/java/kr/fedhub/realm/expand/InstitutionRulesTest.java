package kr.fedhub.realm.expand;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import kr.fedhub.core.metadata.EntityId;
import kr.fedhub.core.metadata.MemberAlias;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstitutionRulesTest extends DemoExpansion {
    private static final String NURI = "https://idp.nuri.example/idp";
    private static final String ALIAS = MemberAlias.of(new EntityId(NURI)).value();

    @Test
    void withoutRulesEverybodyMayCome() {
        for (String key : List.of("institutions.allow", "institutions.deny", "contact.name", "contact.email")) {
            assertThat(attribute(key).isNull()).as(key).isTrue();
        }
    }

    @Test
    void criteriaStandInOneOrderWithBlanksBetween() {
        write("""
                institutions:
                  allow:
                    hubAccounts: true
                    scopes: [Nuri.Example, univ.example]
                    categories: ['http://refeds.org/category/research-and-scholarship']
                    sources: [kafe, demo]
                    institutions: [garam, 'https://idp.univ.example/idp', 'urn:mace:univ.example']
                """);

        assertThat(attribute("institutions.allow").asText())
                .isEqualTo("institution:garam institution:https://idp.univ.example/idp"
                        + " institution:urn:mace:univ.example source:kafe source:demo"
                        + " category:http://refeds.org/category/research-and-scholarship"
                        + " scope:nuri.example scope:univ.example account:hub");
        assertThat(attribute("institutions.deny").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {institutions: [saebyeok]} | institution:saebyeok
            {sources: [demo]} | source:demo
            {categories: ['urn:x:y']} | category:urn:x:y
            {scopes: [univ.example]} | scope:univ.example
            {hubAccounts: true} | account:hub
            """)
    void eachCriterionStandsOnItsOwn(String criteria, String value) {
        write("institutions: {allow: " + criteria + ", deny: " + criteria + "}\n");

        assertThat(attribute("institutions.allow").asText()).isEqualTo(value);
        assertThat(attribute("institutions.deny").asText()).isEqualTo(value);
    }

    @Test
    void aListThatDeniesNobodyIsNone() {
        write("institutions: {deny: {hubAccounts: false}}\n");

        assertThat(attribute("institutions.deny").isNull()).isTrue();
    }

    @Test
    void anInstitutionThatTakesNoPartStaysInTheRules() {
        config.replace("environments/demo.yaml", "[garam, ", "[");
        write("institutions: {allow: {institutions: [garam]}, deny: {institutions: [garam]}}\n");

        assertThat(attribute("institutions.allow").asText()).isEqualTo("institution:garam");
        assertThat(attribute("institutions.deny").asText()).isEqualTo("institution:garam");
    }

    @Test
    void aMemberIsMeantByItsAliasWhetherOrNotTheEnvironmentNamesIt() {
        config.write("institutions/nuri.yaml", """
                id: nuri
                protocol: federation
                entityId: %s
                name: {ko: 누리대학교, en: Nuri University}
                """.formatted(NURI));
        write("recommended: [nuri]\ninstitutions: {deny: {institutions: [nuri]}}\n");

        assertThat(attribute("institutions.deny").asText()).isEqualTo("institution:" + ALIAS);
        assertThat(attribute("recommended").asText()).isEqualTo(ALIAS);
        config.replace("environments/demo.yaml", "[garam,", "[garam, nuri,");
        assertThat(attribute("institutions.deny").asText()).isEqualTo("institution:" + ALIAS);
        assertThat(attribute("recommended").asText()).isEqualTo(ALIAS);
    }

    @Test
    void anEntityIdMayBeRecommended() {
        config.set("NURI_IDP", NURI);
        write("recommended: ['https://idp.univ.example/idp', saebyeok, '${env:NURI_IDP}']\n");

        assertThat(attribute("recommended").asText()).isEqualTo("https://idp.univ.example/idp,saebyeok," + NURI);
    }

    @Test
    void aContactIsWhomToAsk() {
        write("contact: {name: 운영팀, email: help@ntis.example, url: 'https://ntis.example/help?lang=ko'}\n");

        assertThat(attribute("contact.name").asText()).isEqualTo("운영팀");
        assertThat(attribute("contact.email").asText()).isEqualTo("help@ntis.example");
        assertThat(attribute("contact.url").asText()).isEqualTo("https://ntis.example/help?lang=ko");
    }

    @Test
    void anAddressAloneIsAContact() {
        write("contact: {email: help@ntis.example}\n");

        assertThat(attribute("contact.email").asText()).isEqualTo("help@ntis.example");
        assertThat(attribute("contact.name").isNull()).isTrue();
        assertThat(attribute("contact.url").isNull()).isTrue();
    }

    private void write(String lines) {
        config.replace("services/ntis.yaml", "protocol: oidc\n", lines + "protocol: oidc\n");
    }

    private JsonNode attribute(String key) {
        return client("ntis").path("attributes").path("hub." + key);
    }
}
