package kr.fedhub.demo.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import kr.fedhub.core.metadata.Binding;
import kr.fedhub.core.metadata.Member;
import kr.fedhub.core.metadata.Scope;
import kr.fedhub.core.metadata.aggregate.Aggregate;
import kr.fedhub.core.metadata.aggregate.AggregateLimits;
import kr.fedhub.core.metadata.aggregate.AggregateReader;
import kr.fedhub.core.metadata.aggregate.AggregateRefused;
import kr.fedhub.core.metadata.aggregate.AggregateRules;
import kr.fedhub.core.metadata.aggregate.MemberFilter;
import kr.fedhub.core.metadata.aggregate.TrustAnchor;
import kr.fedhub.demo.institution.DemoInstitution;
import kr.fedhub.demo.institution.DemoInstitutions;
import kr.fedhub.demo.server.DemoException;
import kr.fedhub.demo.service.SamlKeyPair;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoMetadataTest {
    private static final SamlKeyPair KEYS = SamlKeyPair.generate("test-federation");
    private static final SamlKeyPair REALM_KEYS = SamlKeyPair.generate("realm");

    @TempDir
    private Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-02T09:00:00.5Z"));
    private HttpServer keycloak;
    private URI address;

    @BeforeEach
    void startTheInstitutions() throws IOException {
        keycloak = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        address = URI.create("http://localhost:" + keycloak.getAddress().getPort());
        for (String realm : List.of("hanbit", "nuri")) {
            serve("/realms/" + realm + "/protocol/saml/descriptor", descriptor(address + "/realms/" + realm));
        }
        keycloak.start();
    }

    @AfterEach
    void stopTheInstitutions() {
        keycloak.stop(0);
    }

    @Test
    void theHubBelievesItWithThePinnedCertificate() throws Exception {
        Aggregate aggregate = read(KEYS);

        assertThat(aggregate.skipped()).isEmpty();
        assertThat(aggregate.remarks()).isEmpty();
        assertThat(aggregate.snapshot().validUntil()).isEqualTo("2026-03-09T09:00:00Z");
        assertThat(aggregate.snapshot().createdAt()).contains(Instant.parse("2026-03-02T09:00:00Z"));
        assertThat(aggregate.snapshot().members())
                .extracting(member -> member.alias().value())
                .containsExactlyInAnyOrder(DemoInstitution.HANBIT.alias(address), DemoInstitution.NURI.alias(address));
    }

    @Test
    void aMemberIsWhatItsOwnServerSaysAndWhatTheFederationAdds() throws Exception {
        Member hanbit = read(KEYS).snapshot().members().stream()
                .filter(member -> member.alias().value().equals(DemoInstitution.HANBIT.alias(address)))
                .findFirst()
                .orElseThrow();

        assertThat(hanbit.entityId()).hasToString(address + "/realms/hanbit");
        assertThat(hanbit.displayNames()).containsAllEntriesOf(Map.of("ko", "한빛대학교", "en", "Hanbit University"));
        assertThat(hanbit.scopes()).containsExactly(new Scope("hanbit.example", false));
        assertThat(hanbit.signingCertificates()).containsExactly(REALM_KEYS.certificateBase64());
        assertThat(hanbit.signOn())
                .extracting(endpoint -> endpoint.binding() + " " + endpoint.location())
                .containsExactly(
                        Binding.POST + " " + address + "/realms/hanbit/protocol/saml",
                        Binding.REDIRECT + " " + address + "/realms/hanbit/protocol/saml");
        assertThat(hanbit.contacts()).hasSize(2);
        assertThat(hanbit.errorUrl()).isEmpty();
    }

    @Test
    void nobodyBelievesItWithAnotherCertificate() {
        SamlKeyPair other = SamlKeyPair.generate("other");

        assertThatThrownBy(() -> read(other))
                .isInstanceOf(AggregateRefused.class)
                .extracting(refused -> ((AggregateRefused) refused).reason())
                .isEqualTo(AggregateRefused.Reason.SIGNATURE);
    }

    @Test
    void aDemoThatRunsForDaysSignsAnew() throws Exception {
        try (DemoMetadata metadata = publish()) {
            byte[] first = fetch(metadata.address());
            now.updateAndGet(time -> time.plus(Duration.ofHours(23)));
            assertThat(fetch(metadata.address())).isEqualTo(first);
            now.updateAndGet(time -> time.plus(Duration.ofHours(2)));

            assertThat(verify(fetch(metadata.address()), KEYS).snapshot().validUntil())
                    .isEqualTo("2026-03-10T10:00:00Z");
        }
    }

    @Test
    void anInstitutionThatDoesNotAnswerIsNamed() {
        keycloak.removeContext("/realms/nuri/protocol/saml/descriptor");

        assertThatThrownBy(this::publish)
                .isInstanceOf(DemoException.class)
                .hasMessage(address + "/realms/nuri/protocol/saml/descriptor answers with status 404");
    }

    private Aggregate read(SamlKeyPair pinned) throws Exception {
        try (DemoMetadata metadata = publish()) {
            return verify(fetch(metadata.address()), pinned);
        }
    }

    private DemoMetadata publish() {
        return DemoMetadata.publish(0, new DemoInstitutions(address, Map.of()), KEYS, now::get);
    }

    private Aggregate verify(byte[] document, SamlKeyPair pinned) throws Exception {
        AggregateRules rules = new AggregateRules(
                new TrustAnchor(List.of(pinned.certificate())),
                Duration.ofDays(14),
                AggregateLimits.standard(),
                MemberFilter.everything());
        Path file = Files.write(folder.resolve("demo.xml"), document);
        return new AggregateReader(rules, Clock.fixed(now.get(), ZoneOffset.UTC)).read(file, List.of());
    }

    private static byte[] fetch(URI address) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(response.headers().firstValue("Content-Type")).contains("application/samlmetadata+xml");
        return response.body();
    }

    private void serve(String path, String document) {
        keycloak.createContext(path, exchange -> {
            byte[] body = document.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    /** The form in which Keycloak describes a realm. */
    private static String descriptor(String realm) {
        String binding = "Binding=\"urn:oasis:names:tc:SAML:2.0:bindings:";
        String location = "\" Location=\"" + realm + "/protocol/saml\"/>";
        return """
                <md:EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata"
                    xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata"
                    xmlns:ds="http://www.w3.org/2000/09/xmldsig#" entityID="%s">
                 <md:IDPSSODescriptor WantAuthnRequestsSigned="true"
                    protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">
                  <md:KeyDescriptor use="signing"><ds:KeyInfo><ds:KeyName>k</ds:KeyName><ds:X509Data>
                   <ds:X509Certificate>%s</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>
                """.formatted(realm, REALM_KEYS.certificateBase64())
                + "<md:ArtifactResolutionService index=\"0\" " + binding + "SOAP" + location
                + "<md:SingleLogoutService " + binding + "HTTP-POST" + location
                + "<md:SingleLogoutService " + binding + "HTTP-Artifact" + location
                + "<md:SingleSignOnService " + binding + "HTTP-POST" + location
                + "<md:SingleSignOnService " + binding + "HTTP-Redirect" + location
                + "<md:SingleSignOnService " + binding + "SOAP" + location
                + "</md:IDPSSODescriptor></md:EntityDescriptor>";
    }
}
