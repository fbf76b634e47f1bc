package kr.fedhub.bench.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Set;

/**
 * A realm with one way to log in.
 *
 * @param name its name
 * @param hint the alias that a login names; empty when the researcher is asked
 * @param service the client id of the service that asks for logins
 */
public record BenchRealm(String name, String hint, String service) {
    /** The service that asks for logins; nobody listens there. */
    public static final URI SERVICE = URI.create("http://localhost:9/bench");

    private static final String HUB_ENTITY_ID = "https://hub.bench.example/sp";

    private static final String ALIAS = "bench";
    private static final String LINKING = "bench-linking";
    private static final Duration AT_MOST = Duration.ofMinutes(15);
    private static final Set<String> BROUGHT = Set.of("applied", "unchanged");
    private static final String MAIL = "urn:oid:0.9.2342.19200300.100.1.3";

    /** A realm of the hub with a metadata source; it has one mapper row, as the stock one does. */
    public static BenchRealm hub(AdminRest admin, String name, URI aggregate, String pem, String hint)
            throws IOException, InterruptedException {
        prepare(admin, name, "hub-create-researcher");
        admin.post("/" + name + "/identity-provider/instances", """
                {"alias": "bench", "providerId": "federation-metadata", "enabled": true, "hideOnLogin": true,
                 "firstBrokerLoginFlowAlias": "bench first login",
                 "config": {"metadataType": "aggregate", "metadataUrl": %s, "metadataCertificates": %s,
                   "refreshMinutes": "10080", "spEntityId": "%s",
                   "spNameKo": "성능 시험 허브", "spNameEn": "Benchmark hub",
                   "spOrganizationUrlKo": "https://bench.example/ko", "spOrganizationUrlEn": "https://bench.example/en",
                   "spContactTechnical": "Benchmark <bench@bench.example>",
                   "spContactSupport": "Benchmark <bench@bench.example>",
                   "nameIdFormat": "urn:oasis:names:tc:SAML:2.0:nameid-format:persistent"}}
                """.formatted(
                        AdminRest.quoted(aggregate.toString()), AdminRest.quoted(pem), HUB_ENTITY_ID));
        mapper(admin, name);
        // At every entry the hub looks whether the service takes the institution, here a service that keeps somebody
        // out.
        admin.post("/" + name + "/authentication/register-required-action", """
                {"providerId": "hub-institution-access", "name": "Institutions of a service"}
                """);
        return new BenchRealm(name, hint, ALIAS);
    }

    /** A realm of stock Keycloak with the same institution as its only identity provider, set up as strictly. */
    public static BenchRealm stock(AdminRest admin, String name, String entityId, String signOn, String certificate)
            throws IOException, InterruptedException {
        prepare(admin, name, "idp-create-user-if-unique");
        admin.post("/" + name + "/identity-provider/instances", """
                {"alias": "bench", "providerId": "saml", "enabled": true, "hideOnLogin": true,
                 "firstBrokerLoginFlowAlias": "bench first login",
                 "config": {"entityId": "%s", "idpEntityId": %s, "singleSignOnServiceUrl": %s,
                   "signingCertificate": %s, "validateSignature": "true", "wantAssertionsSigned": "true",
                   "wantAuthnRequestsSigned": "true", "signatureAlgorithm": "RSA_SHA256",
                   "postBindingResponse": "true", "postBindingAuthnRequest": "false",
                   "principalType": "SUBJECT", "syncMode": "FORCE",
                   "nameIDPolicyFormat": "urn:oasis:names:tc:SAML:2.0:nameid-format:persistent"}}
                """.formatted(
                HUB_ENTITY_ID, AdminRest.quoted(entityId), AdminRest.quoted(signOn), AdminRest.quoted(certificate)));
        mapper(admin, name);
        return new BenchRealm(name, ALIAS, ALIAS);
    }

    /** Asks the metadata source of a realm of the hub now; {@code applied}, {@code unchanged} or why not. */
    public String refresh(AdminRest admin) throws IOException, InterruptedException {
        return admin.post("/" + name + "/federation/sources/" + ALIAS + "/refresh", "")
                .path("result")
                .asText();
    }

