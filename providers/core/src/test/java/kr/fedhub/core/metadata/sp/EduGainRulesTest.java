package kr.fedhub.core.metadata.sp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The rules of the eduGAIN metadata validator, read from a published document, one test a rule, by the validator's
 * numbers. Not here: E2 and E8 are the registrar's part, R1 is about identity providers, R3 and R7 to R9 about elements
 * that the hub does not write.
 */
class EduGainRulesTest {
    static Stream<PublishedDocument> documents() {
        return Stream.of(ExampleHub.full(), ExampleHub.minimal()).map(ExampleHub::published);
    }

    @Nested
    class OfTheEntity {
        @ParameterizedTest
        @MethodSource("kr.fedhub.core.metadata.sp.EduGainRulesTest#documents")
        void e1TheEntityIdHasNoSpaceAndStartsWithHttpOrUrn(PublishedDocument document) {
            assertThat(document.root().getAttribute("entityID")).matches("(?:https?://|urn:)\\S+");
        }

        @ParameterizedTest
        @MethodSource("kr.fedhub.core.metadata.sp.EduGainRulesTest#documents")
        void e3NothingOfAContactIsEmpty(PublishedDocument document) {
            assertThat(document.at("//ContactPerson/*")).isNotEmpty().noneMatch(String::isBlank);
        }

        @ParameterizedTest
        @MethodSource("kr.fedhub.core.metadata.sp.EduGainRulesTest#documents")
        void e4AndE5NameDisplayNameAndAddressOfTheOrganizationAreThereInEnglish(PublishedDocument document) {
            assertThat(document.namesAt("//Organization/*[@xml:lang='en']"))
                    .containsExactly("OrganizationName", "OrganizationDisplayName", "OrganizationURL");
            assertThat(document.at("//Organization/*")).noneMatch(String::isBlank);
        }

        @ParameterizedTest
        @MethodSource("kr.fedhub.core.metadata.sp.EduGainRulesTest#documents")
        void e6ThereIsATechnicalOrASupportContact(PublishedDocument document) {
            assertThat(document.at("//ContactPerson/@contactType")).containsAnyOf("technical", "support");
        }

        @ParameterizedTest
        @MethodSource("kr.fedhub.core.metadata.sp.EduGainRulesTest#documents")
        void e7AnEmailAddressStartsWithMailto(PublishedDocument document) {
            assertThat(document.at("//EmailAddress"))
                    .isNotEmpty()
                    .allMatch(address -> address.startsWith("mailto:") && address.indexOf(':', 7) < 0);
        }

        @ParameterizedTest
        @MethodSource("kr.fedhub.core.metadata.sp.EduGainRulesTest#documents")
        void e9EntityAttributesStandOnceAndOnlyInTheExtensionsOfTheEntity(PublishedDocument document) {
            assertThat(document.namesAt("//EntityAttributes"))
                    .hasSameSizeAs(document.namesAt("/EntityDescriptor/Extensions/EntityAttributes"))
                    .hasSizeLessThanOrEqualTo(1);
        }

        @ParameterizedTest
        @MethodSource("kr.fedhub.core.metadata.sp.EduGainRulesTest#documents")
        void entityAttributesHaveNoSpaceAroundThemAndNoRepetition(PublishedDocument document) {
            assertThat(document.at("//EntityAttributes/Attribute/AttributeValue"))
                    .allMatch(value -> value.equals(value.strip()))
                    .doesNotHaveDuplicates();
            assertThat(document.at("//EntityAttributes/Attribute/@Name")).doesNotHaveDuplicates();
        }

        @ParameterizedTest
        @MethodSource("kr.fedhub.core.metadata.sp.EduGainRulesTest#documents")
        void sirtfiComesWithASecurityContactThatHasANameAndAnAddress(PublishedDocument document) {
            boolean sirtfi = document.at("//AttributeValue").contains("https://refeds.org/sirtfi");
            String contact = "//ContactPerson[@contactType='other'][@*[local-name()='contactType' and namespace-uri()="
                    + "'http://refeds.org/metadata']='http://refeds.org/metadata/contactType/security']";

            assertThat(document.namesAt(contact + "/*"))
                    .isEqualTo(sirtfi ? List.of("GivenName", "EmailAddress") : List.of());
        }

