package kr.fedhub.e2e.saml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import kr.fedhub.core.digest.Digests;
import kr.fedhub.core.metadata.Binding;
import kr.fedhub.core.metadata.aggregate.AggregateLimits;
import kr.fedhub.core.metadata.aggregate.AggregateReader;
import kr.fedhub.core.metadata.aggregate.AggregateRules;
import kr.fedhub.core.metadata.aggregate.MemberFilter;
import kr.fedhub.core.metadata.aggregate.TrustAnchor;
import kr.fedhub.e2e.saml.FederationServer.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

class FederationServerTest {
    private static final Credential OLD = Credential.rsa("old");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final FederationServer server = FederationServer.start(OLD);

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void theAggregateIsSignedAndHoldsItsMembers() throws Exception {
        server.publish(member("a"), member("b"));

        Element root = Xml.parse(get(server.aggregate()).body()).getDocumentElement();

        assertThat(XmlVerifier.signed(root, List.of(OLD.certificate()))).isTrue();
        assertThat(Xml.children(root).get(0).getLocalName()).isEqualTo("Signature");
        assertThat(Xml.all(root, "EntityDescriptor")).hasSize(2);
        assertThat(Xml.all(root, "PublicationInfo").get(0).getAttribute("creationInstant"))
                .isNotEmpty();
    }

    @Test
    void theHubReadsWhatIsPublished(@TempDir Path folder) throws Exception {
        server.publish(
                member("a").hiddenFromDiscovery().name("ko", "가"), member("b").keyWithoutUse(Credential.ec("b")));
        Path file = Files.write(
                folder.resolve("metadata.xml"), get(server.aggregate()).body());
        AggregateRules rules = new AggregateRules(
                new TrustAnchor(List.of(OLD.certificate())),
                Duration.ofDays(28),
                AggregateLimits.standard(),
                MemberFilter.everything());

        var aggregate = new AggregateReader(rules, Clock.systemUTC()).read(file, List.of());

        assertThat(aggregate.snapshot().members()).hasSize(2);
        assertThat(aggregate.skipped()).isEmpty();
    }

    @Test
    void anUnchangedAggregateIsNotSentAgainAndIsCompressedWhenAsked() throws Exception {
        server.publish(member("a"));
        String tag = get(server.aggregate()).headers().firstValue("ETag").orElseThrow();

        HttpResponse<byte[]> unchanged = get(server.aggregate(), "If-None-Match", tag);
        HttpResponse<byte[]> compressed = get(server.aggregate(), "Accept-Encoding", "gzip");

        assertThat(unchanged.statusCode()).isEqualTo(304);
        assertThat(server.answeredUnchanged()).isEqualTo(1);
        assertThat(server.documentsSent()).isEqualTo(2);
        byte[] unpacked = new GZIPInputStream(new ByteArrayInputStream(compressed.body())).readAllBytes();
        assertThat(Xml.parse(unpacked).getDocumentElement().getLocalName()).isEqualTo("EntitiesDescriptor");
    }

    @Test
    void aQueryGetsOneSignedEntity() throws Exception {
        server.publish(member("a"), member("b"));
        String hash = "{sha1}" + sha1("https://a.example/idp");

        for (String id : List.of(hash, "https://a.example/idp")) {
            URI address = server.query().resolve("entities/" + URLEncoder.encode(id, StandardCharsets.UTF_8));
            Element root = Xml.parse(get(address).body()).getDocumentElement();

            assertThat(root.getAttribute("entityID")).isEqualTo("https://a.example/idp");
            assertThat(root.getAttribute("validUntil")).isNotEmpty();
            assertThat(XmlVerifier.signed(root, List.of(OLD.certificate()))).isTrue();
        }
        assertThat(get(server.query().resolve("entities/none")).statusCode()).isEqualTo(404);
        assertThat(server.queried()).isEqualTo(3);
    }

    @Test
    void theSigningKeyCanBeChanged() throws Exception {
        Credential replacement = Credential.expired("new");
        server.signWith(replacement).publish(member("a"));

        Element root = Xml.parse(get(server.aggregate()).body()).getDocumentElement();

        assertThat(XmlVerifier.signed(root, List.of(OLD.certificate()))).isFalse();
        assertThat(XmlVerifier.signed(root, List.of(replacement.certificate()))).isTrue();
    }

    @Test
    void faultsAreThoseOfRealServers() throws Exception {
        server.publish(member("a"));

        server.fault(Fault.DOWN);
        assertThat(get(server.aggregate()).statusCode()).isEqualTo(503);
        server.fault(Fault.HTML);
        assertThat(get(server.aggregate()).body())
                .asString(StandardCharsets.UTF_8)
                .contains("<p>");
        server.fault(Fault.TRUNCATED);
        assertThat(catchThrowable(() -> get(server.aggregate()))).isInstanceOf(IOException.class);
        server.fault(Fault.NONE);
        server.publish("anything".getBytes(StandardCharsets.UTF_8));
        assertThat(get(server.aggregate()).body())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("anything");
    }

    private static TestMember member(String name) {
        return TestMember.of("https://" + name + ".example/idp")
                .signsWith(OLD)
                .scope(name + ".example")
                .signOn(Binding.REDIRECT, "https://" + name + ".example/sso");
    }

    private static String sha1(String text) {
        return HexFormat.of().formatHex(Digests.of("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static HttpResponse<byte[]> get(URI address, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), BodyHandlers.ofByteArray());
    }
}
