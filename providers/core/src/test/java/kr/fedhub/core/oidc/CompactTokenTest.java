package kr.fedhub.core.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompactTokenTest {
    private static final String CLAIMS = base64("{\"sub\": \"248289\"}");

    @ParameterizedTest
    @EnumSource
    void signaturesByAPrivateKeyAreTaken(SigningAlgorithm algorithm) throws UnprovenException {
        CompactToken token =
                CompactToken.parse(base64("{\"alg\": \"" + algorithm + "\", \"kid\": \"k\"}") + "." + CLAIMS + ".c2ln");

        assertThat(token.algorithm()).isEqualTo(algorithm);
        assertThat(token.keyId()).contains("k");
        assertThat(token.claims().path("sub").asText()).isEqualTo("248289");
        assertThat(token.toString()).doesNotContain("c2ln", "248289", CLAIMS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"alg\": \"none\"}",
                "{\"alg\": \"None\"}",
                "{\"alg\": \"\"}",
                "{\"alg\": null}",
                "{\"alg\": [\"RS256\"]}",
                "{\"alg\": \"rs256\"}",
                "{\"alg\": \"HS256\"}",
                "{\"alg\": \"HS384\"}",
                "{\"alg\": \"HS512\"}",
                "{\"alg\": \"RS1\"}",
                "{\"alg\": \"ES256K\"}",
                "{\"alg\": \"RSA-OAEP\", \"enc\": \"A256GCM\"}",
                "{}",
                "{\"alg\": \"RS256\", \"alg\": \"none\"}",
                "{\"alg\": \"RS256\", \"crit\": [\"exp\"], \"exp\": 1}",
                "{\"alg\": \"RS256\", \"b64\": false}",
                "{\"alg\": \"RS256\", \"kid\": 1}",
                "{\"alg\": \"RS256\"} {}",
                "[]",
                "\"RS256\"",
                "x"
            })
    void otherHeadersAreNot(String header) {
        refused(base64(header) + "." + CLAIMS + ".c2ln");
        refused(base64(header) + "." + CLAIMS + ".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a.b", "a.b.c.d", "a.b.c.d.e", "%%.%%.%%", " a.b.c", "a.b.c\n", "a=.b.c"})
    void whatHasNotThreePartsIsNoToken(String text) {
        refused(text);
    }

    @Test
    void aHugeTokenIsNotRead() {
        refused(base64("{\"alg\": \"RS256\"}") + "." + "A".repeat(64 * 1024) + ".c2ln");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"sub\": \"1\", \"sub\": \"248289\"}", "{\"sub\": \"1\"}}", "[]", "1", "{'sub': '1'}"})
    void claimsThatTwoReadersTakeDifferentlyAreNotRead(String claims) throws UnprovenException {
        CompactToken token = CompactToken.parse(base64("{\"alg\": \"RS256\"}") + "." + base64(claims) + ".c2ln");

        assertThatExceptionOfType(UnprovenException.class)
                .isThrownBy(token::claims)
                .withMessageNotContaining("248289")
                .withNoCause();
    }

    private static void refused(String token) {
        assertThatExceptionOfType(UnprovenException.class)
                .isThrownBy(() -> CompactToken.parse(token))
                .extracting(UnprovenException::failure)
                .isEqualTo(ProofFailure.NOT_BELIEVED);
    }

    static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
