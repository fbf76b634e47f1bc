package kr.fedhub.keycloak.internal.grant;

import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.grants.OAuth2GrantType;
import org.keycloak.protocol.oidc.grants.PermissionGrantTypeFactory;

/**
 * Takes the place of the stock grant of user-managed access: the same id, a higher order.
 *
 * <p>Why private API: see {@link LinkedPermissionGrant}. Checked on Keycloak 26.5.6, 26.7.0, 26.7.4 and 26.7.5.
 */
public final class LinkedPermissionGrantFactory extends PermissionGrantTypeFactory {
    @Override
    public OAuth2GrantType create(KeycloakSession session) {
        return new LinkedPermissionGrant();
    }

    @Override
    public int order() {
        return super.order() + 1;
    }
}
