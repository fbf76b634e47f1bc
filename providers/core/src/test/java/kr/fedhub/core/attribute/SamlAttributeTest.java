package kr.fedhub.core.attribute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SamlAttributeTest {
    @ParameterizedTest
    @CsvSource({
        "uid, urn:oid:0.9.2342.19200300.100.1.1",
        "displayName, urn:oid:2.16.840.1.113730.3.1.241",
        "givenName, urn:oid:2.5.4.42",
        "sn, urn:oid:2.5.4.4",
        "mail, urn:oid:0.9.2342.19200300.100.1.3",
        "eduPersonPrincipalName, urn:oid:1.3.6.1.4.1.5923.1.1.1.6",
        "eduPersonUniqueId, urn:oid:1.3.6.1.4.1.5923.1.1.1.13",
        "eduPersonTargetedID, urn:oid:1.3.6.1.4.1.5923.1.1.1.10",
        "subject-id, urn:oasis:names:tc:SAML:attribute:subject-id",
        "pairwise-id, urn:oasis:names:tc:SAML:attribute:pairwise-id",
        "eduPersonAffiliation, urn:oid:1.3.6.1.4.1.5923.1.1.1.1",
        "eduPersonScopedAffiliation, urn:oid:1.3.6.1.4.1.5923.1.1.1.9",
        "eduPersonEntitlement, urn:oid:1.3.6.1.4.1.5923.1.1.1.7",
        "eduPersonAssurance, urn:oid:1.3.6.1.4.1.5923.1.1.1.11",
        "eduPersonOrcid, urn:oid:1.3.6.1.4.1.5923.1.1.1.16",
        "schacHomeOrganization, urn:oid:1.3.6.1.4.1.25178.1.2.9",
        "schacHomeOrganizationType, urn:oid:1.3.6.1.4.1.25178.1.2.10",
        "schacPersonalUniqueCode, urn:oid:1.3.6.1.4.1.25178.1.2.14",
        "o, urn:oid:2.5.4.10",
        "ou, urn:oid:2.5.4.11",
        "isMemberOf, urn:oid:1.3.6.1.4.1.5923.1.5.1.1"
    })
    void eachAttributeHasTheNameThatItsSpecificationGives(String friendlyName, String samlName) {
        assertThat(SamlAttribute.named(friendlyName).samlName()).isEqualTo(samlName);
    }

    @ParameterizedTest
    @EnumSource
    void everyNameOfAnAttributeLeadsBackToIt(SamlAttribute attribute) {
        assertThat(attribute.samlNames())
                .allSatisfy(name -> assertThat(SamlAttribute.ofName(name)).contains(attribute));
    }

    @ParameterizedTest
    @CsvSource({
        "urn:mace:dir:attribute-def:eduPersonPrincipalName, eduPersonPrincipalName",
        "urn:mace:dir:attribute-def:isMemberOf, isMemberOf",
        "urn:mace:terena.org:attribute-def:schacHomeOrganization, schacHomeOrganization",
        "urn:schac:attribute-def:schacPersonalUniqueCode, schacPersonalUniqueCode"
    })
    void theOlderNamesAreUnderstood(String samlName, String friendlyName) {
        assertThat(SamlAttribute.ofName(samlName)).contains(SamlAttribute.named(friendlyName));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mail",
                "urn:oid:0.9.2342.19200300.100.1",
                "URN:OID:0.9.2342.19200300.100.1.3",
                " urn:oid:0.9.2342.19200300.100.1.3",
                "urn:mace:dir:attribute-def:subject-id"
            })
    void whatIsNotExactlyANameIsNoAttribute(String samlName) {
        assertThat(SamlAttribute.ofName(samlName)).isEmpty();
    }

    @Test
    void onlyTheIdentifiersAndTheScopedAffiliationAreScoped() {
        assertThat(Arrays.stream(SamlAttribute.values())
                        .filter(SamlAttribute::scoped)
                        .map(SamlAttribute::friendlyName))
                .containsExactlyInAnyOrder(
                        "eduPersonPrincipalName",
                        "eduPersonUniqueId",
                        "subject-id",
                        "pairwise-id",
                        "eduPersonScopedAffiliation");
    }

    @Test
    void onlyTheListsHaveMoreThanOneValue() {
        assertThat(Arrays.stream(SamlAttribute.values())
                        .filter(SamlAttribute::multiValued)
                        .map(SamlAttribute::friendlyName))
                .containsExactlyInAnyOrder(
                        "eduPersonAffiliation",
                        "eduPersonScopedAffiliation",
                        "eduPersonEntitlement",
                        "eduPersonAssurance",
                        "schacPersonalUniqueCode",
                        "isMemberOf");
    }

    @Test
    void emailAndNamesAreKeptWhereKeycloakKeepsItsOwn() {
        assertThat(SamlAttribute.MAIL.userAttribute()).isEqualTo("email");
        assertThat(SamlAttribute.GIVEN_NAME.userAttribute()).isEqualTo("firstName");
        assertThat(SamlAttribute.SN.userAttribute()).isEqualTo("lastName");
        assertThat(SamlAttribute.UID.userAttribute()).isEqualTo("uid");
    }

    @Test
    void anUnknownFriendlyNameIsRefusedWithTheAcceptedOnes() {
        assertThatThrownBy(() -> SamlAttribute.named("eduPersonOrcId"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("eduPersonOrcId")
                .hasMessageContaining("eduPersonOrcid");
    }
}
