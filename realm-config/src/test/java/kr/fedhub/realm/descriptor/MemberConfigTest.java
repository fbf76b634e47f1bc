package kr.fedhub.realm.descriptor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import kr.fedhub.core.institution.LocalizedName;
import kr.fedhub.realm.ConfigException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemberConfigTest {
    private static final String NURI = """
            id: nuri
            protocol: federation
            entityId: https://idp.nuri.example/idp
            name: {ko: 누리대학교, en: Nuri University}
            otherNames: [누리대, NURI]
            domains: [Nuri.Example]
            """;

    @TempDir
    Path folder;

    private ConfigCopy config;

    @BeforeEach
    void nameAMember() {
        config = new ConfigCopy(folder)
                .write("institutions/nuri.yaml", NURI)
                .replace("environments/demo.yaml", "[garam,", "[garam, nuri,");
    }

    @Test
    void aMemberIsNoInstitutionOutsideFederations() {
        FederationConfig loaded = config.load();

        assertThat(loaded.institutions())
                .extracting(InstitutionDescriptor::id)
                .containsExactly("garam", "saebyeok", "scienceon-members");
        assertThat(loaded.members()).singleElement().satisfies(member -> {
            assertThat(member.id()).isEqualTo("nuri");
            assertThat(member.entityId()).hasToString("https://idp.nuri.example/idp");
            assertThat(member.name()).isEqualTo(new LocalizedName("누리대학교", "Nuri University"));
            assertThat(member.otherNames()).containsExactly("누리대", "NURI");
            assertThat(member.domains()).containsExactly("nuri.example");
        });
    }

    @Test
    void aMemberNeedsNothingButItsEntityIdAndName() {
        config.replace("institutions/nuri.yaml", "otherNames: [누리대, NURI]\ndomains: [Nuri.Example]\n", "");

        assertThat(config.load().members()).singleElement().satisfies(member -> {
            assertThat(member.otherNames()).isEmpty();
            assertThat(member.domains()).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            entityId: https://idp.nuri.example/idp | # | 1: entityId: missing
            https://idp.nuri.example/idp | idp.nuri.example | 3: entityId: an entityID is an absolute URI
            {ko: 누리대학교, en: Nuri University} | 누리대학교 | 4: name: missing; write a section with: ko, en
            {ko: 누리대학교, en: Nuri University} | {ko: 누리대학교} | 4: name.en: missing
            [누리대, NURI] | [누리대, 누리대] | 5: otherNames[1]: '누리대' stands here a second time
            [누리대, NURI] | 누리대 | 5: otherNames: must be a list: [a, b]
            [Nuri.Example] | [nuri] | 6: domains[0]: 'nuri' is not a domain such as univ.example
            domains: | domain: | 6: domain: unknown key; accepted here: id, protocol, entityId, name, otherNames, domains
            domains: [Nuri.Example] | contact: {name: 전산원} | 6: contact: unknown key; accepted here: id, protocol,
            domains: [Nuri.Example] | saml: {} | 6: saml: unknown key; accepted here: id, protocol,
            protocol: federation | protocol: kafe | 3: entityId: unknown key; accepted here: id, name, domain,
            """)
    void aMistakeIsToldWithItsPlaceAndWhatIsAccepted(String old, String text, String message) {
        config.replace("institutions/nuri.yaml", old, text);

        refused("institutions/nuri.yaml:" + message);
    }

    @Test
    void twoDescriptorsOfOneMemberAreRefused() {
        config.write("institutions/other.yaml", NURI.replace("id: nuri", "id: other"));

        refused("institutions/other.yaml:3: entityId: this is already the entityID of institutions/nuri.yaml");
    }

    @Test
    void twoDescriptorsOfOneMemberAreRefusedWhereVariablesHideIt() {
        config.set("OTHER_IDP", "https://idp.nuri.example/idp")
                .write(
                        "institutions/other.yaml",
                        NURI.replace("id: nuri", "id: other")
                                .replace("https://idp.nuri.example/idp", "'${env:OTHER_IDP}'"))
                .replace("environments/demo.yaml", "nuri,", "nuri, other,");

        refused("institutions/other.yaml:3: entityId: this is already the entityID of institutions/nuri.yaml");
    }

    @Test
    void anEnvironmentNeedsNoVariablesOfMembersThatItDoesNotName() {
        config.write("institutions/other.yaml", """
                id: other
                protocol: federation
                entityId: '${env:NEVER_SET}'
                name: {ko: 다른대학교, en: Other University}
                """);

        assertThat(config.load().members()).hasSize(1);
    }

    @Test
    void aProtocolThatIsHiddenInAVariableIsRefused() {
        config.set("PROTOCOL", "federation").replace("institutions/garam.yaml", "saml\n", "'${env:PROTOCOL}'\n");

        refused("institutions/garam.yaml:5: protocol: write federation itself instead of a placeholder");
    }

    private void refused(String message) {
        assertThatThrownBy(config::load)
                .isInstanceOf(ConfigException.class)
                .hasMessageStartingWith(message)
                .message()
                .hasLineCount(1);
    }
}
