package kr.fedhub.keycloak.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import kr.fedhub.core.identity.IdentifierChain;
import kr.fedhub.core.identity.IdentifierType;
import kr.fedhub.core.metadata.EntityId;
import kr.fedhub.core.metadata.fixture.TestSigner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.IdentityProviderModel;

class SourceSettingsTest {
    private static final TestSigner OLD = TestSigner.ec(256);
    private static final TestSigner NEW = TestSigner.ec(256);

    private final Map<String, String> entries = new HashMap<>(Map.of(
            "metadataUrl", "https://federation.example.org/metadata.xml",
            "metadataCertificates", OLD.pem(),
            "spEntityId", "https://hub.example.org/sp"));

    @Test
    void whatIsNotGivenHasASafeDefault() {
        SourceSettings settings = parse();

        assertThat(settings.type()).isEqualTo(SourceSettings.Type.AGGREGATE);
        assertThat(settings.location()).isEqualTo(URI.create("https://federation.example.org/metadata.xml"));
        assertThat(settings.rules().maximumValidity()).isEqualTo(Duration.ofDays(28));
        assertThat(settings.refreshInterval()).isEqualTo(Duration.ofHours(1));
        assertThat(settings.vanishPercent()).isEqualTo(10);
        assertThat(settings.precedence()).isEqualTo(100);
        assertThat(settings.identifiers()).isEqualTo(IdentifierChain.standard());
        assertThat(settings.principalNameTrustedFor()).isEqualTo(Duration.ofDays(180));
        assertThat(settings.spEntityId()).isEqualTo(new EntityId("https://hub.example.org/sp"));
        assertThat(settings.nameIdFormat()).isEqualTo("urn:oasis:names:tc:SAML:2.0:nameid-format:transient");
    }

    @Test
    void theOldAndTheNewCertificateArePinnedAtOnce() {
        entries.put("metadataCertificates", OLD.pem() + "\n" + NEW.pem());

        assertThat(parse().rules().anchor().certificates()).containsExactly(OLD.certificate(), NEW.certificate());
    }

