package kr.fedhub.keycloak.internal.grant;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.UserModel;
import org.keycloak.protocol.oidc.TokenManager;
import org.keycloak.protocol.oidc.grants.JWTAuthorizationGrantType;

/**
 * The stock JWT authorization grant (RFC 7523), which gives nobody a token that is good at a service without a linked account.
 *
 * <p>Why private API: a client policy sees the assertion only, neither the researcher nor the token. Checked on Keycloak 26.5.6,
 * 26.7.0, 26.7.4 and 26.7.5.
 */
final class LinkedJwtGrant extends JWTAuthorizationGrantType {
    @Override
    protected Response createTokenResponse(
            TokenManager.AccessTokenResponseBuilder responseBuilder,
            ClientSessionContext clientSessionCtx,
            boolean code) {
        UserModel researcher =
                clientSessionCtx.getClientSession().getUserSession().getUser();
        Optional<String> refusal = new TokenGate(session)
                .refusal(Optional.ofNullable(researcher), client, responseBuilder.getAccessToken());
        if (refusal.isPresent()) {
            throw GrantRefusal.of(cors, event, refusal.get());
        }
        return super.createTokenResponse(responseBuilder, clientSessionCtx, code);
    }
}
