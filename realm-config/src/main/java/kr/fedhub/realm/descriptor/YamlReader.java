package kr.fedhub.realm.descriptor;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ValueNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.fedhub.realm.ConfigException;
import org.jspecify.annotations.Nullable;

/** Reads one YAML file. Duplicate keys, aliases and a second document are refused: a descriptor says things once. */
final class YamlReader {
    private static final YAMLFactory YAML = new YAMLFactory();

    private final YAMLParser parser;
    private final String file;

    private YamlReader(YAMLParser parser, String file) {
        this.parser = parser;
        this.file = file;
    }

    /**
     * The mapping that a file holds.
     *
     * @param file the file to read
     * @param name what to call it in messages
     * @throws ConfigException with the line when the file is no YAML mapping
     */
    static YamlValue.Mapping read(Path file, String name) {
        try (YAMLParser parser = YAML.createParser(Files.readString(file))) {
            return new YamlReader(parser, name).document();
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            throw new Where(name, line, "").refuse("this is not YAML: " + oneLine(e.getOriginalMessage()));
        } catch (IOException e) {
            throw new ConfigException(
                    name + ": the file cannot be read: " + e.getClass().getSimpleName(), e);
        }
    }

    private YamlValue.Mapping document() throws IOException {
        Where top = new Where(file, 1, "");
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw top.refuse("the file is empty");
        }
        if (!(value(first, top) instanceof YamlValue.Mapping mapping)) {
            throw top.refuse("the file must hold a mapping of 'key: value' lines");
        }
        if (parser.nextToken() != null) {
            throw new Where(file, line(), "").refuse("a second document starts here; one file holds one document");
        }
        return mapping;
    }

    private YamlValue value(JsonToken token, Where where) throws IOException {
        if (parser.isCurrentAlias()) {
            throw where.refuse("aliases are not supported; write the value out");
        }
        return switch (token) {
            case START_OBJECT -> mapping(where);
            case START_ARRAY -> items(where);
            default -> new YamlValue.Scalar(where, text(), typed(token));
        };
    }

    private YamlValue.Mapping mapping(Where where) throws IOException {
        Map<String, YamlValue> values = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            Where child = where.child(key, line());
            YamlValue value = value(parser.nextToken(), child);
            if (values.putIfAbsent(key, value) != null) {
                throw child.refuse("the key stands here a second time");
            }
        }
        return new YamlValue.Mapping(where, Collections.unmodifiableMap(values));
    }

    private YamlValue.Items items(Where where) throws IOException {
        List<YamlValue> values = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            values.add(value(token, where.item(values.size(), line())));
        }
        return new YamlValue.Items(where, List.copyOf(values));
    }

    private ValueNode typed(JsonToken token) throws IOException {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (token) {
            case VALUE_NULL -> nodes.nullNode();
            case VALUE_TRUE, VALUE_FALSE -> nodes.booleanNode(parser.getBooleanValue());
            case VALUE_NUMBER_INT -> nodes.numberNode(parser.getLongValue());
            default -> nodes.textNode(text());
        };
    }

    private String text() throws IOException {
        @Nullable String text = parser.getText();
        return text == null ? "" : text;
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }

    private static String oneLine(@Nullable String message) {
        if (message == null) {
            return "unreadable";
        }
        // The parser's indented lines repeat the file and the place.
        return message.strip().lines().filter(line -> !line.startsWith(" ")).collect(Collectors.joining(": "));
    }
}
