package kr.fedhub.demo.service.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kr.fedhub.demo.service.session.BrowserSessions;
import kr.fedhub.demo.service.session.HubLogin;

/** Ends the sessions that a logout token of the hub names; each token counts once. */
final class BackchannelLogout {
    private static final Duration LONGEST_AGE = Duration.ofMinutes(3);

    private final Hub hub;
    private final ClientID client;
    private final BrowserSessions sessions;
    private final InstantSource clock;
    private final Map<String, Instant> seen = new ConcurrentHashMap<>();

    BackchannelLogout(OidcClient client, BrowserSessions sessions) {
        this.hub = client.hub();
        this.client = client.id();
        this.sessions = sessions;
        this.clock = sessions.clock();
    }

    /** Obeys a logout token; false when it is not accepted. */
    boolean accept(String token) {
        LogoutTokenClaimsSet claims;
        try {
            claims = new LogoutTokenValidator(hub.issuer(), client, true, hub.signatureKeys(), null)
                    .validate(JWTParser.parse(token));
        } catch (ParseException | BadJOSEException | JOSEException e) {
            return false;
        }
        if (!isFresh(claims)) {
            return false;
        }
        sessions.end(login -> names(claims, login));
        return true;
    }

    private boolean isFresh(LogoutTokenClaimsSet claims) {
        Instant now = clock.instant();
        // A token id needs to be remembered only for as long as its token would be young enough.
        seen.values().removeIf(at -> at.plus(LONGEST_AGE).plus(LONGEST_AGE).isBefore(now));
        Instant issuedAt = claims.getIssueTime().toInstant();
        return issuedAt.plus(LONGEST_AGE).isAfter(now)
                && issuedAt.minus(LONGEST_AGE).isBefore(now)
                && seen.putIfAbsent(claims.getJWTID().getValue(), now) == null;
    }

    private static boolean names(LogoutTokenClaimsSet claims, HubLogin login) {
        if (claims.getSessionID() != null) {
            return login.hubSession()
                    .filter(claims.getSessionID().getValue()::equals)
                    .isPresent();
        }
        return claims.getSubject().getValue().equals(login.subject());
    }
}
