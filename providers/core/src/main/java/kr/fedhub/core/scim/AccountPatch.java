package kr.fedhub.core.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kr.fedhub.core.directory.AccountChange;

/**
 * A change as new values of attributes.
 *
 * @param values by path, as PATCH names it (RFC 7644, section 3.5.2)
 */
record AccountPatch(Map<Path, JsonNode> values) {
    private static final String MESSAGE = "urn:ietf:params:scim:api:messages:2.0:PatchOp";

    /**
     * Where an attribute is.
     *
     * @param schema the extension's, empty for the core schema
     * @param parent the complex attribute, empty for none
     */
    record Path(String schema, String parent, String name) {
        static Path core(String name) {
            return new Path("", "", name);
        }

        String text() {
            return (schema.isEmpty() ? "" : schema + ":") + (parent.isEmpty() ? "" : parent + ".") + name;
        }
    }

    /**
     * The attributes that a change sets.
     *
     * @param account as the service has it; only needed when the address changes
     * @param withAffiliations whether the service takes affiliations
     */
    static AccountPatch of(AccountChange change, Optional<ObjectNode> account, boolean withAffiliations) {
        Map<Path, JsonNode> values = new LinkedHashMap<>();
        change.displayName().map(TextNode::valueOf).ifPresent(name -> {
            values.put(Path.core("displayName"), name);
            values.put(new Path("", "name", "formatted"), name);
        });
        change.email()
                .map(email -> AccountJson.emails(account.orElseGet(ScimJson::object), email))
                .ifPresent(emails -> values.put(Path.core("emails"), emails));
        change.organization()
                .map(TextNode::valueOf)
                .ifPresent(name -> values.put(new Path(AccountJson.ENTERPRISE, "", "organization"), name));
        change.affiliations()
                .filter(all -> withAffiliations)
                .map(AccountJson::texts)
                .ifPresent(all -> values.put(new Path(AccountJson.HUB_EXTENSION, "", AccountJson.AFFILIATIONS), all));
        change.active().map(BooleanNode::valueOf).ifPresent(is -> values.put(Path.core("active"), is));
        return new AccountPatch(values);
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    /** As the body of a PATCH. */
    ObjectNode message() {
        ObjectNode message = ScimJson.object();
        message.putArray("schemas").add(MESSAGE);
        ArrayNode operations = message.putArray("Operations");
        values.forEach((path, value) -> operations
                .addObject()
                .put("op", "replace")
                .put("path", path.text())
                .set("value", value));
        return message;
    }

    /** Sets the attributes in an account that is then written as a whole; what else is in it stays. */
    void applyTo(ObjectNode account) {
        values.forEach((path, value) -> {
            ObjectNode at = account;
            if (!path.schema().isEmpty()) {
                addSchema(account, path.schema());
                at = inside(at, path.schema());
            }
            if (!path.parent().isEmpty()) {
                at = inside(at, path.parent());
            }
            at.set(spelled(at, path.name()), value);
        });
    }

    private static ObjectNode inside(ObjectNode node, String name) {
        String spelled = spelled(node, name);
        return node.get(spelled) instanceof ObjectNode object ? object : node.putObject(spelled);
    }

    private static String spelled(ObjectNode node, String name) {
        return new Attributes(node).name(name).orElse(name);
    }

    private static void addSchema(ObjectNode account, String schema) {
        String spelled = spelled(account, "schemas");
        ArrayNode schemas = account.get(spelled) instanceof ArrayNode array
                ? array
                : account.putArray(spelled).add(AccountJson.USER);
        for (JsonNode present : schemas) {
            if (present.asText().equalsIgnoreCase(schema)) {
                return;
            }
        }
        schemas.add(schema);
    }

    /** Keeps personal information out of logs. */
    @Override
    public String toString() {
        return "AccountPatch";
    }
}
