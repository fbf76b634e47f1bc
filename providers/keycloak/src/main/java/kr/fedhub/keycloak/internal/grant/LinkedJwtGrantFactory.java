package kr.fedhub.keycloak.internal.grant;

import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.grants.JWTAuthorizationGrantTypeFactory;
import org.keycloak.protocol.oidc.grants.OAuth2GrantType;

/**
 * Takes the place of the stock JWT authorization grant: the same id, a higher order.
 *
 * <p>Why private API: see {@link LinkedJwtGrant}. Checked on Keycloak 26.5.6, 26.7.0, 26.7.4 and 26.7.5.
 */
public final class LinkedJwtGrantFactory extends JWTAuthorizationGrantTypeFactory {
    @Override
    public OAuth2GrantType create(KeycloakSession session) {
        return new LinkedJwtGrant();
    }

    @Override
    public int order() {
        return super.order() + 1;
    }
}
