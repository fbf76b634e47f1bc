package kr.fedhub.realm.expand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import kr.fedhub.realm.descriptor.Brokering;
import kr.fedhub.realm.descriptor.Secret;
import kr.fedhub.realm.descriptor.Where;
import org.junit.jupiter.api.Test;

class OidcDiscoveryTest {
    private static final Brokering.Oidc OIDC = new Brokering.Oidc(
            URI.create("https://op.example/a"),
            "hub",
            new Secret("s"),
            new Where("institutions/x.yaml", 7, "oidc.issuer"));
    private static final String DOCUMENT = """
            {"issuer": "https://op.example/a", "authorization_endpoint": "https://op.example/auth",
             "token_endpoint": "https://op.example/token", "jwks_uri": "https://op.example/keys"}
            """;

    @Test
    void whatAProviderDoesNotHaveIsEmpty() {
        OidcDiscovery discovery = parse(DOCUMENT);

        assertThat(discovery.token()).isEqualTo("https://op.example/token");
        assertThat(discovery.userInfo()).isEmpty();
        assertThat(discovery.logout()).isEmpty();
    }

    @Test
    void anotherIssuerIsRefused() {
        refused(
                DOCUMENT.replace("op.example/a\"", "op.example/a/\""),
                "the provider there calls itself 'https://op.example/a/', not 'https://op.example/a'");
    }

    @Test
    void aMissingEndpointIsRefused() {
        refused(DOCUMENT.replace("jwks_uri", "x"), "the provider's discovery document has no jwks_uri");
    }

    @Test
    void anEndpointWithoutTlsIsRefused() {
        refused(
                DOCUMENT.replace("https://op.example/token", "http://op.example/token"),
                "the provider's token_endpoint must start with https://");
    }

    @Test
    void whatIsNoJsonIsRefused() {
        refused("<html>", "the provider's discovery document is not JSON");
        refused("[]", "the provider's discovery document is not a JSON object");
    }

    private static OidcDiscovery parse(String text) {
        return OidcDiscovery.parse(text.getBytes(StandardCharsets.UTF_8), OIDC);
    }

    private static void refused(String text, String problem) {
        assertThatThrownBy(() -> parse(text)).hasMessageStartingWith("institutions/x.yaml:7: oidc.issuer: " + problem);
    }
}
