package kr.fedhub.keycloak.internal.grant;

import jakarta.ws.rs.core.Response;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import kr.fedhub.keycloak.firstuse.LinkedOnlyPolicy;
import org.jspecify.annotations.Nullable;
import org.keycloak.OAuth2Constants;
import org.keycloak.OAuthErrorException;
import org.keycloak.common.Profile;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.TokenExchangeContext;
import org.keycloak.protocol.oidc.TokenManager;
import org.keycloak.protocol.oidc.grants.ciba.channel.CIBAAuthenticationRequest;
import org.keycloak.protocol.oidc.grants.ciba.clientpolicy.context.BackchannelAuthenticationRequestContext;
import org.keycloak.protocol.oidc.grants.ciba.clientpolicy.context.BackchannelTokenResponseContext;
import org.keycloak.protocol.oidc.grants.device.clientpolicy.context.DeviceTokenResponseContext;
import org.keycloak.protocol.oidc.tokenexchange.StandardTokenExchangeProvider;
import org.keycloak.representations.AccessToken;
import org.keycloak.representations.idm.ClientPolicyExecutorConfigurationRepresentation;
import org.keycloak.services.clientpolicy.ClientPolicyContext;
import org.keycloak.services.clientpolicy.ClientPolicyException;
import org.keycloak.services.clientpolicy.context.ImplicitHybridTokenResponse;
import org.keycloak.services.clientpolicy.context.ResourceOwnerPasswordCredentialsResponseContext;
import org.keycloak.services.clientpolicy.context.TokenExchangeRequestContext;
import org.keycloak.services.clientpolicy.context.TokenIntrospectContext;
import org.keycloak.services.clientpolicy.context.TokenRefreshResponseContext;
import org.keycloak.services.clientpolicy.context.TokenResponseContext;
import org.keycloak.services.clientpolicy.context.UserInfoRequestContext;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProvider;

/**
 * Refuses tokens for services that want an account linked while the researcher has none: when a code is redeemed, a token
 * refreshed, a password or a device accepted, or a login asked for over a back channel. It looks at the finished token, so that a
 * service which a scope added to its audience counts like the one that asked.
 *
 * <p>The standard token exchange, the JWT grant and the grant of user-managed access show a policy no token; see
 * {@link LinkedTokenExchange}, {@link LinkedJwtGrant} and {@link LinkedPermissionGrant}. A client's own account is no researcher.
 *
 * <p>Why private API: client policies have no public one. Checked on Keycloak 26.5.6, 26.7.0, 26.7.4 and 26.7.5.
 */
