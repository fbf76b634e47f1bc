package kr.fedhub.keycloak.internal.grant;

import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.TokenExchangeProvider;
import org.keycloak.protocol.oidc.tokenexchange.StandardTokenExchangeProviderFactory;

/**
 * Takes the place of the stock standard token exchange: the same id, a higher order.
 *
 * <p>Why private API: see {@link LinkedTokenExchange}. Checked on Keycloak 26.5.6, 26.7.0, 26.7.4 and 26.7.5.
 */
public final class LinkedTokenExchangeFactory extends StandardTokenExchangeProviderFactory {
    @Override
    public TokenExchangeProvider create(KeycloakSession session) {
        return new LinkedTokenExchange();
    }

    @Override
    public int order() {
        return super.order() + 1;
    }
}
