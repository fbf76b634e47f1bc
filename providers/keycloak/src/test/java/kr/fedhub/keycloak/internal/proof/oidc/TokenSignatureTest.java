package kr.fedhub.keycloak.internal.proof.oidc;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.Algorithm;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.util.Base64;
import java.util.function.UnaryOperator;
import kr.fedhub.keycloak.firstuse.proof.ProofStep;
import kr.fedhub.keycloak.firstuse.proof.ProofStep.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose signature the hub believes. */
class TokenSignatureTest {
    private static final ProofStep NOT_BELIEVED = new ProofStep.Failed(Reason.NOT_BELIEVED);

    private ProofFixture fixture;
    private TestProvider provider;

    @BeforeEach
    void start() throws IOException {
        fixture = new ProofFixture();
        provider = fixture.provider;
    }

    @AfterEach
    void stop() throws IOException {
        fixture.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"RS256", "RS384", "RS512", "PS256", "PS384", "PS512"})
    void rsaSignaturesAreBelieved(String algorithm) {
        RSAKey key = new RSAKey.Builder(TestProvider.KEY)
                .algorithm(Algorithm.parse(algorithm))
                .build();
        signsWith(key, key);

        assertThat(login()).isInstanceOf(ProofStep.Proven.class);
    }

    @ParameterizedTest
    @CsvSource({"ES256, P-256", "ES384, P-384", "ES512, P-521"})
    void ellipticSignaturesAreBelieved(String algorithm, String curve) throws JOSEException {
        JWK key = new ECKeyGenerator(Curve.parse(curve))
                .keyID("e1")
                .algorithm(Algorithm.parse(algorithm))
                .generate();
        signsWith(key, key);

        assertThat(login()).isInstanceOf(ProofStep.Proven.class);
    }

    @Test
    void aKeyOfTheSameNameThatIsNotTheProvidersIsNotBelieved() {
        signsWith(TestKeys.rsa("k1"), TestProvider.KEY);

        assertThat(login()).isEqualTo(NOT_BELIEVED);
    }

    @Test
    void aTokenWithoutSignatureIsNotBelieved() {
        provider.lastWord = token -> header("{\"alg\":\"none\"}") + "." + payload(token) + ".";
        assertThat(login()).isEqualTo(NOT_BELIEVED);
        provider.lastWord = token -> header("{\"alg\":\"none\",\"kid\":\"k1\"}") + "." + payload(token) + ".c2ln";
        assertThat(login()).isEqualTo(NOT_BELIEVED);
        provider.lastWord = token -> token.substring(0, token.lastIndexOf('.') + 1);
        assertThat(login()).isEqualTo(NOT_BELIEVED);
    }

    @Test
    void aTokenThatAnybodySignsWhoKnowsThePublicKeyIsNotBelieved() throws JOSEException {
        byte[] pem = ("-----BEGIN PUBLIC KEY-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(TestProvider.KEY.toPublicKey().getEncoded())
                        + "\n-----END PUBLIC KEY-----\n")
                .getBytes(US_ASCII);
        for (byte[] secret : new byte[][] {
            pem, TestProvider.KEY.toPublicKey().getEncoded(), "s".repeat(64).getBytes(UTF_8)
        }) {
            provider.lastWord = mac(secret);
            assertThat(login()).isEqualTo(NOT_BELIEVED);
        }
    }

    @Test
    void aTokenThatWasChangedIsNotBelieved() {
        provider.lastWord = token -> {
            String claims = new String(Base64.getUrlDecoder().decode(payload(token)), UTF_8).replace("N-77", "N-78");
            return token.replace(payload(token), header(claims));
        };

        assertThat(login()).isEqualTo(NOT_BELIEVED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.b.c", "<html>", "....", "eyJhbGciOiJSUzI1NiJ9.e30.AA"})
    void whatIsNoTokenIsNotBelieved(String text) {
        provider.lastWord = token -> text;

        assertThat(login()).isEqualTo(NOT_BELIEVED);
    }

    @Test
    void aSignatureThatIsNoneOfItsKindIsNotBelieved() throws JOSEException {
        JWK key = new ECKeyGenerator(Curve.P_256)
                .keyID("e1")
                .algorithm(JWSAlgorithm.ES256)
                .generate();
        signsWith(key, key);
        for (String signature : new String[] {"AA", header("\0".repeat(64)), header("x".repeat(65))}) {
            provider.lastWord = token -> token.substring(0, token.lastIndexOf('.') + 1) + signature;
            assertThat(login()).isEqualTo(NOT_BELIEVED);
        }
    }

    private ProofStep login() {
        return fixture.goThere(fixture.attempt());
    }

    private void signsWith(JWK key, JWK published) {
        provider.signsWith = key;
        provider.keys = new JWKSet(published);
    }

    private static UnaryOperator<String> mac(byte[] secret) {
        return token -> {
            try {
                JWSObject object = new JWSObject(
                        new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("k1").build(),
                        new Payload(Base64.getUrlDecoder().decode(payload(token))));
                object.sign(new MACSigner(secret));
                return object.serialize();
            } catch (JOSEException e) {
                throw new IllegalStateException(e);
            }
        };
    }

    private static String payload(String token) {
        return token.substring(token.indexOf('.') + 1, token.lastIndexOf('.'));
    }

    private static String header(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }
}
