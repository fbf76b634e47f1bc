package kr.fedhub.realm.expand;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import kr.fedhub.core.metadata.aggregate.TrustAnchor;
import kr.fedhub.realm.descriptor.SelfSigned;
import org.junit.jupiter.api.Test;

class SourceExpansionTest extends DemoExpansion {
    @Test
    void aSourceIsOneIdentityProviderOfTheHubsOwnKind() throws IOException {
        assertThat(identityProvider("demo")).isEqualTo(json("""
                {"alias": "demo", "providerId": "federation-metadata", "displayName": "시연용 연합 · Demo federation",
                 "enabled": true, "hideOnLogin": true, "linkOnly": false, "trustEmail": false, "storeToken": false,
                 "addReadTokenRoleOnCreate": false, "authenticateByDefault": false,
                 "firstBrokerLoginFlowAlias": "hub-first-login",
                 "config": {
                   "hub.managed": "true", "syncMode": "FORCE", "showInAccountConsole": "WHEN_LINKED",
                   "metadataType": "aggregate", "metadataUrl": "http://localhost:8290/demo.xml",
                   "metadataCertificates": "%s",
                   "refreshMinutes": "5", "maximumValidityDays": "14", "vanishPercent": null, "precedence": null,
                   "includeEntityIds": null, "includePattern": null, "includeRegistrars": null,
                   "includeCategories": null, "excludeEntityIds": null, "excludePattern": null,
                   "excludeRegistrars": null, "excludeCategories": null,
                   "identifiers": null, "principalNameTrustedDays": null,
                   "spEntityId": "https://hub.example/realms/hub",
                   "spNameKo": "연합인증 허브 (시연용)", "spNameEn": "Federation Hub (demo)",
                   "spDescriptionKo": "연구자가 소속기관 계정으로 여러 서비스를 이용하게 합니다. 시연용이며 실제 기관과 관계없습니다.",
                   "spDescriptionEn": "Lets researchers use services with their institution's account. A demo; all institutions are fictional.",
                   "spInformationUrlKo": "https://hub.example", "spInformationUrlEn": "https://hub.example",
                   "spPrivacyUrlKo": null, "spPrivacyUrlEn": null, "spLogo": null,
                   "spOrganizationKo": "연합인증 허브 시연", "spOrganizationEn": "Federation Hub demo",
                   "spOrganizationUrlKo": "https://hub.example", "spOrganizationUrlEn": "https://hub.example",
                   "spContactTechnical": "허브 운영팀 <tech@hub.example>",
                   "spContactSupport": "허브 도움창구 <help@hub.example>",
                   "spContactSecurity": "허브 보안팀 <security@hub.example>",
                   "spCategories": null, "spCertifications": null,
                   "spAttributes": "eduPersonUniqueId!\\ndisplayName\\nmail\\nuid\\neduPersonPrincipalName\\neduPersonAffiliation\\neduPersonScopedAffiliation\\neduPersonEntitlement\\nschacHomeOrganization\\nschacHomeOrganizationType\\no\\nou\\nisMemberOf",
                   "spValidityDays": null}}
                """.formatted(pem())));
    }

    @Test
    void everyOptionalPartHasItsSetting() {
        config.replace("sources/demo.yaml", "  maximumValidity: 14d\n", """
                  vanishPercent: 5
                  precedence: 7
                  type: query
                """)
                .replace("sources/demo.yaml", "    - isMemberOf\n", """
                  categories: ['https://refeds.org/category/code-of-conduct/v2']
                  certifications: ['https://refeds.org/sirtfi', 'https://refeds.org/sirtfi2']
                  validity: 7d
                  privacy: {ko: 'https://hub.example/개인정보', en: 'https://hub.example/privacy'}
                  logo: {address: 'https://hub.example/logo.png', width: 80, height: 60}
                include: {entityIds: ['https://a.example/x', 'https://b.example/x'], pattern: 'https://.*', registrars: ['http://r.example'], categories: ['https://c.example']}
                exclude: {entityIds: ['https://d.example/x'], pattern: 'http://.*', registrars: ['http://s.example'], categories: ['https://e.example']}
                identifiers: [pairwise-id, eduPersonUniqueId]
                principalNameTrusted: 30d
                """);

        JsonNode settings = identityProvider("demo").path("config");

        assertThat(settings.path("metadataType").asText()).isEqualTo("query");
        assertThat(settings.path("vanishPercent").asText()).isEqualTo("5");
        assertThat(settings.path("precedence").asText()).isEqualTo("7");
        assertThat(settings.path("includeEntityIds").asText()).isEqualTo("https://a.example/x\nhttps://b.example/x");
        assertThat(settings.path("excludePattern").asText()).isEqualTo("http://.*");
        assertThat(settings.path("identifiers").asText()).isEqualTo("pairwise-id\neduPersonUniqueId");
        assertThat(settings.path("principalNameTrustedDays").asText()).isEqualTo("30");
        assertThat(settings.path("spLogo").asText()).isEqualTo("https://hub.example/logo.png 80 60");
        assertThat(settings.path("spPrivacyUrlKo").asText()).isEqualTo("https://hub.example/개인정보");
        assertThat(settings.path("spCertifications").asText())
                .isEqualTo("https://refeds.org/sirtfi\nhttps://refeds.org/sirtfi2");
        assertThat(settings.path("spValidityDays").asText()).isEqualTo("7");
    }

    @Test
    void theCertificateIsReadAgainAsItWasPinned() {
        String written =
                identityProvider("demo").at("/config/metadataCertificates").asText();

        assertThat(TrustAnchor.parse(written).certificates())
                .extracting(TrustAnchor::fingerprint)
                .containsExactly(SelfSigned.SHA_256);
        assertThat(written.lines()).allMatch(line -> line.length() <= 64);
    }

    @Test
    void membersBringNoMapperRows() {
        assertThat(realm().identityProviderMappers())
                .noneMatch(
                        mapper -> mapper.path("identityProviderAlias").asText().equals("demo"));
    }

    private static String pem() {
        StringBuilder lines = new StringBuilder("-----BEGIN CERTIFICATE-----\\n");
        for (int i = 0; i < SelfSigned.BASE64.length(); i += 64) {
            lines.append(SelfSigned.BASE64, i, Math.min(i + 64, SelfSigned.BASE64.length()))
                    .append("\\n");
        }
        return lines.append("-----END CERTIFICATE-----").toString();
    }
}