        @ParameterizedTest
        @MethodSource("kr.fedhub.core.metadata.sp.EduGainRulesTest#documents")
        void theDocumentIsValidForFiveToTwentyEightDaysAndCachedForOneToSixHours(PublishedDocument document) {
            Instant until = Instant.parse(document.root().getAttribute("validUntil"));

            assertThat(Duration.between(ExampleHub.NOW, until).toDays()).isBetween(5L, 28L);
            assertThat(Duration.parse(document.root().getAttribute("cacheDuration"))
                            .toHours())
                    .isBetween(1L, 6L);
        }
    }

    @Nested
    class OfTheRole {
        @ParameterizedTest
        @MethodSource("kr.fedhub.core.metadata.sp.EduGainRulesTest#documents")
        void r2NothingOfThePresentationIsEmptyAndNoLanguageStandsTwice(PublishedDocument document) {
            assertThat(document.at("//UIInfo/*")).isNotEmpty().noneMatch(String::isBlank);
            for (String name : document.namesAt("//UIInfo/*")) {
                assertThat(document.at("//UIInfo/" + name + "/@xml:lang")).doesNotHaveDuplicates();
            }
        }

        @ParameterizedTest
        @MethodSource("kr.fedhub.core.metadata.sp.EduGainRulesTest#documents")
        void r4ALogoHasWidthAndHeight(PublishedDocument document) {
            int logos = document.namesAt("//Logo").size();

            assertThat(document.at("//Logo/@width")).hasSize(logos).allMatch(size -> Integer.parseInt(size) > 0);
            assertThat(document.at("//Logo/@height")).hasSize(logos).allMatch(size -> Integer.parseInt(size) > 0);
        }

        @ParameterizedTest
        @MethodSource("kr.fedhub.core.metadata.sp.EduGainRulesTest#documents")
        void r5AServiceNameIsNotEmpty(PublishedDocument document) {
            assertThat(document.at("//AttributeConsumingService/ServiceName")).noneMatch(String::isBlank);
        }

        @ParameterizedTest
        @MethodSource("kr.fedhub.core.metadata.sp.EduGainRulesTest#documents")
        void r6NoAssertionComesByRedirect(PublishedDocument document) {
            assertThat(document.at("//AssertionConsumerService/@Binding"))
                    .isNotEmpty()
                    .noneMatch(binding -> binding.contains("HTTP-Redirect"));
        }

        @ParameterizedTest
        @MethodSource("kr.fedhub.core.metadata.sp.EduGainRulesTest#documents")
        void aKeyIsRsaOf2048BitsOrMore(PublishedDocument document) {
            assertThat(document.at("//X509Certificate"))
                    .isNotEmpty()
                    .allSatisfy(text -> assertThat(rsaBits(text)).isGreaterThanOrEqualTo(2048));
        }

        @ParameterizedTest
        @MethodSource("kr.fedhub.core.metadata.sp.EduGainRulesTest#documents")
        void theNameStandsInEnglish(PublishedDocument document) {
            assertThat(document.at("//UIInfo/DisplayName[@xml:lang='en']")).hasSize(1);
        }

        @ParameterizedTest
        @MethodSource("kr.fedhub.core.metadata.sp.EduGainRulesTest#documents")
        void theCodeOfConductComesWithPrivacyStatementAndShortDescriptionInEnglish(PublishedDocument document) {
            boolean promised =
                    document.at("//AttributeValue").contains("https://refeds.org/category/code-of-conduct/v2");
            int wanted = promised ? 1 : 0;

            assertThat(document.at("//UIInfo/PrivacyStatementURL[@xml:lang='en']"))
                    .hasSize(wanted);
            assertThat(document.at("//UIInfo/Description[@xml:lang='en']"))
                    .hasSize(wanted)
                    .allMatch(text -> text.length() <= 140);
        }
    }

    private static int rsaBits(String base64) {
        try {
            byte[] der = Base64.getDecoder().decode(base64);
            X509Certificate certificate = (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
            return ((RSAPublicKey) certificate.getPublicKey()).getModulus().bitLength();
        } catch (CertificateException e) {
            throw new IllegalStateException(e);
        }
    }
}
