package kr.fedhub.demo.service.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.ClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import kr.fedhub.demo.service.account.HubProfile;
import kr.fedhub.demo.service.account.ProfileItem;
import kr.fedhub.demo.service.web.Problem;
import kr.fedhub.demo.service.web.ProblemException;

/** Turns the code that came back into a login: tokens, their verification, and what the hub says of the person. */
final class LoginAnswer {
    private final OidcClient client;
    private final URI callback;

    LoginAnswer(OidcClient client, URI callback) {
        this.client = client;
        this.callback = callback;
    }

    record Arrival(OidcLogin login, HubProfile profile) {}

    Arrival redeem(AuthorizationCode code, OidcPending pending) {
        TokenResponse response = client.redeem(new AuthorizationCodeGrant(code, callback, pending.verifier()));
        if (!response.indicatesSuccess()) {
            throw new ProblemException(Problem.HUB_REFUSED, ErrorCode.of(response.toErrorResponse()));
        }
        if (!(response.toSuccessResponse().getTokens() instanceof OIDCTokens tokens) || tokens.getIDToken() == null) {
            throw new ProblemException(Problem.ANSWER_NOT_TRUSTED, "The token response has no ID token");
        }
        IDTokenClaimsSet claims = verify(tokens.getIDToken(), pending);
        OidcLogin login = new OidcLogin(
                claims.getSubject().getValue(),
                Optional.ofNullable(claims.getSessionID()).map(id -> id.getValue()),
                tokens.getIDToken(),
                tokens.getAccessToken(),
                client.end(tokens.getAccessToken()),
                tokens.getRefreshToken());
        return new Arrival(login, profile(claims, tokens.getAccessToken()));
    }

    private IDTokenClaimsSet verify(JWT idToken, OidcPending pending) {
        Hub hub = client.hub();
        try {
            return new IDTokenValidator(hub.issuer(), client.id(), hub.signatureKeys(), null)
                    .validate(idToken, pending.nonce());
        } catch (BadJOSEException | JOSEException e) {
            throw new ProblemException(Problem.ANSWER_NOT_TRUSTED, "The ID token is not accepted", e);
        }
    }

    private HubProfile profile(IDTokenClaimsSet idToken, AccessToken token) {
        ClaimsSet userInfo;
        try {
            UserInfoResponse response = UserInfoResponse.parse(client.userInfo(token));
            if (!response.indicatesSuccess()) {
                throw new ProblemException(Problem.HUB_REFUSED, ErrorCode.of(response.toErrorResponse()));
            }
            if (!idToken.getSubject()
                    .equals(response.toSuccessResponse().getUserInfo().getSubject())) {
                throw new ProblemException(Problem.ANSWER_NOT_TRUSTED, "UserInfo is about somebody else");
            }
            userInfo = response.toSuccessResponse().getUserInfo();
        } catch (ParseException e) {
            throw new ProblemException(Problem.HUB_REFUSED, "The hub's UserInfo cannot be read", e);
        }
        return HubProfile.read(item -> {
            List<String> values = values(userInfo, item);
            return values.isEmpty() ? values(idToken, item) : values;
        });
    }

    private static List<String> values(ClaimsSet claims, ProfileItem item) {
        String single = claims.getClaim(item.claim()) instanceof String text ? text : null;
        if (single != null) {
            return List.of(single);
        }
        List<String> several = claims.getStringListClaim(item.claim());
        return several == null ? List.of() : several;
    }
}
