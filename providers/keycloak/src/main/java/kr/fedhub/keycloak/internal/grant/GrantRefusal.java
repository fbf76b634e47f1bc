package kr.fedhub.keycloak.internal.grant;

import jakarta.ws.rs.core.Response;
import org.keycloak.OAuthErrorException;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.services.CorsErrorResponseException;
import org.keycloak.services.cors.Cors;

/**
 * Ends a grant as a client policy would end it.
 *
 * <p>Why private API: a grant is ended by an exception of its own. Checked on Keycloak 26.5.6, 26.7.0, 26.7.4 and 26.7.5.
 */
final class GrantRefusal {
    private GrantRefusal() {}

    /** Writes the event, and returns what is to be thrown: {@code invalid_grant} (RFC 6749, section 5.2). */
    static CorsErrorResponseException of(Cors cors, EventBuilder event, String refusal) {
        event.detail(Details.REASON, Details.CLIENT_POLICY_ERROR);
        event.detail(Details.CLIENT_POLICY_ERROR, OAuthErrorException.INVALID_GRANT);
        event.detail(Details.CLIENT_POLICY_ERROR_DETAIL, refusal);
        event.error(TokenGate.CODE);
        return new CorsErrorResponseException(
                cors, OAuthErrorException.INVALID_GRANT, refusal, Response.Status.BAD_REQUEST);
    }
}
