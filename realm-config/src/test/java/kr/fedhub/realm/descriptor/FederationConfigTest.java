package kr.fedhub.realm.descriptor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FederationConfigTest {
    @TempDir
    Path folder;

    private ConfigCopy config;

    @BeforeEach
    void copyTheDemo() {
        config = new ConfigCopy(folder);
    }

    @Test
    void theDemoLoads() {
        FederationConfig loaded = config.load();

        assertThat(loaded.services())
                .extracting(ServiceDescriptor::id)
                .containsExactly("scienceon", "ntis", "dataon", "edison", "kafe", "webinar", "ai-helper");
        assertThat(loaded.institutions())
                .extracting(InstitutionDescriptor::id)
                .containsExactly("garam", "saebyeok", "scienceon-members");
        assertThat(loaded.sources()).extracting(SourceDescriptor::id).containsExactly("demo");
        assertThat(loaded.realm().path("realm").asText()).isEqualTo("hub");
        assertThat(loaded.hub()).hasToString("https://hub.example");
    }

    @Test
    void pathsOfAServiceStandBelowItsAddress() {
        config.set("NTIS_URL", "https://ntis.example/app/");

        ServiceDescriptor ntis = service("ntis");

        assertThat(ntis.url()).hasToString("https://ntis.example/app");
        ServiceAccess.Oidc oidc = (ServiceAccess.Oidc) ntis.access();
        assertThat(oidc.redirectUris()).hasToString("[https://ntis.example/app/login/callback]");
        assertThat(oidc.backchannelLogout()).hasToString("Optional[https://ntis.example/app/logout/backchannel]");
    }

    @Test
    void anAddressServesEveryFieldWithOrWithoutASlashAtItsEnd() {
        ServiceAccess.Saml saml = (ServiceAccess.Saml) service("edison").access();

        assertThat(saml.entityId()).isEqualTo("https://E6.example/saml/metadata");
    }

    @Test
    void secretsDoNotShowThemselves() {
        assertThat(config.load().toString()).doesNotContain("secret-of-");
    }

    @Test
    void anEnvironmentNeedsTheVariablesOfThoseWhoTakePartOnly() {
        config.write("environments/demo.yaml", "hub: https://hub.example\nservices: []\ninstitutions: [garam]\n");

        FederationConfig loaded = FederationConfig.load(folder, "demo", Map.of("GARAM_SAML_METADATA", "garam.xml"));

        assertThat(loaded.institutions()).hasSize(1);
    }

    @Test
    void aRecommendedInstitutionThatTakesNoPartIsLeftOut() {
        config.replace("environments/demo.yaml", ", scienceon-members]", "]");

        assertThat(service("scienceon").recommended()).isEmpty();
    }

    @Test
    void keycloaksMessageKeysStayInTheRealm() {
        assertThat(config.load()
                        .realm()
                        .at("/userProfile/attributes/0/displayName")
                        .asText())
                .isEqualTo("${username}");
    }

    @Test
    void everyAttributeIsKnownByItsName() {
        String names = Stream.of(ResearcherAttribute.values())
                .map(attribute -> ResearcherAttribute.named(attribute.attributeName()))
                .map(ResearcherAttribute::attributeName)
                .collect(Collectors.joining(" "));

        assertThat(names.split(" ")).hasSize(16);
    }

    private ServiceDescriptor service(String id) {
        return config.load().services().stream()
                .filter(service -> service.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
