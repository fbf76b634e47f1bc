package kr.fedhub.keycloak.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keycloak.provider.ProviderConfigProperty;

class SourceFormTest {
    @Test
    void theFormHasAFieldForEverySettingWithTheHelpThatItNeeds() {
        List<ProviderConfigProperty> fields = SourceSettings.properties();

        assertThat(fields)
                .extracting(ProviderConfigProperty::getName)
                .doesNotHaveDuplicates()
                .hasSize(19);
        assertThat(fields).allSatisfy(field -> assertThat(field.getHelpText()).endsWith("."));
        ProviderConfigProperty certificates = fields.stream()
                .filter(field -> field.getName().equals("metadataCertificates"))
                .findFirst()
                .orElseThrow();
        assertThat(certificates.getType()).isEqualTo(ProviderConfigProperty.TEXT_TYPE);
        assertThat(certificates.isRequired()).isTrue();
        assertThat(certificates.getHelpText()).contains("fingerprint by telephone");
    }
}
