package kr.fedhub.demo.service.oidc;

import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.Audience;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.oauth2.sdk.token.TokenTypeURI;
import com.nimbusds.oauth2.sdk.token.Tokens;
import com.nimbusds.oauth2.sdk.tokenexchange.TokenExchangeGrant;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import kr.fedhub.demo.service.web.Problem;
import kr.fedhub.demo.service.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** Speaks to the hub as one confidential client. */
public final class OidcClient {
    private final Hub hub;
    private final ClientID id;
    private final Secret secret;
    private final URI callback;
    private final InstantSource clock;

    /**
     * A client of the hub.
     *
     * @param callback where the hub sends the browser back to
     */
    public OidcClient(Hub hub, String id, String secret, URI callback, InstantSource clock) {
        this.hub = hub;
        this.id = new ClientID(id);
        this.secret = new Secret(secret);
        this.callback = callback;
        this.clock = clock;
    }

    Hub hub() {
        return hub;
    }

    ClientID id() {
        return id;
    }

    /** Where to send the browser for a login. */
    URI authorization(OidcPending login) {
        return new AuthenticationRequest.Builder(ResponseType.CODE, new Scope("openid"), id, callback)
                .endpointURI(hub.metadata().getAuthorizationEndpointURI())
                .state(login.state())
                .nonce(login.nonce())
                .codeChallenge(login.verifier(), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /** The tokens that a code stands for. */
    TokenResponse redeem(AuthorizationCodeGrant code) {
        return ask(new TokenRequest.Builder(endpoint(), credentials(), code).build());
    }

    /** What the hub tells the bearer of the token about the person. */
    HTTPResponse userInfo(AccessToken token) {
        return send(new UserInfoRequest(hub.metadata().getUserInfoEndpointURI(), token).toHTTPRequest());
    }

    /**
     * The same login with a new access token.
     *
     * @throws TokenRefusedException when the hub ended the login, or gave nothing to renew it with
     */
    public OidcLogin refresh(OidcLogin login) throws TokenRefusedException {
        if (login.refreshToken() == null) {
            throw new TokenRefusedException("no_refresh_token");
        }
        Tokens tokens = tokens(new RefreshTokenGrant(login.refreshToken()), null);
        return login.renewed(tokens.getAccessToken(), end(tokens.getAccessToken()), tokens.getRefreshToken());
    }

    /**
     * Exchanges the person's access token for one that another service accepts (RFC 8693).
     *
     * @param audience the other service's id, which is also the scope that carries it
     * @throws TokenRefusedException when the hub does not take the token
     */
    public AccessToken exchange(AccessToken token, String audience) throws TokenRefusedException {
        var grant = new TokenExchangeGrant(
                token,
                TokenTypeURI.ACCESS_TOKEN,
                null,
                null,
                TokenTypeURI.ACCESS_TOKEN,
                List.of(new Audience(audience)));
        return tokens(grant, new Scope(audience)).getAccessToken();
    }

    /** Where to send the browser for a logout at the hub. */
    URI logout(OidcLogin login, URI comeBack) {
        URI endpoint = hub.metadata().getEndSessionEndpointURI();
        return new LogoutRequest(endpoint, login.idToken(), null, id, comeBack, null, null).toURI();
    }

    /** When a token that was just issued ends. */
    Instant end(AccessToken token) {
        return clock.instant().plusSeconds(token.getLifetime());
    }

    private Tokens tokens(AuthorizationGrant grant, @Nullable Scope scope) throws TokenRefusedException {
        var request = new TokenRequest.Builder(endpoint(), credentials(), grant).scope(scope);
        TokenResponse response = ask(request.build());
        if (!response.indicatesSuccess()) {
            throw new TokenRefusedException(ErrorCode.of(response.toErrorResponse()));
        }
        return response.toSuccessResponse().getTokens();
    }

    private TokenResponse ask(TokenRequest request) {
        try {
            return OIDCTokenResponseParser.parse(send(request.toHTTPRequest()));
        } catch (GeneralException e) {
            throw new ProblemException(Problem.HUB_REFUSED, "The hub's token response cannot be read", e);
        }
    }

    private static HTTPResponse send(HTTPRequest request) {
        request.setConnectTimeout(Hub.TIMEOUT);
        request.setReadTimeout(Hub.TIMEOUT);
        request.setFollowRedirects(false);
        try {
            return request.send();
        } catch (IOException e) {
            throw new ProblemException(Problem.HUB_UNREACHABLE, "The hub does not answer", e);
        }
    }

    private URI endpoint() {
        return hub.metadata().getTokenEndpointURI();
    }

    private ClientSecretBasic credentials() {
        return new ClientSecretBasic(id, secret);
    }
}
