package kr.fedhub.demo.service.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.fedhub.demo.service.account.Member;

/** Applies a PatchOp message (RFC 7644, section 3.5.2) to what a service holds of a person. */
final class ScimPatch {
    static final String SCHEMA = "urn:ietf:params:scim:api:messages:2.0:PatchOp";

    /** An attribute's path; which of the addresses is meant does not matter, since a service holds one. */
    private static final Pattern PATH = Pattern.compile(
            "(?:" + Pattern.quote(ScimUser.SCHEMA) + ":)?(" + Pattern.quote(ScimUser.ENTERPRISE)
                    + "(?::organization)?|" + Pattern.quote(ScimUser.HUB_EXTENSION)
                    + "(?::affiliations)?|[a-z.]{1,40})(?:\\[[^\\]]{0,80}])?(\\.value)?",
            Pattern.CASE_INSENSITIVE);

    private ScimPatch() {}

    static Member.Details apply(JsonNode message, Member.Details details) throws ScimException {
        ScimUser.requireSchema(message, SCHEMA);
        JsonNode operations = message.path("Operations");
        if (!operations.isArray() || operations.isEmpty()) {
            throw ScimException.bad("invalidSyntax", "Operations is required");
        }
        Member.Details changed = details;
        for (JsonNode operation : operations) {
            changed = apply(changed, operation);
        }
        return changed;
    }

    private static Member.Details apply(Member.Details details, JsonNode operation) throws ScimException {
        String op = operation.path("op").asText().toLowerCase(Locale.ROOT);
        Optional<String> path = ScimUser.text(operation.path("path"));
        JsonNode value = operation.path("value");
        switch (op) {
            case "remove" -> {
                if (path.isEmpty()) {
                    throw ScimException.bad("noTarget", "what to remove is not said");
                }
                return set(details, path.get(), MissingNode.getInstance());
            }
            case "add", "replace" -> {
                if (path.isPresent()) {
                    return set(details, path.get(), value);
                }
                return setAll(details, value);
            }
            default -> throw ScimException.bad("invalidSyntax", "an operation is add, replace or remove");
        }
    }

    private static Member.Details setAll(Member.Details details, JsonNode values) throws ScimException {
        if (!values.isObject()) {
            throw ScimException.bad("invalidValue", "without a path the value is an object");
        }
        Member.Details changed = details;
        for (Map.Entry<String, JsonNode> one : values.properties()) {
            changed = set(changed, one.getKey(), one.getValue());
        }
        return changed;
    }

    private static Member.Details set(Member.Details details, String path, JsonNode value) throws ScimException {
        Matcher matcher = PATH.matcher(path);
        if (!matcher.matches()) {
            throw ScimException.bad("invalidPath", "no such attribute");
        }
        String attribute = matcher.group(1).toLowerCase(Locale.ROOT);
        boolean bare = matcher.group(2) != null || value.isTextual();
        return switch (attribute) {
            case "displayname", "name.formatted" -> details.named(ScimUser.text(value));
            case "name" -> details.named(ScimUser.text(value.path("formatted")));
            case "emails", "emails.value" -> details.at(bare ? ScimUser.text(value) : ScimUser.email(value));
            case "active" -> details.active(ScimUser.truth(value));
            default -> extension(details, attribute, value);
        };
    }

    private static Member.Details extension(Member.Details details, String attribute, JsonNode value)
            throws ScimException {
        String enterprise = ScimUser.ENTERPRISE.toLowerCase(Locale.ROOT);
        String hub = ScimUser.HUB_EXTENSION.toLowerCase(Locale.ROOT);
        if (attribute.equals(enterprise + ":organization")) {
            return details.of(ScimUser.text(value));
        }
        if (attribute.equals(enterprise)) {
            return details.of(ScimUser.text(value.path("organization")));
        }
        if (attribute.equals(hub + ":affiliations")) {
            return details.as(ScimUser.texts(value));
        }
        if (attribute.equals(hub)) {
            return details.as(ScimUser.texts(value.path("affiliations")));
        }
        throw ScimException.bad("invalidPath", "no such attribute, or one that cannot be changed");
    }
}
