package kr.fedhub.realm.apply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** How a wanted representation and the server's own compare, and how the two become one. */
final class Representation {
    private Representation() {}

    /**
     * Whether the server's value already says all that is wanted. What is wanted as null, empty text or empty list may be
     * missing; lists of plain values are sets; numbers and truth values may be written as texts, as Keycloak does in maps.
     */
    static boolean covers(JsonNode server, JsonNode wanted) {
        if (wanted instanceof ObjectNode object) {
            return object.properties().stream()
                    .allMatch(field -> covers(server.path(field.getKey()), field.getValue()));
        }
        if (wanted instanceof ArrayNode array) {
            return (server.isArray() || array.isEmpty()) && sameItems(server, array);
        }
        return (server.isValueNode() || server.isMissingNode()) && text(server).equals(text(wanted));
    }

    /** The server's representation with the wanted fields put over it; lists are replaced as a whole. */
    static ObjectNode merge(JsonNode server, ObjectNode wanted) {
        ObjectNode merged = server.isObject() ? server.deepCopy() : wanted.objectNode();
        for (Map.Entry<String, JsonNode> field : wanted.properties()) {
            if (field.getValue() instanceof ObjectNode child) {
                merged.set(field.getKey(), merge(merged.path(field.getKey()), child));
            } else {
                merged.set(field.getKey(), field.getValue().deepCopy());
            }
        }
        return merged;
    }

    /** A copy without the given fields. */
    static ObjectNode without(ObjectNode representation, Collection<String> fields) {
        return representation.deepCopy().without(fields);
    }

    /** A copy with the given fields only. */
    static ObjectNode only(ObjectNode representation, Collection<String> fields) {
        return representation.deepCopy().retain(Set.copyOf(fields));
    }

    /** A copy without nulls: what must not be there is simply not written. */
    static ObjectNode withoutNulls(ObjectNode representation) {
        ObjectNode copy = representation.objectNode();
        for (Map.Entry<String, JsonNode> field : representation.properties()) {
            if (field.getValue() instanceof ObjectNode child) {
                copy.set(field.getKey(), withoutNulls(child));
            } else if (!field.getValue().isNull()) {
                copy.set(field.getKey(), field.getValue().deepCopy());
            }
        }
        return copy;
    }

    /** The objects of a list field. */
    static List<ObjectNode> objects(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .toList();
    }

    /** The texts of a list field. */
    static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static boolean sameItems(JsonNode server, ArrayNode wanted) {
        if (server.size() != wanted.size()) {
            return false;
        }
        if (texts(wanted).stream().allMatch(String::isEmpty)) {
            // Objects and lists have no text of their own; they are compared in their order.
            return IntStream.range(0, wanted.size()).allMatch(i -> covers(server.path(i), wanted.path(i)));
        }
        return texts(server).stream()
                .sorted()
                .toList()
                .equals(texts(wanted).stream().sorted().toList());
    }

    private static String text(JsonNode value) {
        return value.isNull() ? "" : value.asText();
    }
}