    /** Brings the members; the server looks for new sources by itself and may have been first. */
    public void bring(AdminRest admin) throws IOException, InterruptedException {
        System.out.println("  bringing the members of " + name);
        Waiting.until(AT_MOST, () -> BROUGHT.contains(refresh(admin)));
    }

    private static void prepare(AdminRest admin, String name, String firstLogin)
            throws IOException, InterruptedException {
        admin.post("", """
                {"realm": "%s", "enabled": true, "sslRequired": "none", "duplicateEmailsAllowed": true,
                 "loginWithEmailAllowed": false}
                """.formatted(name));
        ObjectNode profile = (ObjectNode) admin.get("/" + name + "/users/profile");
        admin.put(
                "/" + name + "/users/profile",
                profile.put("unmanagedAttributePolicy", "ENABLED").toString());
        // A person without a name would be stopped at a form, here and in the hub's realms alike.
        String verifyProfile = "/" + name + "/authentication/required-actions/VERIFY_PROFILE";
        ObjectNode action = (ObjectNode) admin.get(verifyProfile);
        admin.put(verifyProfile, action.put("enabled", false).toString());
        admin.post("/" + name + "/authentication/flows", """
                {"alias": "bench first login", "providerId": "basic-flow", "topLevel": true, "builtIn": false}
                """);
        String executions = "/" + name + "/authentication/flows/bench%20first%20login/executions";
        admin.post(executions + "/execution", "{\"provider\": \"" + firstLogin + "\"}");
        ObjectNode execution = (ObjectNode) admin.get(executions).get(0);
        admin.put(executions, execution.put("requirement", "REQUIRED").toString());
        admin.post("/" + name + "/clients", """
                {"clientId": "bench", "enabled": true, "publicClient": true, "standardFlowEnabled": true,
                 "redirectUris": ["%s"],
                 "attributes": {"hub.institutions.deny": "institution:nobody"}}
                """.formatted(SERVICE));
    }

    /** The same realm of the hub, entered at a service that has everybody's account linked, by signing up. */
    public BenchRealm linking(AdminRest admin) throws IOException, InterruptedException {
        admin.post("/" + name + "/authentication/register-required-action", """
                {"providerId": "hub-first-use", "name": "First use of a service"}
                """);
        admin.put("/" + name + "/client-policies/profiles", """
                {"profiles": [{"name": "hub-linked-only",
                 "executors": [{"executor": "hub-linked-only", "configuration": {}}]}]}
                """);
        admin.put("/" + name + "/client-policies/policies", """
                {"policies": [{"name": "hub-linked-only", "enabled": true, "profiles": ["hub-linked-only"],
                 "conditions": [{"condition": "any-client", "configuration": {}}]}]}
                """);
        String firstUse = "{\"proofs\": [], \"signUp\": true, \"accountClaim\": \"voPersonApplicationUID\"}";
        admin.post("/" + name + "/clients", """
                {"clientId": "%s", "enabled": true, "publicClient": true, "standardFlowEnabled": true,
                 "redirectUris": ["%s"],
                 "attributes": {"hub.institutions.deny": "institution:nobody", "hub.first-use": %s}}
                """.formatted(LINKING, SERVICE, AdminRest.quoted(firstUse)));
        return new BenchRealm(name, hint, LINKING);
    }

    private static void mapper(AdminRest admin, String name) throws IOException, InterruptedException {
        admin.post("/" + name + "/identity-provider/instances/bench/mappers", """
                {"name": "mail", "identityProviderAlias": "bench",
                 "identityProviderMapper": "saml-user-attribute-idp-mapper",
                 "config": {"syncMode": "INHERIT", "attribute.name": "%s", "user.attribute": "email"}}
                """.formatted(MAIL));
    }

    /** Where institutions answer to. */
    public String endpoint() {
        return "/realms/" + name + "/broker/" + ALIAS + "/endpoint";
    }

    /** Where a login of this realm begins. */
    public String authorization() {
        return "/realms/" + name + "/protocol/openid-connect/auth?client_id=" + service
                + "&response_type=code&scope=openid" + "&state=bench&redirect_uri=" + SERVICE
                + (hint.isEmpty() ? "" : "&kc_idp_hint=" + hint);
    }
}
