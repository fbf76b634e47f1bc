package kr.fedhub.demo.service.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.fedhub.demo.service.account.Member;

/** A member as a resource of the type User (RFC 7643, sections 4.1 and 4.3). */
final class ScimUser {
    static final String SCHEMA = "urn:ietf:params:scim:schemas:core:2.0:User";
    static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

    /** The hub's own extension, for what the standard has no attribute for. */
    static final String HUB_EXTENSION = "urn:ietf:params:scim:schemas:extension:fedhub:2.0:User";

    private ScimUser() {}

    /** What is told of a member; what the service does not hold is left out. */
    static ObjectNode write(Member member, URI users) {
        Member.Details details = member.details();
        ObjectNode user = JsonNodeFactory.instance.objectNode();
        user.putArray("schemas").add(SCHEMA).add(ENTERPRISE).add(HUB_EXTENSION);
        user.put("id", member.number());
        details.externalId().ifPresent(id -> user.put("externalId", id));
        user.put("userName", details.userName());
        details.name().ifPresent(name -> {
            user.put("displayName", name);
            user.putObject("name").put("formatted", name);
        });
        details.email()
                .ifPresent(email -> user.putArray("emails")
                        .addObject()
                        .put("value", email)
                        .put("type", "work")
                        .put("primary", true));
        user.put("active", details.active());
        if (!details.affiliations().isEmpty()) {
            ArrayNode affiliations = user.putObject(HUB_EXTENSION).putArray("affiliations");
            details.affiliations().forEach(affiliations::add);
        }
        details.organization().ifPresent(name -> user.putObject(ENTERPRISE).put("organization", name));
        user.putObject("meta")
                .put("resourceType", "User")
                .put("created", member.joinedAt().toString())
                .put("lastModified", member.changedAt().toString())
                .put("location", users + "/" + member.number());
        return user;
    }

    /** What a new member is made of. Attributes that the service does not hold are passed over. */
    static Member.Details read(JsonNode user) throws ScimException {
        requireSchema(user, SCHEMA);
        String userName = text(user.path("userName"))
                .orElseThrow(() -> ScimException.bad("invalidValue", "userName is required"));
        Optional<String> displayName = text(user.path("displayName"));
        return new Member.Details(
                userName,
                text(user.path("externalId")),
                displayName.isPresent() ? displayName : text(user.path("name").path("formatted")),
                email(user.path("emails")),
                text(user.path(ENTERPRISE).path("organization")),
                texts(user.path(HUB_EXTENSION).path("affiliations")),
                user.path("active").isMissingNode() || truth(user.path("active")));
    }

    static void requireSchema(JsonNode message, String schema) throws ScimException {
        for (JsonNode named : message.path("schemas")) {
            if (schema.equalsIgnoreCase(named.asText())) {
                return;
            }
        }
        throw ScimException.bad("invalidSyntax", "the message does not name its schema");
    }

    /** A single text; empty when it is not given or null. */
    static Optional<String> text(JsonNode value) throws ScimException {
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual() || value.textValue().length() > 255) {
            throw ScimException.bad("invalidValue", "a text of at most 255 characters is expected");
        }
        return Optional.of(value.textValue()).filter(text -> !text.isBlank());
    }

    /** The primary address, or else the first. */
    static Optional<String> email(JsonNode emails) throws ScimException {
        for (JsonNode email : emails) {
            if (email.path("primary").asBoolean(false)) {
                return text(email.path("value"));
            }
        }
        return emails.isArray() ? text(emails.path(0).path("value")) : text(emails.path("value"));
    }

    /** The values of a multi-valued attribute without sub-attributes. */
    static List<String> texts(JsonNode values) throws ScimException {
        List<String> texts = new ArrayList<>();
        for (JsonNode value : values) {
            text(value).ifPresent(texts::add);
        }
        return texts;
    }

    /** A boolean; some clients write it as a text. */
    static boolean truth(JsonNode value) throws ScimException {
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        if (value.isTextual() && "true".equalsIgnoreCase(value.textValue())) {
            return true;
        }
        if (value.isTextual() && "false".equalsIgnoreCase(value.textValue())) {
            return false;
        }
        throw ScimException.bad("invalidValue", "true or false is expected");
    }
}
