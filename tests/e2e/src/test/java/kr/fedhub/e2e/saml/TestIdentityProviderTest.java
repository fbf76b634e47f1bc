package kr.fedhub.e2e.saml;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kr.fedhub.core.metadata.Binding;
import kr.fedhub.core.metadata.BoundEndpoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The identity provider, with a hub that is only an address. */
class TestIdentityProviderTest {
    private static final Credential HUB = Credential.rsa("hub");

    private final LoopbackServer hub = LoopbackServer.start(exchange -> {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, -1);
        }
    });
    private final TestIdentityProvider provider = TestIdentityProvider.start(this::metadata);
    private final TestInstitution alpha = provider.institution("alpha");
    private final HubClient client = HubClient.reading(Locale.KOREAN);

    @BeforeEach
    void answerShortly() {
        alpha.answers(answer -> answer.sessionIndex("s1"));
    }

    @AfterEach
    void close() {
        provider.close();
        hub.close();
    }

    @Test
    void aRequestByRedirectIsReadAndAnsweredByPost() {
        Page arrived = client.open(RedirectMessage.of(location(alpha, "sso"), "SAMLRequest", request(), "state")
                .signed(HUB, SignatureAlgorithm.RSA_SHA256)
                .uri());

        assertThat(arrived.address()).isEqualTo(hub.address().resolve("/endpoint"));
        ReceivedRequest received = alpha.lastRequest();
        assertThat(received.binding()).isEqualTo(Binding.REDIRECT);
        assertThat(received.signed()).isTrue();
        assertThat(received.id()).isEqualTo("ID_1");
        assertThat(received.forceAuthn()).isTrue();
        assertThat(received.relayState()).hasValue("state");
        assertThat(received.nameIdFormat())
                .hasValueSatisfying(format -> assertThat(format).endsWith("transient"));
    }

    @Test
    void aRequestByPostIsReadAndItsSignatureChecked() {
        client.post(location(alpha, "sso"), Map.of("SAMLRequest", MessageEncoding.base64(signedByHub(request()))));
        assertThat(alpha.lastRequest().signed()).isTrue();

        client.post(location(alpha, "sso"), Map.of("SAMLRequest", MessageEncoding.base64(request())));
        assertThat(alpha.lastRequest().signed()).isFalse();
    }

    @Test
    void aLogoutIsReadAndAnsweredByTheSameBinding() {
        String request =
                LogoutXml.request("https://hub.example", location(alpha, "slo"), AnswerSubject.persistent("p"), "s1");

        Page arrived = client.post(
                location(alpha, "slo"), Map.of("SAMLRequest", MessageEncoding.base64(signedByHub(request))));
        Page redirected = client.open(RedirectMessage.of(location(alpha, "slo"), "SAMLRequest", request, "state")
                .signed(HUB, SignatureAlgorithm.RSA_SHA256)
                .uri());

        assertThat(arrived.address()).isEqualTo(hub.address().resolve("/endpoint"));
        assertThat(redirected.address().getQuery()).contains("SAMLResponse=", "RelayState=state");
        assertThat(alpha.logouts()).hasSize(2).allSatisfy(logout -> {
            assertThat(logout.isRequest()).isTrue();
            assertThat(logout.signed()).isTrue();
            assertThat(logout.nameId()).isEqualTo("p");
            assertThat(logout.sessionIndexes()).containsExactly("s1");
        });
    }

    @Test
    void itAsksForALogoutItself() {
        Answer post = alpha.logoutByPost(metadata(), AnswerSubject.persistent("p"), null);
        RedirectMessage redirect = alpha.logoutByRedirect(metadata(), AnswerSubject.persistent("p"), "s1");

        assertThat(XmlVerifier.signed(
                        Xml.parse(post.xml()).getDocumentElement(),
                        List.of(alpha.credential().certificate())))
                .isTrue();
        assertThat(post.xml()).doesNotContain("SessionIndex");
        assertThat(Parameters.of(redirect.uri().getRawQuery())
                        .signed("SAMLRequest", List.of(alpha.credential().certificate())))
                .isTrue();
    }

    @Test
    void twoInstitutionsHaveNothingInCommon() {
        TestInstitution beta = provider.institution("beta");

        assertThat(beta.entityId()).isNotEqualTo(alpha.entityId());
        assertThat(beta.credential()).isNotEqualTo(alpha.credential());
        assertThat(provider.institution("beta")).isSameAs(beta);
    }

    private HubMetadata metadata() {
        String endpoint = "Location=\"" + hub.address().resolve("/endpoint") + "\"/>";
        return new HubMetadata(Xml.parse("<md:EntityDescriptor" + MemberXml.NAMESPACES
                + " entityID=\"https://hub.example\"><md:SPSSODescriptor><md:KeyDescriptor><ds:X509Certificate>"
                + HUB.base64() + "</ds:X509Certificate></md:KeyDescriptor>"
                + "<md:SingleLogoutService Binding=\"" + Binding.REDIRECT.urn() + "\" " + endpoint
                + "<md:SingleLogoutService Binding=\"" + Binding.POST.urn() + "\" " + endpoint
                + "</md:SPSSODescriptor></md:EntityDescriptor>"));
    }

    private String request() {
        return RequestExample.XML.replace(
                "https://hub.example/acs", hub.address().resolve("/endpoint").toString());
    }

    private static String signedByHub(String xml) {
        var document = Xml.parse(xml);
        XmlSigner.usual(HUB).signMessage(document.getDocumentElement());
        return Xml.write(document);
    }

    private static URI location(TestInstitution institution, String service) {
        Optional<BoundEndpoint> endpoint =
                institution.metadata().signOn.stream().findFirst();
        return URI.create(endpoint.orElseThrow().location()).resolve(service);
    }
}
