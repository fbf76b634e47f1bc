package kr.fedhub.demo.service.answer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.jwt.proc.ExpiredJWTException;
import java.text.ParseException;
import java.util.Set;
import kr.fedhub.demo.service.oidc.Hub;
import kr.fedhub.demo.service.web.Problem;
import kr.fedhub.demo.service.web.ProblemException;

/** Decides whether a bearer token was issued by the hub for this API and still holds. */
final class AccessTokenCheck {
    private final Hub hub;
    private final DefaultJWTClaimsVerifier<SecurityContext> claims;

    /**
     * A check for one API.
     *
     * @param audience what the token must be for
     */
    AccessTokenCheck(Hub hub, String audience) {
        this.hub = hub;
        // Keycloak writes into the claim typ what a token is: an ID token or refresh token is no bearer token.
        JWTClaimsSet exact = new JWTClaimsSet.Builder()
                .issuer(hub.issuer().getValue())
                .claim("typ", "Bearer")
                .build();
        this.claims = new DefaultJWTClaimsVerifier<>(audience, exact, Set.of("sub", "iat", "exp"));
    }

    /**
     * Returns when the token is accepted.
     *
     * @throws InvalidTokenException when it is not, with the reason
     * @throws ProblemException when the hub's keys cannot be had, so that nobody can tell
     */
    void require(String token) throws InvalidTokenException {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
        processor.setJWSKeySelector(hub.signatureKeys());
        processor.setJWTClaimsSetVerifier(claims);
        try {
            processor.process(token, null);
        } catch (ParseException e) {
            throw new InvalidTokenException("The access token is malformed");
        } catch (ExpiredJWTException e) {
            throw new InvalidTokenException("The access token has expired");
        } catch (BadJWTException e) {
            throw new InvalidTokenException("The access token is not from the hub for this service");
        } catch (KeySourceException e) {
            throw new ProblemException(Problem.HUB_UNREACHABLE, "The hub's keys cannot be had", e);
        } catch (BadJOSEException | JOSEException e) {
            throw new InvalidTokenException("The signature of the access token is not the hub's");
        }
    }
}
