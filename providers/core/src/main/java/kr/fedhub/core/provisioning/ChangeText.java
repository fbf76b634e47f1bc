package kr.fedhub.core.provisioning;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.fedhub.core.directory.AccountChange;
import org.jspecify.annotations.Nullable;

/** A change as JSON, to be kept. What has not changed is left out. */
public final class ChangeText {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DISPLAY_NAME = "displayName";
    private static final String EMAIL = "email";
    private static final String ORGANIZATION = "organization";
    private static final String AFFILIATIONS = "affiliations";
    private static final String ACTIVE = "active";

    private ChangeText() {}

    public static String write(AccountChange change) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        change.displayName().ifPresent(name -> object.put(DISPLAY_NAME, name));
        change.email().ifPresent(email -> object.put(EMAIL, email));
        change.organization().ifPresent(name -> object.put(ORGANIZATION, name));
        change.affiliations().ifPresent(all -> {
            ArrayNode array = object.putArray(AFFILIATIONS);
            all.forEach(array::add);
        });
        change.active().ifPresent(active -> object.put(ACTIVE, active));
        return object.toString();
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IllegalArgumentException for anything else; the message carries no values
     */
    public static AccountChange read(String text) {
        JsonNode object = parse(text);
        return new AccountChange(
                string(object, DISPLAY_NAME),
                string(object, EMAIL),
                string(object, ORGANIZATION),
                strings(object),
                Optional.ofNullable(object.get(ACTIVE)).map(JsonNode::booleanValue));
    }

    private static JsonNode parse(String text) {
        try {
            @Nullable JsonNode object = JSON.readTree(text);
            if (object != null && object.isObject()) {
                return object;
            }
        } catch (JsonProcessingException e) {
            // Not as the cause: its message quotes the text.
            throw unreadable();
        }
        throw unreadable();
    }

    private static IllegalArgumentException unreadable() {
        return new IllegalArgumentException("a change that was kept cannot be read");
    }

    private static Optional<String> string(JsonNode object, String name) {
        return Optional.ofNullable(object.get(name)).map(JsonNode::textValue);
    }

    private static Optional<List<String>> strings(JsonNode object) {
        @Nullable JsonNode array = object.get(AFFILIATIONS);
        if (array == null) {
            return Optional.empty();
        }
        List<String> all = new ArrayList<>();
        array.forEach(one -> all.add(one.textValue()));
        return Optional.of(all);
    }
}
