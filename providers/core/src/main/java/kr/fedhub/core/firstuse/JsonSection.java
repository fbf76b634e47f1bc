package kr.fedhub.core.firstuse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An object of the JSON, read key by key; what is wrong is told with its place and without values. */
final class JsonSection {
    private static final int LONGEST = 4000;
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,63}");

    private final ObjectNode node;
    private final String path;

    private JsonSection(ObjectNode node, String path) {
        this.node = node;
        this.path = path;
    }

    static JsonSection of(@Nullable JsonNode node, String path, String... accepted) {
        if (!(node instanceof ObjectNode object)) {
            throw refused(path, "must be an object");
        }
        Set<String> known = Set.of(accepted);
        object.fieldNames().forEachRemaining(key -> {
            if (!known.contains(key)) {
                throw refused(path, "has an unknown key; accepted: " + String.join(", ", accepted));
            }
        });
        return new JsonSection(object, path);
    }

    boolean has(String key) {
        return node.has(key);
    }

    String text(String key) {
        return textOf(value(key), at(key));
    }

    Optional<String> optionalText(String key) {
        return has(key) ? Optional.of(text(key)) : Optional.empty();
    }

    boolean flag(String key) {
        JsonNode value = value(key);
        if (!value.isBoolean()) {
            throw refused(at(key), "must be true or false");
        }
        return value.booleanValue();
    }

    int number(String key, int least, int most) {
        JsonNode value = value(key);
        if (!value.isIntegralNumber()
                || !value.canConvertToInt()
                || value.intValue() < least
                || value.intValue() > most) {
            throw refused(at(key), "must be a number from " + least + " to " + most);
        }
        return value.intValue();
    }

    /** A text that a parser turns into a value; the parser's message must not repeat the text. */
    <T> T parsed(String key, Function<String, T> parser) {
        String text = text(key);
        return told(at(key), () -> parser.apply(text));
    }

    <T> Optional<T> optionalParsed(String key, Function<String, T> parser) {
        return has(key) ? Optional.of(parsed(key, parser)) : Optional.empty();
    }

    JsonSection section(String key, String... accepted) {
        return of(value(key), at(key), accepted);
    }

    /** The items of a list, each with its place. */
    <T> List<T> items(String key, BiFunction<JsonNode, String, T> read) {
        if (!(value(key) instanceof ArrayNode array)) {
            throw refused(at(key), "must be a list");
        }
        List<T> items = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            items.add(read.apply(array.path(i), at(key) + "[" + i + "]"));
        }
        return List.copyOf(items);
    }

    /** A list of different texts. */
    List<String> texts(String key, Function<String, String> parser) {
        Set<String> seen = new HashSet<>();
        return items(key, (value, place) -> {
            String text = textOf(value, place);
            if (!seen.add(text)) {
                throw refused(place, "stands there a second time");
            }
            return told(place, () -> parser.apply(text));
        });
    }

    /** An object whose values are texts under names of their own. */
    Map<String, String> map(String key) {
        if (!(value(key) instanceof ObjectNode object)) {
            throw refused(at(key), "must be an object");
        }
        Map<String, String> map = new TreeMap<>();
        object.properties().forEach(entry -> {
            if (!PLAIN.matcher(entry.getKey()).matches()) {
                throw refused(at(key), "has a name that is none");
            }
            map.put(entry.getKey(), textOf(entry.getValue(), at(key) + "." + entry.getKey()));
        });
        return map;
    }

    /** Something that is made of several values; what its maker refuses is told with this section's place. */
    <T> T made(Supplier<T> maker) {
        return told(path, maker);
    }

    private JsonNode value(String key) {
        JsonNode value = node.get(key);
        if (value == null) {
            throw refused(at(key), "missing");
        }
        return value;
    }

    private String at(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private static String textOf(JsonNode value, String place) {
        if (!value.isTextual()
                || value.textValue().isBlank()
                || value.textValue().length() > LONGEST) {
            throw refused(place, "must be a text of 1 to " + LONGEST + " characters");
        }
        return value.textValue();
    }

    private static <T> T told(String place, Supplier<T> maker) {
        try {
            return maker.get();
        } catch (Placed e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw refused(place, String.valueOf(e.getMessage()));
        }
    }

    /** What tells that something is wrong at a place. */
    static IllegalArgumentException refused(String place, String problem) {
        return new Placed(place.isEmpty() ? problem : place + ": " + problem);
    }

    /** One that already says where. */
    private static final class Placed extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        Placed(String message) {
            super(message);
        }
    }
}