    @Test
    void entriesOfManyLinesHaveOneValueALine() {
        entries.put("includeRegistrars", "http://kafe.kreonet.net\n\n  https://other.example.org \r\n");
        entries.put("identifiers", "subject-id\npairwise-id");

        assertThat(parse().rules().filter().include().registrars())
                .isEqualTo(Set.of("http://kafe.kreonet.net", "https://other.example.org"));
        assertThat(parse().identifiers().types())
                .containsExactly(IdentifierType.SUBJECT_ID, IdentifierType.PAIRWISE_ID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://localhost:8080/m.xml", "http://127.0.0.1/m", "file:///srv/kafe.xml", "https://x.kr/a?b=c"
            })
    void metadataMayComeFromTheWebThisComputerOrAFile(String location) {
        entries.put("metadataUrl", location);

        assertThat(parse().location()).isEqualTo(URI.create(location));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            metadataType | aggregated | metadataType cannot be used: "aggregated" is none; give aggregate or query
            metadataUrl | http://federation.example.org/ | plain http is for this very computer only; give an https address
            metadataUrl | ftp://federation.example.org/ | it is no web address and no file
            metadataUrl | https:///path | it has no host
            metadataUrl | https://user:secret@federation.example.org/ | it has a user name or password in it
            metadataUrl | https://federation.example.org/#top | it has a # in it
            metadataUrl | file://host/srv/kafe.xml | a file has an absolute path on this server
            metadataUrl | not an address | it is no address
            metadataCertificates | nonsense! | metadataCertificates cannot be used: This is no X.509 certificate
            refreshMinutes | 0 | refreshMinutes cannot be used: 0 is out of range; give 1 to 10080 minutes
            refreshMinutes | hourly | refreshMinutes cannot be used: "hourly" is none; give 1 to 10080 minutes
            maximumValidityDays | 3650 | give 1 to 90 days
            vanishPercent | 101 | vanishPercent cannot be used: 101 is out of range; give 0 to 100
            precedence | -1 | give 0 to 100000
            identifiers | email | the hub knows no email; give one or more of eduPersonUniqueId
            identifiers | subject-id subject-id | each once
            principalNameTrustedDays | 4000 | give 0 to 3650 days
            includePattern | ( | includePattern cannot be used: Not a regular expression
            excludePattern | [ | excludePattern cannot be used: Not a regular expression
            spEntityId | hub | spEntityId cannot be used: an entityID is an absolute URI
            nameIdFormat | transient | give the transient, persistent or unspecified format as a urn
            """)
    void aBadValueIsRefusedWithTheSettingAndWhatItAccepts(String key, String value, String message) {
        entries.put(key, value);

        assertThatIllegalArgumentException()
                .isThrownBy(this::parse)
                .withMessageContaining(key)
                .withMessageContaining(message)
                .satisfies(e -> assertThat(e.getMessage()).hasLineCount(1));
    }

    @ParameterizedTest
    @CsvSource({
        "metadataUrl, give an https address",
        "metadataCertificates, checked out of band",
        "spEntityId, give an absolute URI"
    })
    void aSourceDoesNotWorkWithout(String key, String message) {
        entries.remove(key);

        assertThatIllegalArgumentException()
                .isThrownBy(this::parse)
                .withMessageContaining(key + " is missing: ")
                .withMessageContaining(message);
    }

    @Test
    void aFileAnswersNoQueries() {
        entries.put("metadataType", "query");
        entries.put("metadataUrl", "file:///srv/mdq");

        assertThatIllegalArgumentException().isThrownBy(this::parse).withMessageContaining("a file answers no queries");
    }

    @ParameterizedTest
    @CsvSource({
        "validateSignature, false",
        "wantAuthnRequestsSigned, false",
        "artifactBindingResponse, true",
        "useMetadataDescriptorUrl, true",
        "storeToken, true",
        "trustEmail, true",
        "doNotStoreUsers, true",
        "idpEntityId, https://evil.example.org/idp",
        "signingCertificate, MIIB",
        "principalAttribute, mail"
    })
    void anEntryThatWouldWeakenTheSourceIsRefused(String key, String value) {
        entries.put(key, value);

        assertThatIllegalArgumentException().isThrownBy(this::parse).withMessageStartingWith(key);
    }

    @Test
    void anEntryMayStandThereWithTheValueThatHoldsAnyway() {
        entries.put("validateSignature", "true");
        entries.put("artifactBindingResponse", "false");
        entries.put("idpEntityId", "");

        assertThat(parse().alias()).isEqualTo("kafe");
    }

    @Test
    void everyProblemOfAnIdentityProviderIsTold() {
        entries.put("refreshMinutes", "never");
        entries.put("validateSignature", "false");
        entries.remove("metadataCertificates");
        IdentityProviderModel provider = provider();
        provider.setTrustEmail(true);

        assertThat(SourceSettings.problems(provider))
                .extracting(problem -> problem.substring(0, problem.indexOf(' ')))
                .containsExactlyInAnyOrder("refreshMinutes", "validateSignature", "metadataCertificates", "trustEmail");
        assertThatIllegalArgumentException().isThrownBy(() -> SourceSettings.read(provider));
    }

    @Test
    void aGoodIdentityProviderHasNoProblems() {
        assertThat(SourceSettings.problems(provider())).isEmpty();
        assertThat(SourceSettings.read(provider())).isEqualTo(parse());
    }

    private SourceSettings parse() {
        return SourceSettings.parse("kafe", entries);
    }

    private IdentityProviderModel provider() {
        IdentityProviderModel provider = new IdentityProviderModel();
        provider.setAlias("kafe");
        provider.setProviderId(SourceSettings.PROVIDER_ID);
        provider.setConfig(new HashMap<>(entries));
        return provider;
    }
}