final class LinkedOnlyExecutor
        implements ClientPolicyExecutorProvider<ClientPolicyExecutorConfigurationRepresentation> {
    static final String ID = LinkedOnlyPolicy.EXECUTOR;

    private final KeycloakSession session;
    private final TokenGate gate;

    LinkedOnlyExecutor(KeycloakSession session) {
        this.session = session;
        this.gate = new TokenGate(session);
    }

    @Override
    public String getProviderId() {
        return ID;
    }

    @Override
    public void executeOnEvent(ClientPolicyContext context) throws ClientPolicyException {
        if (context instanceof TokenIntrospectContext introspection) {
            hideFromIntrospection(introspection);
            return;
        }
        Optional<String> refusal = refusal(context);
        if (refusal.isPresent()) {
            throw exception(context, refusal.get());
        }
    }

    private Optional<String> refusal(ClientPolicyContext context) {
        if (context instanceof TokenResponseContext code) {
            return ofToken(code.getClientSessionContext().getClientSession(), code.getAccessTokenResponseBuilder());
        } else if (context instanceof ResourceOwnerPasswordCredentialsResponseContext password) {
            return ofToken(
                    password.getClientSessionContext().getClientSession(), password.getAccessTokenResponseBuilder());
        } else if (context instanceof ImplicitHybridTokenResponse front) {
            return ofToken(front.getClientSessionContext().getClientSession(), front.getAccessTokenResponseBuilder());
        } else if (context instanceof DeviceTokenResponseContext device) {
            return ofToken(device.getClientSession(), device.getAccessTokenResponseBuilder());
        } else if (context instanceof BackchannelTokenResponseContext ciba) {
            return ofToken(ciba.getClientSessionContext().getClientSession(), ciba.getAccessTokenResponseBuilder());
        } else if (context instanceof TokenRefreshResponseContext refresh) {
            AccessToken token = refresh.getAccessTokenResponseBuilder().getAccessToken();
            return gate.refusal(researcherOfRequest(), session.getContext().getClient(), token);
        } else if (context instanceof UserInfoRequestContext request) {
            return ofUserInfo(request.getTokenForUserInfo().getToken());
        } else if (context instanceof BackchannelAuthenticationRequestContext ciba) {
            return ofBackchannel(ciba.getParsedRequest());
        } else if (context instanceof TokenExchangeRequestContext exchange) {
            return ofExchange(exchange.getTokenExchangeContext());
        }
        return Optional.empty();
    }

    private Optional<String> ofToken(
            AuthenticatedClientSessionModel login, TokenManager.AccessTokenResponseBuilder response) {
        Optional<UserModel> researcher =
                Optional.ofNullable(login.getUserSession().getUser());
        return gate.refusal(researcher, login.getClient(), response.getAccessToken());
    }

    /**
     * Keycloak 26.5 asks before it has verified the token and knows the service, so it is verified here: nobody shall learn by a
     * token of their own making who is linked where. What is not good Keycloak refuses afterwards.
     */
    private Optional<String> ofUserInfo(@Nullable String presented) {
        TokenHolder holder = new TokenHolder(session);
        Optional<AccessToken> read = session.getContext().getClient() == null
                ? Optional.ofNullable(session.tokens().decode(presented, AccessToken.class))
                : holder.read(presented);
        return read.flatMap(
                token -> gate.refusal(holder.researcher(token), gate.named(Stream.ofNullable(token.getIssuedFor()))));
    }

    /** Before the researcher is asked on another device. */
    private Optional<String> ofBackchannel(CIBAAuthenticationRequest request) {
        Optional<UserModel> researcher = Optional.ofNullable(request.getSubject())
                .map(id -> session.users().getUserById(session.getContext().getRealm(), id));
        return gate.refusal(researcher, Stream.of(request.getClient()));
    }

    /** The legacy exchange impersonates and takes foreign tokens: for a linking service it is closed. */
    private Optional<String> ofExchange(TokenExchangeContext exchange) {
        if (Profile.isFeatureEnabled(Profile.Feature.TOKEN_EXCHANGE_STANDARD_V2)
                && new StandardTokenExchangeProvider().supports(exchange)) {
            return Optional.empty();
        }
        Stream<String> audience = Stream.ofNullable(exchange.getFormParams().get(OAuth2Constants.AUDIENCE))
                .flatMap(Collection::stream);
        return gate.refusal(Optional.empty(), Stream.concat(Stream.of(exchange.getClient()), gate.named(audience)));
    }

    /** What the endpoint cannot read it calls inactive (RFC 7662, section 2.2), which says nothing else about the token. */
    private void hideFromIntrospection(TokenIntrospectContext introspection) {
        TokenHolder holder = new TokenHolder(session);
        Optional<AccessToken> token = holder.read(introspection.getParams().getFirst(OAuth2Constants.TOKEN));
        if (token.isEmpty()) {
            return;
        }
        Stream<ClientModel> services = Stream.concat(
                Stream.of(session.getContext().getClient()),
                Stream.concat(gate.named(Stream.ofNullable(token.get().getIssuedFor())), gate.audience(token.get())));
        if (gate.refusal(holder.researcher(token.get()), services).isPresent()) {
            introspection.getParams().putSingle(OAuth2Constants.TOKEN, TokenGate.CODE);
        }
    }

    private Optional<UserModel> researcherOfRequest() {
        return Optional.ofNullable(session.getContext().getUserSession()).map(UserSessionModel::getUser);
    }

    private static ClientPolicyException exception(ClientPolicyContext context, String refusal) {
        if (context instanceof UserInfoRequestContext) {
            return new ClientPolicyException("invalid_token", refusal, Response.Status.UNAUTHORIZED);
        }
        // invalid_grant is an answer of the token endpoint only.
        boolean beforeLogin = context instanceof BackchannelAuthenticationRequestContext
                || context instanceof ImplicitHybridTokenResponse;
        return new ClientPolicyException(
                beforeLogin ? OAuthErrorException.ACCESS_DENIED : OAuthErrorException.INVALID_GRANT, refusal);
    }
}
