package kr.fedhub.core.metadata.sp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpMetadataContentTest {
    private static final String ENDPOINT = ExampleHub.ENDPOINT.value();

    @Test
    void thePresentationStandsInBothLanguages() {
        PublishedDocument document = ExampleHub.published(ExampleHub.full());

        assertThat(document.at("//SPSSODescriptor/Extensions/UIInfo/DisplayName"))
                .containsExactly("연합인증 허브", "Federation Hub");
        assertThat(document.at("//UIInfo/DisplayName/@xml:lang")).containsExactly("ko", "en");
        assertThat(document.at("//UIInfo/InformationURL"))
                .containsExactly("https://hub.example.org/ko", "https://hub.example.org/en");
        assertThat(document.at("//UIInfo/PrivacyStatementURL/@xml:lang")).containsExactly("ko", "en");
        assertThat(document.at("//UIInfo/Logo")).containsExactly("https://hub.example.org/logo.png");
        assertThat(document.at("//UIInfo/Logo/@width")).containsExactly("80");
        assertThat(document.at("//UIInfo/Logo/@height")).containsExactly("60");
    }

    @Test
    void theOrganizationStandsInBothLanguages() {
        PublishedDocument document = ExampleHub.published(ExampleHub.full());

        assertThat(document.at("//Organization/OrganizationName/@xml:lang")).containsExactly("ko", "en");
        assertThat(document.at("//Organization/OrganizationDisplayName"))
                .containsExactly("한국과학기술정보연구원", "Korea Institute of Science and Technology Information");
        assertThat(document.at("//Organization/OrganizationURL"))
                .containsExactly("https://www.example.org/", "https://www.example.org/en");
    }

    @Test
    void responsesComeByPostToOneAddressAndLogoutEitherWay() {
        PublishedDocument document = ExampleHub.published(ExampleHub.full());

        assertThat(document.at("//AssertionConsumerService/@Location")).containsExactly(ENDPOINT);
        assertThat(document.at("//AssertionConsumerService/@Binding"))
                .containsExactly("urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST");
        assertThat(document.at("//AssertionConsumerService/@index")).containsExactly("1");
        assertThat(document.at("//AssertionConsumerService/@isDefault")).containsExactly("true");
        assertThat(document.at("//SingleLogoutService/@Location")).containsExactly(ENDPOINT, ENDPOINT);
        assertThat(document.at("//SingleLogoutService/@Binding"))
                .containsExactly(
                        "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect",
                        "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST");
    }

    @Test
    void requestsAreSignedAndAssertionsAsTold() {
        assertThat(ExampleHub.published(ExampleHub.full()).at("//SPSSODescriptor/@AuthnRequestsSigned"))
                .containsExactly("true");
        assertThat(ExampleHub.published(ExampleHub.full()).at("//SPSSODescriptor/@WantAssertionsSigned"))
                .containsExactly("true");
        assertThat(ExampleHub.published(ExampleHub.minimal()).at("//SPSSODescriptor/@WantAssertionsSigned"))
                .containsExactly("false");
    }

    @Test
    void assertionsAreEncryptedWithModernMethodsOnly() {
        PublishedDocument document = ExampleHub.published(ExampleHub.minimal());

        assertThat(document.at("//KeyDescriptor[@use='encryption'][1]/EncryptionMethod/@Algorithm"))
                .containsExactly(
                        "http://www.w3.org/2009/xmlenc11#aes256-gcm",
                        "http://www.w3.org/2009/xmlenc11#aes128-gcm",
                        "http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p",
                        "http://www.w3.org/2009/xmlenc11#rsa-oaep");
        assertThat(document.at("//KeyDescriptor[@use='signing']/EncryptionMethod"))
                .isEmpty();
    }

    @Test
    void attributesAreAskedForByTheirNamesOfToday() {
        PublishedDocument document = ExampleHub.published(ExampleHub.full());

        assertThat(document.at("//AttributeConsumingService/@index")).containsExactly("1");
        assertThat(document.at("//ServiceName")).containsExactly("연합인증 허브", "Federation Hub");
        assertThat(document.at("//ServiceDescription/@xml:lang")).containsExactly("ko", "en");
        assertThat(document.at("//RequestedAttribute/@FriendlyName"))
                .containsExactly("eduPersonUniqueId", "mail", "displayName");
        assertThat(document.at("//RequestedAttribute/@Name"))
                .containsExactly(
                        "urn:oid:1.3.6.1.4.1.5923.1.1.1.13",
                        "urn:oid:0.9.2342.19200300.100.1.3",
                        "urn:oid:2.16.840.1.113730.3.1.241");
        assertThat(document.at("//RequestedAttribute/@NameFormat"))
                .containsOnly("urn:oasis:names:tc:SAML:2.0:attrname-format:uri");
        assertThat(document.at("//RequestedAttribute/@isRequired")).containsExactly("true", "true", "false");
    }

    @ParameterizedTest
    @CsvSource({"subject-id,,subject-id", "pairwise-id!,,pairwise-id", "pairwise-id,subject-id,any"})
    void aSubjectIdentifierIsAskedForByAnEntityAttributeOnly(String first, String second, String requirement) {
        String[] lines = second == null ? new String[] {first} : new String[] {first, second};
        PublishedDocument document = ExampleHub.published(ExampleHub.builder()
                .withContacts(List.of(ExampleHub.TECHNICAL))
                .requesting(ExampleHub.requested(lines))
                .build(ExampleHub.KEYS, ExampleHub.presentation("허브", "Hub"), ExampleHub.ORGANIZATION));

        assertThat(document.at("//Attribute[@Name='urn:oasis:names:tc:SAML:profiles:subject-id:req']/AttributeValue"))
                .containsExactly(requirement);
        assertThat(document.namesAt("//AttributeConsumingService")).isEmpty();
    }

    @Test
    void claimsStandAsEntityAttributes() {
        PublishedDocument document = ExampleHub.published(ExampleHub.full());
        String attributes = "/EntityDescriptor/Extensions/EntityAttributes/Attribute";

        assertThat(document.at(attributes + "[@Name='http://macedir.org/entity-category']/AttributeValue"))
                .isEqualTo(ExampleHub.CLAIMS.categories());
        assertThat(document.at(attributes
                        + "[@Name='urn:oasis:names:tc:SAML:attribute:assurance-certification']/AttributeValue"))
                .isEqualTo(ExampleHub.CLAIMS.certifications());
        assertThat(document.at(attributes + "/@NameFormat"))
                .containsOnly("urn:oasis:names:tc:SAML:2.0:attrname-format:uri");
    }

    @Test
    void aHubThatClaimsAndAsksForNothingLeavesThosePartsOut() {
        PublishedDocument document = ExampleHub.published(ExampleHub.minimal());

        assertThat(document.namesAt("/EntityDescriptor/*"))
                .containsExactly("Signature", "SPSSODescriptor", "Organization", "ContactPerson");
        assertThat(document.namesAt("//UIInfo/*")).containsExactly("DisplayName", "DisplayName");
        assertThat(document.namesAt("//AttributeConsumingService")).isEmpty();
    }

    @Test
    void theRegistrationIsLeftToTheFederation() {
        assertThat(ExampleHub.published(ExampleHub.full()).namesAt("//*")).doesNotContain("RegistrationInfo");
    }
}
