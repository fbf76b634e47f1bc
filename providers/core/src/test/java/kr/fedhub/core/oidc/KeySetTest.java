package kr.fedhub.core.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Base64;
import java.util.Collections;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeySetTest {
    private static final String RSA =
            "{\"kty\": \"RSA\", \"kid\": \"k\", \"n\": \"" + number(256) + "\", \"e\": \"AQAB\"}";
    private static final String EC =
            "{\"kty\": \"EC\", \"kid\": \"e\", \"crv\": \"P-256\", \"x\": \"AQ\", \"y\": \"AQ\"}";

    @ParameterizedTest
    @CsvSource({
        "RS256, k, 1",
        "PS512, k, 1",
        "ES256, e, 1",
        "ES384, e, 0",
        "RS256, e, 0",
        "ES256, k, 0",
        "RS256, K, 0",
        "RS256, other, 0",
        "RS256, , 1",
        "ES256, , 1"
    })
    void aTokenFindsTheKeyThatItNames(String algorithm, String kid, int found) throws UnprovenException {
        assertThat(set(RSA, EC).of(token(algorithm, kid))).hasSize(found);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"use\": \"enc\"",
                "\"alg\": \"RS512\"",
                "\"alg\": \"RSA-OAEP\"",
                "\"key_ops\": [\"encrypt\"]",
                "\"key_ops\": []"
            })
    void aKeyForSomethingElseIsNotTaken(String more) throws UnprovenException {
        assertThat(set(RSA.replace("}", ", " + more + "}")).of(token("RS256", "k")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"128, AQAB, 0", "255, AQAB, 0", "256, AQ, 0", "256, '', 0", "256, ***, 0", "512, Aw, 1", "1025, AQAB, 0"
    })
    void weakAndHugeKeysAreNotTaken(int bytes, String exponent, int found) throws UnprovenException {
        String key =
                "{\"kty\": \"RSA\", \"kid\": \"k\", \"n\": \"" + number(bytes) + "\", \"e\": \"" + exponent + "\"}";

        assertThat(set(key).of(token("RS256", "k"))).hasSize(found);
    }

    @Test
    void anExponentThatKeepsTheProcessorBusyIsNotTaken() throws UnprovenException {
        assertThat(set(RSA.replace("AQAB", number(256))).of(token("RS256", "k")))
                .isEmpty();
    }

    @Test
    void aTokenThatNamesNoKeyIsTakenOnlyWhenThereIsOneKey() throws UnprovenException {
        assertThat(set(RSA, RSA.replace("\"k\"", "\"l\"")).of(token("RS256", null)))
                .isEmpty();
    }

    @Test
    void keysOfOneNameAreTriedButNotAllOfThem() throws UnprovenException {
        assertThat(set(RSA, RSA).of(token("RS256", "k"))).hasSize(2);
        assertThat(set(Collections.nCopies(50, RSA).toArray(String[]::new)).of(token("RS256", "k")))
                .hasSize(3);
    }

    @Test
    void whatIsNoKeyIsPassedOver() throws UnprovenException {
        assertThat(set("1", "null", "[]", "{}", "{\"kty\": \"oct\", \"kid\": \"k\", \"k\": \"AQAB\"}", RSA)
                        .of(token("RS256", "k")))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "[]", "{}", "{\"keys\": {}}", "{\"keys\": \"k\"}", "<html>", "{\"keys\": [], \"keys\": []}"})
    void whatIsNoSetOfKeysIsRefused(String json) {
        assertThatExceptionOfType(UnprovenException.class).isThrownBy(() -> KeySet.parse(json));
    }

    @Test
    void aSetOfMoreThanAHundredKeysIsRefused() {
        assertThatExceptionOfType(UnprovenException.class)
                .isThrownBy(() -> set(Collections.nCopies(101, RSA).toArray(String[]::new)));
    }

    private static KeySet set(String... keys) throws UnprovenException {
        return KeySet.parse("{\"keys\": [" + java.util.Arrays.stream(keys).collect(Collectors.joining(", ")) + "]}");
    }

    private static CompactToken token(String algorithm, @org.jspecify.annotations.Nullable String kid)
            throws UnprovenException {
        String header = kid == null
                ? "{\"alg\": \"" + algorithm + "\"}"
                : "{\"alg\": \"" + algorithm + "\", \"kid\": \"" + kid + "\"}";
        return CompactToken.parse(CompactTokenTest.base64(header) + ".e30.c2ln");
    }

    private static String number(int bytes) {
        byte[] number = new byte[bytes];
        java.util.Arrays.fill(number, (byte) 0xFF);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(number);
    }
}
