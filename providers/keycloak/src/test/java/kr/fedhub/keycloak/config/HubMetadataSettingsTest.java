package kr.fedhub.keycloak.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.fedhub.core.attribute.SamlAttribute;
import kr.fedhub.core.metadata.MemberContact;
import kr.fedhub.core.metadata.sp.LocalizedAddress;
import kr.fedhub.core.metadata.sp.LocalizedText;
import kr.fedhub.core.metadata.sp.Logo;
import kr.fedhub.core.metadata.sp.RequestedAttribute;
import kr.fedhub.core.metadata.sp.ServiceContact;
import kr.fedhub.core.metadata.sp.WebAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.provider.ProviderConfigProperty;

class HubMetadataSettingsTest {
    private static final Map<String, String> LEAST =
            Map.of("spEntityId", "https://hub.example.org/sp", "spContactSupport", "Help desk <help@example.org>");

    @Test
    void anEntityIdAndAContactAreEnoughAndTheRealmGivesTheNames() {
        HubMetadataSettings settings = HubMetadataSettings.parse("연합인증 허브", LEAST);

        assertThat(settings.presentation().displayName()).isEqualTo(new LocalizedText("연합인증 허브", "연합인증 허브"));
        assertThat(settings.organization()).isEqualTo(new LocalizedText("연합인증 허브", "연합인증 허브"));
        assertThat(settings.organizationUrl()).isEmpty();
        assertThat(settings.contacts())
                .containsExactly(new ServiceContact(MemberContact.Kind.SUPPORT, "Help desk", "help@example.org"));
        assertThat(settings.validity()).hasDays(14);
    }

    @Test
    void whatIsMissingInOneLanguageIsTakenFromTheOther() {
        HubMetadataSettings settings = parse(Map.of(
                "spNameEn", "Federation Hub",
                "spDescriptionKo", "연구자가 로그인합니다.",
                "spDescriptionEn", "Researchers log in.",
                "spPrivacyUrlKo", "https://hub.example.org/privacy"));

        assertThat(settings.presentation().displayName())
                .isEqualTo(new LocalizedText("Federation Hub", "Federation Hub"));
        assertThat(settings.presentation().description())
                .contains(new LocalizedText("연구자가 로그인합니다.", "Researchers log in."));
        assertThat(settings.presentation().privacyStatementUrl())
                .contains(LocalizedAddress.same(new WebAddress("https://hub.example.org/privacy")));
    }

    @Test
    void theInformationPageStandsInForTheOperatorsHomePage() {
        assertThat(parse(Map.of("spInformationUrlEn", "https://hub.example.org/about"))
                        .organizationUrl())
                .isEqualTo(Optional.of(LocalizedAddress.same(new WebAddress("https://hub.example.org/about"))));
    }

    @Test
    void listsHaveOneEntryALine() {
        HubMetadataSettings settings = parse(Map.of(
                "spAttributes", "eduPersonUniqueId!\r\n\r\n mail \n",
                "spCertifications", "https://refeds.org/sirtfi\nhttps://refeds.org/sirtfi2",
                "spContactSecurity", "CERT <cert@example.org>",
                "spLogo", "https://hub.example.org/logo.png  80 60"));

        assertThat(settings.attributes())
                .containsExactly(
                        new RequestedAttribute(SamlAttribute.EDU_PERSON_UNIQUE_ID, true),
                        new RequestedAttribute(SamlAttribute.MAIL, false));
        assertThat(settings.claims().certifications()).hasSize(2);
        assertThat(settings.presentation().logo())
                .contains(new Logo(new WebAddress("https://hub.example.org/logo.png"), 80, 60));
    }

    @ParameterizedTest
    @CsvSource({
        "spLogo, https://hub.example.org/logo.png",
        "spLogo, javascript:alert(1) 80 60",
        "spContactTechnical, ops@example.org",
        "spContactTechnical, Operations <mailto:ops@example.org>",
        "spPrivacyUrlEn, http://hub.example.org/privacy",
        "spAttributes, favouriteColour",
        "spValidityDays, a week",
        "spCategories, research",
    })
    void whatCannotBePublishedIsRefusedWithTheNameOfTheSettingAndWhatToWriteInstead(String key, String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parse(Map.of(key, value)))
                .withMessageStartingWith(key + " cannot be used")
                .withMessageContaining("give ")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
    }

    @Test
    void aContactIsAskedForWhenTheSettingsAreSavedNotWhenTheyArePublished() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HubMetadataSettings.parse("Hub", Map.of("spEntityId", "https://hub.example.org/sp")))
                .withMessageContaining("contact");
    }

    @Test
    void aClaimWithoutWhatItObligesToIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parse(Map.of("spCertifications", "https://refeds.org/sirtfi")))
                .withMessageContaining("security contact");
    }

    @Test
    void everyFieldHasALabelAndSaysWhatItDoes() {
        List<ProviderConfigProperty> fields = HubMetadataSettings.properties();

        assertThat(fields)
                .extracting(ProviderConfigProperty::getName)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.startsWith("sp"));
        assertThat(fields).allSatisfy(field -> {
            assertThat(field.getLabel()).isNotBlank();
            assertThat(field.getHelpText()).isNotBlank();
        });
    }

    private static HubMetadataSettings parse(Map<String, String> more) {
        Map<String, String> entries = new HashMap<>(LEAST);
        entries.putAll(more);
        return HubMetadataSettings.parse("Hub", entries);
    }
}
