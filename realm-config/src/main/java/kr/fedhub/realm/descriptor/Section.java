package kr.fedhub.realm.descriptor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A mapping of a descriptor, read key by key; keys that are not accepted are refused at once. */
final class Section {
    private final YamlValue.Mapping mapping;
    private final Placeholders placeholders;

    private Section(YamlValue.Mapping mapping, Placeholders placeholders) {
        this.mapping = mapping;
        this.placeholders = placeholders;
    }

    static Section of(YamlValue.Mapping mapping, Placeholders placeholders, String... accepted) {
        for (Map.Entry<String, YamlValue> entry : mapping.values().entrySet()) {
            if (!Set.of(accepted).contains(entry.getKey())) {
                throw entry.getValue().where().refuse("unknown key; accepted here: " + String.join(", ", accepted));
            }
        }
        return new Section(mapping, placeholders);
    }

    Where where(String key) {
        YamlValue value = mapping.values().get(key);
        return value == null ? mapping.where().child(key, mapping.where().line()) : value.where();
    }

    /** A section within this one. */
    Section section(String key, String... accepted) {
        if (!(mapping.values().get(key) instanceof YamlValue.Mapping child)) {
            throw where(key).refuse("missing; write a section with: " + String.join(", ", accepted));
        }
        return of(child, placeholders, accepted);
    }

    /** A section that stands somewhere else in the file, such as in a list of this one. */
    Section within(YamlValue.Mapping child, String... accepted) {
        return accepted.length == 0 ? new Section(child, placeholders) : of(child, placeholders, accepted);
    }

    /** The sections of a list; none when the key is missing. */
    List<Section> sections(String key, String... accepted) {
        return items(key).stream()
                .map(item -> {
                    if (item instanceof YamlValue.Mapping child) {
                        return within(child, accepted);
                    }
                    throw item.where().refuse("write a section with: " + String.join(", ", accepted));
                })
                .toList();
    }

    boolean has(String key) {
        return mapping.values().containsKey(key);
    }

    String text(String key) {
        return optionalText(key).orElseThrow(() -> where(key).refuse("missing"));
    }

    Optional<String> optionalText(String key) {
        return scalar(key).map(placeholders::resolve);
    }

    Secret secret(String key) {
        return placeholders.secret(
                scalar(key).orElseThrow(() -> where(key).refuse("missing; write '${env:VARIABLE}'")));
    }

    /** A text that only the hub's server replaces, such as the name of a secret in its vault. */
    <T> T reference(String key, Function<String, T> parser) {
        return parse(
                where(key),
                scalar(key).orElseThrow(() -> where(key).refuse("missing")).text(),
                parser);
    }

    /** A text that a parser of ours turns into a value; what the parser refuses is told with its place. */
    <T> T parsed(String key, Function<String, T> parser) {
        return parse(where(key), text(key), parser);
    }

    <T> Optional<T> optionalParsed(String key, Function<String, T> parser) {
        return optionalText(key).map(text -> parse(where(key), text, parser));
    }

    /** A value that is made of several keys of this section; what its maker refuses is told with the section's place. */
    <T> T made(Supplier<T> maker) {
        return parse(mapping.where(), "", text -> maker.get());
    }

    /** A list of texts, each parsed; empty when the key is missing. A value that stands twice is refused. */
    <T> List<T> list(String key, Function<String, T> parser) {
        Map<T, Where> seen = new LinkedHashMap<>();
        scalars(key).forEach(item -> {
            T value = parse(item.where(), placeholders.resolve(item), parser);
            if (seen.putIfAbsent(value, item.where()) != null) {
                throw item.where().refuse("'" + item.text() + "' stands here a second time");
            }
        });
        return List.copyOf(seen.keySet());
    }

    /** The items of a list with their places, placeholders not replaced. */
    List<YamlValue.Scalar> scalars(String key) {
        return items(key).stream().flatMap(Section::scalarOnly).toList();
    }

    /** The items of a list, of whatever kind; none when the key is missing. */
    List<YamlValue> items(String key) {
        YamlValue value = mapping.values().get(key);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof YamlValue.Items items)) {
            throw value.where().refuse("must be a list: [a, b]");
        }
        return items.values();
    }

    private static Stream<YamlValue.Scalar> scalarOnly(YamlValue value) {
        if (value instanceof YamlValue.Scalar scalar && !scalar.text().isBlank()) {
            return Stream.of(scalar);
        }
        throw value.where().refuse("must be a text");
    }

    private Optional<YamlValue.Scalar> scalar(String key) {
        YamlValue value = mapping.values().get(key);
        if (value == null) {
            return Optional.empty();
        }
        return scalarOnly(value).findFirst();
    }

    private static <T> T parse(Where where, String text, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException e) {
            throw where.refuse(String.valueOf(e.getMessage()));
        }
    }
}
