package kr.fedhub.core.metadata.sp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kr.fedhub.core.metadata.EntityId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceProviderTest {
    private static final ServicePresentation NAME_ONLY = ServicePresentation.named(new LocalizedText("허브", "Hub"));

    @Test
    void aDocumentIsValidForTwoWeeksUnlessTold() {
        assertThat(ExampleHub.minimal().validity()).isEqualTo(Duration.ofDays(14));
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 29, 365})
    void aValidityThatFederationsRefuseIsRefused(long days) {
        ServiceProviderBuilder builder = withContact().validFor(Duration.ofDays(days));

        assertRefused(builder, NAME_ONLY, "1 to 28 days");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://hub.example.org", "hub:saml", "tag:hub.example.org,2026:hub"})
    void anEntityIdThatEduGainRefusesIsRefused(String entityId) {
        ServiceProviderBuilder builder = ServiceProvider.at(new EntityId(entityId), ExampleHub.ENDPOINT)
                .withContacts(List.of(ExampleHub.TECHNICAL));

        assertRefused(builder, NAME_ONLY, "https:// or urn:");
    }

    @Test
    void aUrnIsAnEntityId() {
        assertThat(ServiceProvider.at(new EntityId("urn:mace:example.org:hub"), ExampleHub.ENDPOINT)
                        .withContacts(List.of(ExampleHub.TECHNICAL))
                        .build(ExampleHub.KEYS, NAME_ONLY, ExampleHub.ORGANIZATION)
                        .entityId())
                .hasToString("urn:mace:example.org:hub");
    }

    @Test
    void aSecurityContactAloneIsTooLittle() {
        assertRefused(
                ExampleHub.builder().withContacts(List.of(ExampleHub.SECURITY)),
                NAME_ONLY,
                "technical or a support contact");
    }

    @Test
    void sirtfiWithoutASecurityContactIsRefused() {
        assertRefused(
                withContact().claiming(new EntityClaims(List.of(), List.of("https://refeds.org/sirtfi2"))),
                NAME_ONLY,
                "security contact");
    }

    @ParameterizedTest
    @CsvSource({
        "https://refeds.org/category/code-of-conduct/v2, privacy statement",
        "http://www.geant.net/uri/dataprotection-code-of-conduct/v1, privacy statement",
        "http://refeds.org/category/research-and-scholarship, information page"
    })
    void aClaimWithoutThePagesItObligesToIsRefused(String category, String missing) {
        assertRefused(withContact().claiming(new EntityClaims(List.of(category), List.of())), NAME_ONLY, missing);
    }

    @Test
    void researchAndScholarshipWithoutATechnicalContactIsRefused() {
        EntityClaims claims =
                new EntityClaims(List.of("http://refeds.org/category/research-and-scholarship"), List.of());

        assertRefused(
                ExampleHub.builder().withContacts(List.of(ExampleHub.SUPPORT)).claiming(claims),
                ExampleHub.presentation("허브", "Hub"),
                "technical contact");
    }

    @Test
    void anAttributeAskedForTwiceIsRefused() {
        assertRefused(withContact().requesting(ExampleHub.requested("mail!", "mail")), NAME_ONLY, "ask for mail once");
    }

    @Test
    void aFullHubDrawsNoRemark() {
        assertThat(ExampleHub.full().remarks()).isEmpty();
    }

    @Test
    void aMinimalHubDrawsARemarkForEachPartThatIsMissing() {
        assertThat(ExampleHub.minimal().remarks())
                .hasSize(5)
                .anyMatch(remark -> remark.contains("what the service is for"))
                .anyMatch(remark -> remark.contains("privacy statement"))
                .anyMatch(remark -> remark.contains("logo"))
                .anyMatch(remark -> remark.contains("security contact"))
                .anyMatch(remark -> remark.contains("ask for attributes"));
    }

    @ParameterizedTest
    @CsvSource({"140, 0", "141, 1"})
    void aDescriptionOfMoreThan140CharactersDrawsARemark(int length, int remarks) {
        ServicePresentation presentation = new ServicePresentation(
                new LocalizedText("허브", "Hub"),
                Optional.of(new LocalizedText("가".repeat(length), "short")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        assertThat(withContact()
                        .build(ExampleHub.KEYS, presentation, ExampleHub.ORGANIZATION)
                        .remarks())
                .filteredOn(remark -> remark.contains("140"))
                .hasSize(remarks);
    }

    @Test
    void eitherSubjectIdentifierUnderTheCodeOfConductDrawsARemark() {
        EntityClaims claims = new EntityClaims(List.of("https://refeds.org/category/code-of-conduct/v2"), List.of());
        ServiceProvider service = withContact()
                .claiming(claims)
                .requesting(ExampleHub.requested("subject-id", "pairwise-id"))
                .build(ExampleHub.KEYS, ExampleHub.presentation("허브", "Hub"), ExampleHub.ORGANIZATION);

        assertThat(service.remarks()).anyMatch(remark -> remark.contains("subject-id or pairwise-id, not both"));
    }

    private static ServiceProviderBuilder withContact() {
        return ExampleHub.builder().withContacts(List.of(ExampleHub.TECHNICAL));
    }

    private static void assertRefused(
            ServiceProviderBuilder builder, ServicePresentation presentation, String message) {
        assertThatThrownBy(() -> builder.build(ExampleHub.KEYS, presentation, ExampleHub.ORGANIZATION))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }
}
