package kr.fedhub.e2e.saml;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RedirectMessageTest {
    private static final URI ENDPOINT = URI.create("https://hub.example/endpoint");
    private static final Credential KEY = Credential.rsa("institution");

    @ParameterizedTest
    @EnumSource(names = {"RSA_SHA256", "RSA_SHA1"})
    void theSignatureIsOverTheQuery(SignatureAlgorithm algorithm) {
        RedirectMessage message = message().signed(KEY, algorithm);

        assertThat(message.uri().toString()).startsWith(ENDPOINT + "?SAMLRequest=");
        assertThat(verified(message)).isTrue();
        assertThat(MessageEncoding.inflated(query(message).value("SAMLRequest").orElseThrow()))
                .isEqualTo(RequestExample.XML);
    }

    @Test
    void everyAlterationBreaksTheSignatureExceptTheOrder() {
        RedirectMessage message = message().signed(KEY, SignatureAlgorithm.RSA_SHA256);

        assertThat(verified(message.altered("RelayState", "other"))).isFalse();
        assertThat(verified(message.altered("SigAlg", SignatureAlgorithm.RSA_SHA1.uri())))
                .isFalse();
        assertThat(verified(message.without("RelayState"))).isFalse();
        assertThat(verified(message.without("Signature"))).isFalse();
        assertThat(verified(message.reversed())).isTrue();
    }

    @Test
    void aParameterMayStandTwice() {
        RedirectMessage message = message().signed(KEY, SignatureAlgorithm.RSA_SHA256);

        assertThat(message.with("SAMLRequest", "x").uri().getRawQuery().split("SAMLRequest=", -1))
                .hasSize(3);
        assertThat(message.withFirst("SAMLRequest", "x").uri().getRawQuery()).startsWith("SAMLRequest=x&SAMLRequest=");
    }

    private static RedirectMessage message() {
        return RedirectMessage.of(ENDPOINT, "SAMLRequest", RequestExample.XML, "a state & more");
    }

    private static Parameters query(RedirectMessage message) {
        return Parameters.of(message.uri().getRawQuery());
    }

    private static boolean verified(RedirectMessage message) {
        List<X509Certificate> keys = List.of(KEY.certificate());
        return query(message).signed("SAMLRequest", keys);
    }
}
