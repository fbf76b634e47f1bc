package kr.fedhub.realm.expand;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import kr.fedhub.core.metadata.MemberAlias;
import kr.fedhub.realm.ConfigException;
import kr.fedhub.realm.descriptor.MemberDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * What members of federations are called, as one realm attribute a member: they have no identity provider of their own that
 * could hold it.
 */
final class MemberNames {
    private static final String ATTRIBUTES = "attributes";
    private static final String PREFIX = "hub.member.";

    private MemberNames() {}

    /** Adds the attributes to those that the realm has anyway. */
    static void put(ObjectNode realm, List<MemberDescriptor> members) {
        @Nullable JsonNode there = realm.get(ATTRIBUTES);
        if (there != null && !there.isObject()) {
            throw new ConfigException("hub/realm.yaml: attributes: must be a section");
        }
        if (!members.isEmpty()) {
            ObjectNode attributes = realm.withObjectProperty(ATTRIBUTES);
            members.forEach(member -> attributes.put(
                    PREFIX + MemberAlias.of(member.entityId()), value(member).toString()));
        }
    }

    private static ObjectNode value(MemberDescriptor member) {
        ObjectNode value = JsonNodeFactory.instance
                .objectNode()
                .put("ko", member.name().ko())
                .put("en", member.name().en());
        list(value, "otherNames", member.otherNames());
        list(value, "domains", member.domains());
        return value;
    }

    private static void list(ObjectNode value, String key, List<String> texts) {
        if (!texts.isEmpty()) {
            ArrayNode array = value.putArray(key);
            texts.forEach(array::add);
        }
    }
}
