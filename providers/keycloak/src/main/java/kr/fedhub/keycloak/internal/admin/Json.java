package kr.fedhub.keycloak.internal.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The bodies of requests and answers. A request may hold what its record names and nothing else: a misspelt key that were
 * passed over would be a decision that somebody believes to have made.
 */
final class Json {
    private static final int LONGEST = 16 << 10;
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private Json() {}

    /**
     * The body of a request.
     *
     * @param type a record that checks its values and says what to write instead
     * @throws IllegalArgumentException with one line that says what to send instead
     */
    static <T> T read(@Nullable InputStream body, Class<T> type) {
        byte[] bytes = bytes(body);
        try {
            JsonNode object = MAPPER.readTree(bytes);
            requireKnownKeys(object, type);
            return MAPPER.treeToValue(object, type);
        } catch (ValueInstantiationException e) {
            throw new IllegalArgumentException(
                    String.valueOf(e.getCause() == null ? null : e.getCause().getMessage()), e);
        } catch (IOException e) {
            throw new IllegalArgumentException("the body is not the JSON object that this address takes", e);
        }
    }

    private static void requireKnownKeys(JsonNode object, Class<?> type) {
        List<String> known = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        if (!object.isObject()) {
            throw new IllegalArgumentException("send a JSON object with " + String.join(", ", known));
        }
        object.fieldNames().forEachRemaining(key -> {
            if (!known.contains(key)) {
                throw new IllegalArgumentException(
                        "the body has an unknown key; the known ones are " + String.join(", ", known));
            }
        });
    }

    private static byte[] bytes(@Nullable InputStream body) {
        if (body == null) {
            throw new IllegalArgumentException("send a JSON object");
        }
        try {
            byte[] bytes = body.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw new IllegalArgumentException("the body is longer than " + LONGEST + " bytes");
            }
            return bytes;
        } catch (IOException e) {
            throw new IllegalArgumentException("the body broke off", e);
        }
    }

    static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer of the hub has no JSON form", e);
        }
    }

    static Response ok(Object value) {
        return Response.ok(write(value), MediaType.APPLICATION_JSON_TYPE)
                .header("Cache-Control", "no-store")
                .build();
    }
}
