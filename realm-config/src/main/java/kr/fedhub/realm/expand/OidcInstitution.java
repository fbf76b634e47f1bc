package kr.fedhub.realm.expand;

import com.fasterxml.jackson.databind.node.ObjectNode;
import kr.fedhub.realm.descriptor.Brokering;
import kr.fedhub.realm.descriptor.InstitutionDescriptor;

/** An institution with an OpenID provider, as Keycloak's {@code oidc} provider. */
final class OidcInstitution {
    private OidcInstitution() {}

    static ObjectNode of(InstitutionDescriptor institution, Brokering.Oidc oidc, OidcDiscovery discovery) {
        ObjectNode provider = InstitutionProvider.of(institution, "oidc");
        provider.withObjectProperty("config")
                .put("issuer", discovery.issuer())
                .put("authorizationUrl", discovery.authorization())
                .put("tokenUrl", discovery.token())
                .put("userInfoUrl", discovery.userInfo().orElse(null))
                .put("disableUserInfo", String.valueOf(discovery.userInfo().isEmpty()))
                .put("jwksUrl", discovery.jwks())
                .put("useJwksUrl", "true")
                .put("validateSignature", "true")
                .put("logoutUrl", discovery.logout().orElse(null))
                .put("clientId", oidc.clientId())
                .put("clientSecret", oidc.clientSecret().value())
                .put("clientAuthMethod", "client_secret_basic")
                .put("pkceEnabled", "true")
                .put("pkceMethod", "S256")
                .put("defaultScope", "openid profile email");
        return provider;
    }
}
