package kr.fedhub.realm.expand;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.stream.Stream;
import kr.fedhub.core.attribute.SamlAttribute;
import org.jspecify.annotations.Nullable;

/** The user profile of the hub: what its realm file says, and every attribute that the hub knows. */
final class UserProfile {
    /** Begins the names of the theme's texts for attributes, as Keycloak's own console proposes them. */
    private static final String TEXT = "${profile.attributes.%s}";

    private UserProfile() {}

    static @Nullable ObjectNode complete(@Nullable JsonNode written) {
        if (!(written instanceof ObjectNode profile)) {
            return null;
        }
        // E-mail stands in the realm file, with the rules that Keycloak has for it.
        Stream<SamlAttribute> known =
                Arrays.stream(SamlAttribute.values()).filter(attribute -> attribute != SamlAttribute.MAIL);
        known.map(UserProfile::attribute).forEach(profile.withArray("attributes")::add);
        return profile;
    }

    /** Institutions say what these are, so researchers see them and only operators may correct them. */
    private static ObjectNode attribute(SamlAttribute attribute) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("name", attribute.userAttribute())
                .put("displayName", TEXT.formatted(attribute.userAttribute()))
                .put("multivalued", attribute.multiValued());
        ObjectNode permissions = node.putObject("permissions");
        permissions.putArray("view").add("admin").add("user");
        permissions.putArray("edit").add("admin");
        return node;
    }
}
