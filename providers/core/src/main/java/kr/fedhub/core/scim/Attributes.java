package kr.fedhub.core.scim;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.Optional;
import kr.fedhub.core.directory.DirectoryException;
import kr.fedhub.core.directory.DirectoryException.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of one JSON object, whose names are compared without regard to case (RFC 7643, section 2.1).
 *
 * @param node the object, or anything else, which has no attributes
 */
record Attributes(JsonNode node) {
    /**
     * An attribute that has a value.
     *
     * @throws DirectoryException {@code UNUSABLE} when it is there twice
     */
    Optional<JsonNode> get(String name) {
        return name(name).map(node::get).filter(value -> !value.isNull());
    }

    /** How the object spells an attribute's name. */
    Optional<String> name(String name) {
        @Nullable String found = null;
        Iterator<String> all = node.fieldNames();
        while (all.hasNext()) {
            String here = all.next();
            if (here.equalsIgnoreCase(name)) {
                if (found != null) {
                    throw new DirectoryException(Kind.UNUSABLE, "The service's answer has " + name + " twice");
                }
                found = here;
            }
        }
        return Optional.ofNullable(found);
    }

    Attributes inside(String name) {
        return new Attributes(get(name).orElseGet(ScimJson::object));
    }

    /** A text that is not blank, not longer than that and plain; empty for everything else. */
    Optional<String> text(String name, int longest) {
        return get(name).filter(JsonNode::isTextual).map(JsonNode::textValue).filter(value -> isPlain(value, longest));
    }

    /** A truth value; some services write it as text. */
    Optional<Boolean> flag(String name) {
        return get(name).flatMap(value -> {
            if (value.isBoolean()) {
                return Optional.of(value.booleanValue());
            }
            String text = value.isTextual() ? value.textValue() : "";
            return text.equalsIgnoreCase("true")
                    ? Optional.of(true)
                    : text.equalsIgnoreCase("false") ? Optional.of(false) : Optional.empty();
        });
    }

    /** Whether a text has no characters that are not seen: they would make two identifiers look the same. */
    static boolean isPlain(String text, int longest) {
        return !text.isBlank() && text.length() <= longest && text.codePoints().noneMatch(Attributes::isUnseen);
    }

    private static boolean isUnseen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    /** Keeps personal information out of logs. */
    @Override
    public String toString() {
        return "Attributes";
    }
}
