package kr.fedhub.core.scim;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import kr.fedhub.core.directory.DirectoryException;
import kr.fedhub.core.directory.DirectoryException.Kind;

/** Reads and writes the JSON of SCIM. What is read comes from another organization's server and may be hostile. */
final class ScimJson {
    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(24)
                            .maxStringLength(64 << 10)
                            .maxNameLength(512)
                            .maxNumberLength(64)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    private ScimJson() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static String write(JsonNode node) {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("JSON in memory can be written", e);
        }
    }

    /**
     * The object of a successful answer.
     *
     * @throws DirectoryException {@code UNUSABLE} when the answer is something else
     */
    static ObjectNode read(ScimResponse response, int mostBytes) {
        requireJson(response);
        if (response.body().length() > mostBytes) {
            throw new DirectoryException(Kind.UNUSABLE, "The service's answer is too large");
        }
        try {
            if (MAPPER.readTree(response.body()) instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException e) {
            // Without the cause: its message quotes the answer.
            throw new DirectoryException(
                    Kind.UNUSABLE,
                    "The service's answer is not acceptable JSON ("
                            + e.getClass().getSimpleName() + ")");
        }
        throw new DirectoryException(Kind.UNUSABLE, "The service's answer is not a JSON object");
    }

    private static void requireJson(ScimResponse response) {
        if (!isJson(response)) {
            throw new DirectoryException(Kind.UNUSABLE, "The service's answer is not JSON by its content type");
        }
    }

    /** Whether an answer calls itself JSON (RFC 7644, section 3.1, and the general type that many services use). */
    static boolean isJson(ScimResponse response) {
        String type = response.header("content-type").orElse("").toLowerCase(Locale.ROOT);
        int parameters = type.indexOf(';');
        String essence = (parameters < 0 ? type : type.substring(0, parameters)).strip();
        return essence.equals("application/scim+json") || essence.equals("application/json");
    }
}
