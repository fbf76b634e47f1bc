package kr.fedhub.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import kr.fedhub.core.metadata.Binding;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.e2e.fixture.OwnFederation;
import kr.fedhub.e2e.fixture.WithFederation;
import kr.fedhub.e2e.saml.HubMetadata;
import kr.fedhub.e2e.saml.XmlVerifier;
import kr.fedhub.realm.apply.AdminApi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the hub publishes about itself in a federation. */
@WithFederation
class HubMetadataE2E {
    private static final String COMPONENTS = "/admin/realms/hub/components";

    private DemoFederation hub;
    private OwnFederation own;

    @BeforeEach
    void aSourceOfItsOwn(DemoFederation federation) {
        hub = federation;
        own = new OwnFederation(federation);
    }

    @AfterEach
    void isRemoved() {
        own.close();
    }

    @Test
    void itIsSignedWithAKeyOfTheRealmAndLeadsToTheSharedEndpoint() {
        HubMetadata metadata = HubMetadata.fetch(own.source().descriptor());

        assertThat(XmlVerifier.signed(metadata.xml().getDocumentElement(), metadata.signing()))
                .isTrue();
        assertThat(metadata.entityId()).isEqualTo(hub.hubRealm() + "/sp/" + own.alias());
        URI endpoint = own.source().endpoint();
        assertThat(metadata.assertionConsumer()).isEqualTo(endpoint);
        assertThat(metadata.logout(Binding.REDIRECT)).isEqualTo(endpoint);
        assertThat(metadata.logout(Binding.POST)).isEqualTo(endpoint);
        assertThat(metadata.xml().getDocumentElement().getAttribute("validUntil"))
                .isNotEmpty();
    }

    @Test
    void aSigningKeyIsPublishedBeforeItSigns() {
        int before = HubMetadata.fetch(own.source().descriptor()).signing().size();
        try (AdminApi api = hub.hubApi()) {
            String key = api.post(COMPONENTS, passiveKey());

            HubMetadata rollover = HubMetadata.fetch(own.source().descriptor());

            assertThat(rollover.signing()).hasSize(before + 1);
            assertThat(XmlVerifier.signed(
                            rollover.xml().getDocumentElement(),
                            rollover.signing().subList(0, before)))
                    .isTrue();
            api.delete(COMPONENTS + "/" + key);
        }
    }

    @Test
    void whoHasItAlreadyIsNotSentItAgain() throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest.Builder request = HttpRequest.newBuilder(own.source().descriptor());
        HttpResponse<String> first = client.send(request.build(), BodyHandlers.ofString());
        String tag = first.headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> second =
                client.send(request.header("If-None-Match", tag).build(), BodyHandlers.ofString());

        assertThat(first.headers().firstValue("Content-Type")).contains("application/samlmetadata+xml");
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
    }

    private static ObjectNode passiveKey() {
        ObjectNode component = JsonNodeFactory.instance
                .objectNode()
                .put("name", "next-" + UUID.randomUUID())
                .put("providerId", "rsa-generated")
                .put("providerType", "org.keycloak.keys.KeyProvider");
        ObjectNode config = component.putObject("config");
        config.putArray("priority").add("50");
        config.putArray("enabled").add("true");
        config.putArray("active").add("false");
        config.putArray("algorithm").add("RS256");
        return component;
    }
}
