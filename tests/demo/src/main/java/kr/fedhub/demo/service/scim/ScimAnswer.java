package kr.fedhub.demo.service.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;

/** Writes answers as {@code application/scim+json} (RFC 7644, section 3.1). */
final class ScimAnswer {
    static final String TYPE = "application/scim+json";

    private static final String ERROR = "urn:ietf:params:scim:api:messages:2.0:Error";
    private static final String CONFIG = "urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig";

    private ScimAnswer() {}

    static void send(Context context, int status, JsonNode body) {
        context.status(status).contentType(TYPE + "; charset=utf-8").result(body.toString());
    }

    static void refuse(Context context, ScimException problem) {
        ObjectNode error = JsonNodeFactory.instance.objectNode();
        error.putArray("schemas").add(ERROR);
        // A text and not a number: section 3.12 writes it so.
        error.put("status", Integer.toString(problem.status()));
        problem.scimType().ifPresent(type -> error.put("scimType", type));
        error.put("detail", problem.detail());
        send(context, problem.status(), error);
    }

    /** The hub's extension (RFC 7643, section 7). */
    static ObjectNode extension() {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.putArray("schemas").add("urn:ietf:params:scim:schemas:core:2.0:Schema");
        schema.put("id", ScimUser.HUB_EXTENSION);
        schema.put("name", "FederationUser");
        schema.putArray("attributes")
                .addObject()
                .put("name", "affiliations")
                .put("type", "string")
                .put("multiValued", true)
                .put("description", "eduPersonScopedAffiliation")
                .put("required", false)
                .put("caseExact", false)
                .put("mutability", "readWrite")
                .put("returned", "default")
                .put("uniqueness", "none");
        return schema;
    }

    /** What the directory can do (RFC 7643, section 5). */
    static ObjectNode config(boolean filters) {
        ObjectNode config = JsonNodeFactory.instance.objectNode();
        config.putArray("schemas").add(CONFIG);
        config.putObject("patch").put("supported", true);
        config.putObject("bulk").put("supported", false).put("maxOperations", 0).put("maxPayloadSize", 0);
        config.putObject("filter").put("supported", filters).put("maxResults", ScimPage.MOST);
        config.putObject("changePassword").put("supported", false);
        config.putObject("sort").put("supported", false);
        config.putObject("etag").put("supported", false);
        config.putArray("authenticationSchemes")
                .addObject()
                .put("type", "oauthbearertoken")
                .put("name", "Bearer token")
                .put("description", "A secret between the hub and the service")
                .put("primary", true);
        return config;
    }
}
