package kr.fedhub.keycloak.internal.grant;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.TokenManager;
import org.keycloak.protocol.oidc.tokenexchange.StandardTokenExchangeProvider;
import org.keycloak.representations.AccessToken;

/**
 * The stock standard token exchange (RFC 8693), which gives nobody a token that is good at a service without a linked account:
 * not for the service that asks, not for one that it names, not for one that a scope adds.
 *
 * <p>Why private API: a client policy sees the request only, and which services a token is good at is known when its mappers have
 * run. Stock code checks the requested audience right there. Checked on Keycloak 26.5.6, 26.7.0, 26.7.4 and 26.7.5.
 */
final class LinkedTokenExchange extends StandardTokenExchangeProvider {
    private @Nullable UserModel researcher;

    @Override
    protected Response exchangeClientToOIDCClient(
            UserModel targetUser,
            UserSessionModel targetUserSession,
            String requestedTokenType,
            List<ClientModel> targetAudienceClients,
            String scope,
            AccessToken subjectToken) {
        researcher = targetUser;
        return super.exchangeClientToOIDCClient(
                targetUser, targetUserSession, requestedTokenType, targetAudienceClients, scope, subjectToken);
    }

    @Override
    protected void checkRequestedAudiences(TokenManager.AccessTokenResponseBuilder responseBuilder) {
        super.checkRequestedAudiences(responseBuilder);
        Optional<String> refusal = new TokenGate(session)
                .refusal(Optional.ofNullable(researcher), client, responseBuilder.getAccessToken());
        if (refusal.isPresent()) {
            throw GrantRefusal.of(cors, event, refusal.get());
        }
    }
}
