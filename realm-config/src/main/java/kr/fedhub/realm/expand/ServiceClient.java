package kr.fedhub.realm.expand;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import kr.fedhub.realm.descriptor.ServiceAccess;
import kr.fedhub.realm.descriptor.ServiceDescriptor;

/** A service as a Keycloak client. A value that a service does not have is written as null, so that an old one goes away. */
final class ServiceClient {
    private static final String RETURNS = "hub.discovery.returns";

    private ServiceClient() {}

    static ObjectNode of(ServiceDescriptor service) {
        ServiceAccess access = service.access();
        if (access instanceof ServiceAccess.Oidc oidc) {
            return oidc(service, oidc);
        }
        if (access instanceof ServiceAccess.Saml saml) {
            return saml(service, saml);
        }
        if (access instanceof ServiceAccess.Discovery discovery) {
            return discovery(service, discovery);
        }
        return api(service);
    }

    private static ObjectNode oidc(ServiceDescriptor service, ServiceAccess.Oidc oidc) {
        ObjectNode client = common(service, service.id(), "openid-connect");
        client.put("publicClient", false)
                .put("bearerOnly", false)
                .put("clientAuthenticatorType", "client-secret")
                .put("secret", oidc.secret().value())
                .put("standardFlowEnabled", true);
        client.set("redirectUris", addresses(oidc.redirectUris()));
        ObjectNode attributes = attributes(client);
        attributes
                .put("pkce.code.challenge.method", "S256")
                .put("post.logout.redirect.uris", joined(oidc.postLogoutRedirectUris()))
                .put(
                        "backchannel.logout.url",
                        oidc.backchannelLogout().map(URI::toString).orElse(null))
                .put("backchannel.logout.session.required", "true")
                .put("backchannel.logout.revoke.offline.tokens", "true")
                .put(
                        "standard.token.exchange.enabled",
                        String.valueOf(!service.tokenExchange().isEmpty()));
        // The stock scopes profile and email would release names and addresses to everyone.
        client.putArray("defaultClientScopes").add("basic").add("acr");
        client.set("optionalClientScopes", texts(service.tokenExchange()));
        client.set("protocolMappers", oidcMappers(service));
        return client;
    }

    private static ObjectNode saml(ServiceDescriptor service, ServiceAccess.Saml saml) {
        ObjectNode client = common(service, saml.entityId(), "saml");
        client.put("bearerOnly", false).put("standardFlowEnabled", true).put("frontchannelLogout", true);
        client.putArray("redirectUris").add(saml.acs().toString());
        attributes(client)
                .put("saml.client.signature", "true")
                .put("saml.signing.certificate", saml.certificate().base64())
                .put("saml.server.signature", "true")
                .put("saml.assertion.signature", "true")
                .put("saml.signature.algorithm", "RSA_SHA256")
                .put("saml_signature_canonicalization_method", "http://www.w3.org/2001/10/xml-exc-c14n#")
                .put("saml.force.post.binding", "true")
                .put("saml.authnstatement", "true")
                .put("saml.encrypt", "false")
                .put("saml.artifact.binding", "false")
                .put("saml.allow.ecp.flow", "false")
                // Whatever a request asks for: an identifier of this researcher at this service, and no other's.
                .put("saml_name_id_format", "persistent")
                .put("saml_force_name_id_format", "true")
                .put("saml_assertion_consumer_url_post", saml.acs().toString())
                .put(
                        "saml_single_logout_service_url_post",
                        saml.logout().map(URI::toString).orElse(null));
        client.putArray("defaultClientScopes");
        client.putArray("optionalClientScopes");
        client.set("protocolMappers", samlMappers(service));
        return client;
    }

    /** Exists only to be named as an audience: it cannot log anybody in and has no credential. */
    private static ObjectNode api(ServiceDescriptor service) {
        return withoutLogin(common(service, service.id(), "openid-connect"));
    }

    /**
     * Exists only to be found by the discovery page. Stock Keycloak refuses every SAML request and every OpenID Connect
     * endpoint to a client that is bearer-only, and both again without the standard flow.
     */
    private static ObjectNode discovery(ServiceDescriptor service, ServiceAccess.Discovery discovery) {
        ObjectNode client = withoutLogin(common(service, discovery.entityId().value(), "saml"));
        attributes(client)
                .put(RETURNS, joined(discovery.returns()))
                .put("saml.client.signature", "true")
                .put("saml.artifact.binding", "false")
                .put("saml.allow.ecp.flow", "false")
                // What the service had while it still logged in through the hub.
                .putNull("saml_assertion_consumer_url_post")
                .putNull("saml_single_logout_service_url_post");
        return client;
    }

    private static ObjectNode withoutLogin(ObjectNode client) {
        client.put("publicClient", false).put("bearerOnly", true).put("standardFlowEnabled", false);
        client.putArray("redirectUris");
        client.putArray("defaultClientScopes");
        client.putArray("optionalClientScopes");
        client.putArray("protocolMappers");
        return client;
    }

    private static ObjectNode common(ServiceDescriptor service, String clientId, String protocol) {
        ObjectNode client = JsonNodeFactory.instance
                .objectNode()
                .put("clientId", clientId)
                .put("name", service.name().ko())
                .put("protocol", protocol)
                .put("baseUrl", service.url().toString())
                .put("enabled", true)
                .put("consentRequired", false)
                .put("fullScopeAllowed", false)
                .put("implicitFlowEnabled", false)
                .put("directAccessGrantsEnabled", false)
                .put("serviceAccountsEnabled", false);
        client.putArray("webOrigins");
        ObjectNode attributes = attributes(client);
        attributes
                .put("hub.managed", "true")
                .put("hub.service", service.id())
                .put("hub.name.ko", service.name().ko())
                .put("hub.name.en", service.name().en())
                .put(
                        "hub.recommended",
                        service.recommended().isEmpty() ? null : String.join(",", service.recommended()));
        attributes.putNull(RETURNS);
        InstitutionRules.put(attributes, service);
        AccountRelease.put(attributes, service);
        IdentifierRelease.put(attributes, service);
        return client;
    }

    private static ArrayNode oidcMappers(ServiceDescriptor service) {
        ArrayNode mappers = AttributeRelease.toOidc(service.attributes());
        return AccountRelease.addOidc(IdentifierRelease.addOidc(mappers, service), service);
    }

    private static ArrayNode samlMappers(ServiceDescriptor service) {
        ArrayNode mappers = AttributeRelease.toSaml(service.attributes());
        return AccountRelease.addSaml(IdentifierRelease.addSaml(mappers, service), service);
    }

    private static ObjectNode attributes(ObjectNode client) {
        return client.withObjectProperty("attributes");
    }

    private static String joined(List<URI> addresses) {
        // Without this value Keycloak would accept the redirect URIs; "-" means none.
        return addresses.isEmpty()
                ? "-"
                : String.join("##", addresses.stream().map(URI::toString).toList());
    }

    private static ArrayNode addresses(List<URI> addresses) {
        return texts(addresses.stream().map(URI::toString).toList());
    }

    private static ArrayNode texts(List<String> texts) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        texts.forEach(array::add);
        return array;
    }
}
