package kr.fedhub.demo.service.oidc;

import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import java.time.Instant;
import java.util.Optional;
import kr.fedhub.demo.service.session.HubLogin;
import org.jspecify.annotations.Nullable;

/**
 * A login at the hub with the tokens it brought; they never leave the server.
 *
 * @param subject the hub's identifier of the person
 * @param hubSession the hub's session, from the claim {@code sid}
 * @param idToken what to show the hub at logout
 * @param accessToken the token to call on with
 * @param accessUntil when the access token ends
 * @param refreshToken what renews it, when the hub gave one
 */
public record OidcLogin(
        String subject,
        Optional<String> hubSession,
        JWT idToken,
        AccessToken accessToken,
        Instant accessUntil,
        @Nullable RefreshToken refreshToken)
        implements HubLogin {
    OidcLogin renewed(AccessToken access, Instant until, @Nullable RefreshToken refresh) {
        return new OidcLogin(subject, hubSession, idToken, access, until, refresh != null ? refresh : refreshToken);
    }

    /** Keeps tokens out of logs. */
    @Override
    public String toString() {
        return "OidcLogin";
    }
}
