package kr.fedhub.realm.expand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import kr.fedhub.realm.ConfigException;
import kr.fedhub.realm.descriptor.SelfSigned;
import kr.fedhub.realm.descriptor.Where;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SamlMetadataTest {
    private static final Where WHERE = new Where("institutions/garam.yaml", 7, "saml.metadata");
    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");

    @Test
    void saysWhoWhereAndWithWhichKey() {
        SamlMetadata metadata = parse(Metadata.usual());

        assertThat(metadata.entityId()).isEqualTo("https://idp.garam.example/entity");
        assertThat(metadata.signOn()).isEqualTo(new SamlMetadata.Endpoint(Metadata.LOCATION, true));
        assertThat(metadata.logout()).isEmpty();
        assertThat(metadata.signingCertificates()).containsExactly(SelfSigned.BASE64);
    }

    @Test
    void postIsPreferredToRedirect() {
        SamlMetadata metadata = parse(Metadata.usual()
                .withSignOn(Metadata.endpoint("SingleSignOnService", "HTTP-Redirect", "https://idp.garam.example/r")
                        + Metadata.endpoint("SingleSignOnService", "HTTP-POST", "https://idp.garam.example/p")));

        assertThat(metadata.signOn()).isEqualTo(new SamlMetadata.Endpoint("https://idp.garam.example/p", true));
    }

    @Test
    void redirectServesWhereThereIsNoPost() {
        SamlMetadata metadata = parse(Metadata.usual()
                .withLogout(Metadata.endpoint("SingleLogoutService", "HTTP-Redirect", "https://idp.garam.example/r")));

        assertThat(metadata.logout()).contains(new SamlMetadata.Endpoint("https://idp.garam.example/r", false));
    }

    @Test
    void aKeyForEncryptionOnlySignsNothing() {
        refused(
                Metadata.usual().withKeys(Metadata.key("encryption")),
                "the metadata has no signing certificate, so no login could be verified");
    }

    @Test
    void aCertificateThatStandsTwiceCountsOnce() {
        SamlMetadata metadata = parse(Metadata.usual().withKeys(Metadata.key("signing") + Metadata.key("")));

        assertThat(metadata.signingCertificates()).hasSize(1);
    }

    @Test
    void aBrokenCertificateIsRefused() {
        refused(
                Metadata.usual().withKeys(Metadata.key("").replace(SelfSigned.BASE64, "abcd")),
                "a certificate of the metadata is not a certificate");
    }

    @Test
    void anAddressWithoutTlsIsRefused() {
        refused(
                Metadata.usual()
                        .withSignOn(Metadata.endpoint("SingleSignOnService", "HTTP-POST", "http://idp.garam.example/")),
                "the metadata names the address 'http://idp.garam.example/', which must start with https://");
    }

    @Test
    void metadataWithoutALoginIsRefused() {
        refused(Metadata.usual().withSignOn(""), "the metadata has no SingleSignOnService");
    }

    @Test
    void metadataIsNotUsedAfterItsEnd() {
        refused(
                Metadata.usual().withAttributes("validUntil=\"2026-11-22T00:00:00Z\""),
                "the metadata was valid until 2026-11-22T00:00:00Z only");
        assertThat(parse(Metadata.usual().withAttributes("validUntil=\"2026-12-22T00:00:00Z\"")))
                .isNotNull();
    }

    @Test
    void anExternalEntityIsNeverRead(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "https://stolen.example/");
        String xml = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>"
                + Metadata.usual().xml().replace("https://idp.garam.example/entity", "&e;");

        refused(xml, "the metadata is not acceptable XML (a document type is not accepted)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]><x>&b;</x>",
                "not XML",
                "<md:EntityDescriptor/>"
            })
    void whatIsNoProperXmlIsRefused(String xml) {
        refused(xml, "the metadata is not acceptable XML");
    }

    @Test
    void anAggregateIsRefused() {
        refused(
                "<EntitiesDescriptor xmlns=\"urn:oasis:names:tc:SAML:2.0:metadata\"/>",
                "the metadata must hold one EntityDescriptor, not EntitiesDescriptor");
    }

    @Test
    void aNameWithoutTheNamespaceIsNotMetadata() {
        refused("<EntityDescriptor/>", "the metadata must hold one EntityDescriptor");
    }

    @Test
    void aServiceProvidersMetadataIsRefused() {
        refused(
                Metadata.usual().xml().replace("IDPSSODescriptor", "SPSSODescriptor"),
                "the metadata holds no SAML 2.0 identity provider");
    }

    private static SamlMetadata parse(Metadata metadata) {
        return SamlMetadata.parse(metadata.bytes(), WHERE, NOW);
    }

    private static void refused(Metadata metadata, String problem) {
        refused(metadata.xml(), problem);
    }

    private static void refused(String xml, String problem) {
        assertThatThrownBy(() -> SamlMetadata.parse(xml.getBytes(StandardCharsets.UTF_8), WHERE, NOW))
                .isInstanceOf(ConfigException.class)
                .hasMessageStartingWith("institutions/garam.yaml:7: saml.metadata: " + problem);
    }
}
