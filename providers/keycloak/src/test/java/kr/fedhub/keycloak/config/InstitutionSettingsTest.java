package kr.fedhub.keycloak.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kr.fedhub.core.institution.Institution;
import kr.fedhub.core.institution.LocalizedName;
import org.junit.jupiter.api.Test;
import org.keycloak.models.IdentityProviderModel;

class InstitutionSettingsTest {
    @Test
    void namesAndDomainComeFromTheProvidersSettings() {
        IdentityProviderModel provider = provider(
                Map.of("hub.name.ko", "한빛대학교", "hub.name.en", "Hanbit University", "hub.domain", "hanbit.example"));

        assertThat(InstitutionSettings.read(provider))
                .isEqualTo(
                        new Institution("hanbit", new LocalizedName("한빛대학교", "Hanbit University"), "hanbit.example"));
    }

    @Test
    void aProviderThatTheHubDoesNotKnowGoesByItsDisplayName() {
        IdentityProviderModel provider = provider(Map.of());
        provider.setDisplayName("Some IdP");

        assertThat(InstitutionSettings.read(provider).name()).isEqualTo(LocalizedName.same("Some IdP"));
    }

    @Test
    void aProviderWithoutAnyNameGoesByItsAlias() {
        assertThat(InstitutionSettings.read(provider(Map.of("hub.name.ko", " ")))
                        .name())
                .isEqualTo(LocalizedName.same("hanbit"));
    }

    @Test
    void oneLanguageStandsInForTheOther() {
        assertThat(InstitutionSettings.read(provider(Map.of("hub.name.en", "Hanbit")))
                        .name())
                .isEqualTo(LocalizedName.same("Hanbit"));
    }

    private static IdentityProviderModel provider(Map<String, String> settings) {
        IdentityProviderModel provider = new IdentityProviderModel();
        provider.setAlias("hanbit");
        provider.setConfig(new java.util.HashMap<>(settings));
        return provider;
    }
}
