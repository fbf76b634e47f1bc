package kr.fedhub.core.oidc;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.Base64;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * A provider's public keys (JWK Set, RFC 7517, section 5).
 *
 * @param keys as they were published, usable or not
 */
public record KeySet(List<JsonNode> keys) {
    private static final int MOST_KEYS = 100;

    /** Several keys of one name are tried one after the other; more than these would be work for nothing. */
    private static final int MOST_OF_A_NAME = 3;

    private static final int FEWEST_BITS = 2048;
    private static final int MOST_BITS = 8192;
    private static final int MOST_EXPONENT_BITS = 64;

    public KeySet {
        keys = List.copyOf(keys);
    }

    /**
     * Reads keys.
     *
     * @throws UnprovenException when it is no set of keys, or one of more than 100
     */
    public static KeySet parse(String json) throws UnprovenException {
        JsonNode keys = StrictJson.object(json, "the set of keys").path("keys");
        if (!keys.isArray() || keys.size() > MOST_KEYS) {
            throw UnprovenException.notBelieved("the set of keys has none, or too many");
        }
        return new KeySet(StreamSupport.stream(keys.spliterator(), false)
                .filter(JsonNode::isObject)
                .toList());
    }

    /** The keys that may have signed a token. One that names none is taken only when there is one key that fits. */
    public List<JsonNode> of(CompactToken token) {
        List<JsonNode> fitting =
                keys.stream().filter(key -> fits(key, token.algorithm())).toList();
        if (token.keyId().isEmpty()) {
            return fitting.size() == 1 ? fitting : List.of();
        }
        return fitting.stream()
                .filter(key -> token.keyId().get().equals(key.path("kid").textValue()))
                .limit(MOST_OF_A_NAME)
                .toList();
    }

    private static boolean fits(JsonNode key, SigningAlgorithm algorithm) {
        return algorithm.keyType().equals(key.path("kty").textValue())
                && key.path("use").asText("sig").equals("sig")
                && key.path("alg").asText(algorithm.name()).equals(algorithm.name())
                && mayVerify(key.path("key_ops"))
                && (algorithm.curve().isEmpty()
                        ? isStrong(key)
                        : algorithm.curve().equals(key.path("crv").textValue()));
    }

    private static boolean mayVerify(JsonNode operations) {
        return operations.isMissingNode()
                || StreamSupport.stream(operations.spliterator(), false)
                        .anyMatch(operation -> "verify".equals(operation.textValue()));
    }

    private static boolean isStrong(JsonNode rsa) {
        int bits = bits(rsa.path("n"));
        int exponent = bits(rsa.path("e"));
        return bits >= FEWEST_BITS && bits <= MOST_BITS && exponent > 1 && exponent <= MOST_EXPONENT_BITS;
    }

    private static int bits(JsonNode number) {
        try {
            return new BigInteger(1, Base64.getUrlDecoder().decode(number.asText())).bitLength();
        } catch (IllegalArgumentException e) {
            return 0;
        }
    }
}
