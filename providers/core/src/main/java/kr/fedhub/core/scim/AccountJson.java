package kr.fedhub.core.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import kr.fedhub.core.directory.NewAccount;

/** Writes accounts (RFC 7643, sections 4.1 and 4.3). Names stay in one piece: Korean ones have no parts that could be guessed. */
final class AccountJson {
    static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";
    static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
    /**
     * The hub's extension: {@code affiliations}, several texts, eduPersonScopedAffiliation. Sent only to services whose
     * {@code /Schemas} describe it.
     */
    static final String HUB_EXTENSION = "urn:ietf:params:scim:schemas:extension:fedhub:2.0:User";

    static final String AFFILIATIONS = "affiliations";

    private AccountJson() {}

    static ObjectNode of(NewAccount account, boolean withAffiliations) {
        ObjectNode json = ScimJson.object();
        ArrayNode schemas = json.putArray("schemas").add(USER);
        json.put("externalId", account.externalId());
        json.put("userName", account.userName());
        json.put("active", true);
        account.displayName().ifPresent(name -> {
            json.put("displayName", name);
            json.putObject("name").put("formatted", name);
        });
        account.email()
                .ifPresent(email -> json.putArray("emails")
                        .addObject()
                        .put("value", email)
                        .put("type", "work")
                        .put("primary", true));
        account.organization().ifPresent(organization -> {
            schemas.add(ENTERPRISE);
            json.putObject(ENTERPRISE).put("organization", organization);
        });
        if (withAffiliations && !account.affiliations().isEmpty()) {
            schemas.add(HUB_EXTENSION);
            json.putObject(HUB_EXTENSION).set(AFFILIATIONS, texts(account.affiliations()));
        }
        return json;
    }

    static ArrayNode texts(List<String> values) {
        ArrayNode array = ScimJson.object().arrayNode();
        values.forEach(array::add);
        return array;
    }

    /**
     * The addresses of an account with a new one in the place of the primary one, or the first when none is primary; the others
     * belong to the service and its user, and stay.
     */
    static ArrayNode emails(JsonNode account, String address) {
        ArrayNode emails = ScimJson.object().arrayNode();
        JsonNode before = new Attributes(account).get("emails").orElseGet(emails::arrayNode);
        int replaced = primary(before);
        ObjectNode changed = ScimJson.object().put("value", address);
        changed.put("type", replaced < 0 ? "work" : type(before.get(replaced)));
        emails.add(changed.put("primary", true));
        for (int i = 0; i < before.size(); i++) {
            if (i != replaced && before.get(i).isObject() && !isSame(before.get(i), address)) {
                emails.add(before.get(i).deepCopy());
            }
        }
        return emails;
    }

    private static String type(JsonNode email) {
        return new Attributes(email).text("type", AccountReader.LONGEST_ID).orElse("work");
    }

    private static int primary(JsonNode emails) {
        for (int i = 0; i < emails.size(); i++) {
            if (new Attributes(emails.get(i)).flag("primary").orElse(false)) {
                return i;
            }
        }
        return emails.isEmpty() ? -1 : 0;
    }

    private static boolean isSame(JsonNode email, String address) {
        return new Attributes(email)
                .get("value")
                .filter(value -> AccountQuestion.same(value.asText(), address))
                .isPresent();
    }
}
