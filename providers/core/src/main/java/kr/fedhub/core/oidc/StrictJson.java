package kr.fedhub.core.oidc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Reads JSON that no two readers take differently: no name twice in an object, nothing after the end. */
final class StrictJson {
    private static final ObjectReader READER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            // Else an exception would quote what it could not read.
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(JsonNode.class);

    private StrictJson() {}

    /**
     * Reads an object.
     *
     * @param what what it is, for the message
     * @throws UnprovenException when it is none
     */
    static ObjectNode object(String json, String what) throws UnprovenException {
        JsonNode node;
        try {
            node = READER.readTree(json);
        } catch (JsonProcessingException e) {
            // Not as the cause: its message may quote a claim.
            throw UnprovenException.notBelieved(what + " is no JSON");
        }
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw UnprovenException.notBelieved(what + " is no JSON object");
    }
}
