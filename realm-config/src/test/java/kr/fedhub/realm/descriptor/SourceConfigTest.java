package kr.fedhub.realm.descriptor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import kr.fedhub.core.identity.IdentifierType;
import kr.fedhub.core.metadata.MemberContact;
import kr.fedhub.core.metadata.aggregate.TrustAnchor;
import kr.fedhub.core.metadata.sp.ServiceContact;
import kr.fedhub.realm.ConfigException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceConfigTest {
    private static final String PEM =
            "-----BEGIN CERTIFICATE-----\n" + SelfSigned.BASE64 + "\n-----END CERTIFICATE-----\n";

    @TempDir
    Path folder;

    private ConfigCopy config;

    @BeforeEach
    void copyTheDemo() {
        config = new ConfigCopy(folder);
    }

    @Test
    void theDemosSourceIsReadInFull() {
        SourceDescriptor demo = demo();

        assertThat(demo.name().ko()).isEqualTo("시연용 연합");
        assertThat(demo.verified()).isTrue();
        assertThat(demo.metadata().type()).isEqualTo(SourceDescriptor.Type.AGGREGATE);
        assertThat(demo.metadata().url()).isEqualTo("http://localhost:8290/demo.xml");
        assertThat(demo.metadata().refresh()).contains(Duration.ofMinutes(5));
        assertThat(demo.metadata().maximumValidity()).contains(Duration.ofDays(14));
        assertThat(demo.hub().entityId()).hasToString("https://hub.example/realms/hub");
        assertThat(demo.hub().contacts())
                .extracting(ServiceContact::kind)
                .containsExactly(MemberContact.Kind.TECHNICAL, MemberContact.Kind.SUPPORT, MemberContact.Kind.SECURITY);
        assertThat(demo.hub().attributes().get(0).required()).isTrue();
    }

    @Test
    void aCertificateStandsInAFileBesideTheDescriptor() {
        config.write("sources/signer.pem", PEM + PEM);
        certificates("[signer.pem, '${env:DEMO_METADATA_CERTIFICATE}']");

        assertThat(demo().metadata().anchor().certificates())
                .hasSize(1)
                .first()
                .satisfies(certificate ->
                        assertThat(TrustAnchor.fingerprint(certificate)).isEqualTo(SelfSigned.SHA_256));
    }

    @Test
    void criteriaAndIdentifiersKeepTheirOrder() {
        append("""
                identifiers: [subject-id, eduPersonPrincipalName]
                principalNameTrusted: 90d
                include: {registrars: [http://b.example, http://a.example], pattern: 'https://.*\\.kr/.*'}
                exclude: {entityIds: ['https://idp.example/x'], categories: ['http://refeds.org/category/hide-from-discovery']}
                """);

        SourceDescriptor demo = demo();

        assertThat(demo.identifiers())
                .containsExactly(IdentifierType.SUBJECT_ID, IdentifierType.EDU_PERSON_PRINCIPAL_NAME);
        assertThat(demo.principalNameTrusted()).contains(Duration.ofDays(90));
        assertThat(demo.include().registrars()).containsExactly("http://b.example", "http://a.example");
        assertThat(demo.include().pattern()).contains("https://.*\\.kr/.*");
        assertThat(demo.exclude().categories()).containsExactly("http://refeds.org/category/hide-from-discovery");
    }

    @Test
    void aConfigurationWithoutSourcesNeedsNoFolderOfThem() {
        FederationConfig loaded =
                config.replace("environments/demo.yaml", "sources: [demo]", "").load();

        assertThat(loaded.sources()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kafe", "edugain"})
    void whatShipsUnpinnedCannotTakePart(String source) {
        config.replace("environments/demo.yaml", "sources: [demo]", "sources: [" + source + "]");

        assertThatThrownBy(config::load)
                .isInstanceOf(ConfigException.class)
                .message()
                .matches("sources/" + source + "\\.yaml:[0-9]+: metadata\\.certificates: no certificate is pinned; get"
                        + " that of the federation's metadata signer, check its fingerprint by another way than the"
                        + " download, and write its file here \\(README: A metadata source\\)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kafe", "edugain"})
    void whatShipsIsCompleteButForTheOperatorsOwnValues(String source) {
        config.write("sources/" + source + "-metadata.pem", PEM)
                .replace(
                        "sources/" + source + ".yaml",
                        "certificates: []",
                        "certificates: [" + source + "-metadata.pem]")
                .replace("environments/demo.yaml", "sources: [demo]", "sources: [" + source + "]")
                .set("KAFE_METADATA_URL", "https://metadata.example/kafe.xml")
                .set("FEDHUB_INFORMATION_URL", "https://hub.example/about")
                .set("FEDHUB_PRIVACY_URL", "https://hub.example/privacy")
                .set("FEDHUB_ORGANIZATION_KO", "운영기관")
                .set("FEDHUB_ORGANIZATION_EN", "Operator")
                .set("FEDHUB_ORGANIZATION_URL", "https://operator.example")
                .set("FEDHUB_TECHNICAL_MAIL", "tech@operator.example")
                .set("FEDHUB_SUPPORT_MAIL", "help@operator.example")
                .set("FEDHUB_SECURITY_MAIL", "security@operator.example");

        SourceDescriptor shipped = config.load().sources().get(0);

        assertThat(shipped.verified()).isFalse();
        assertThat(shipped.include().registrars().contains("http://kafe.kreonet.net"))
                .isEqualTo(source.equals("kafe"));
        assertThat(shipped.exclude().registrars().contains("http://kafe.kreonet.net"))
                .isEqualTo(source.equals("edugain"));
    }

    private SourceDescriptor demo() {
        return config.load().sources().get(0);
    }

    private void certificates(String list) {
        config.replace("sources/demo.yaml", "['${env:DEMO_METADATA_CERTIFICATE}']", list);
    }

    private void append(String lines) {
        config.replace("sources/demo.yaml", "    - isMemberOf\n", "    - isMemberOf\n" + lines);
    }
}
