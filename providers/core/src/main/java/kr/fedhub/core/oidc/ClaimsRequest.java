package kr.fedhub.core.oidc;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Names the claims that are wanted in the ID token (OpenID Connect Core 1.0, section 5.5; OpenID Connect for Identity Assurance
 * 1.0, section 6).
 */
final class ClaimsRequest {
    private ClaimsRequest() {}

    static String of(ProviderSettings settings) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        ObjectNode token = request.putObject("id_token");
        token.putObject("auth_time").put("essential", true);
        acr(settings, token);
        if (settings.trustFramework().isPresent()) {
            ObjectNode verified = token.putObject("verified_claims");
            verified.putObject("verification")
                    .putObject("trust_framework")
                    .put("value", settings.trustFramework().get());
            ObjectNode claim = wanted(settings, verified.putObject("claims"));
            settings.purpose().ifPresent(purpose -> claim.put("purpose", purpose));
        } else {
            wanted(settings, token);
        }
        return request.toString();
    }

    private static void acr(ProviderSettings settings, ObjectNode token) {
        if (!settings.acr().isEmpty()) {
            ObjectNode acr = token.putObject("acr").put("essential", true);
            settings.acr().forEach(acr.putArray("values")::add);
        }
    }

    private static ObjectNode wanted(ProviderSettings settings, ObjectNode claims) {
        if (AccountClaim.needsVerifiedEmail(settings)) {
            claims.putObject("email_verified").put("essential", true);
        }
        return claims.putObject(settings.claim().claim()).put("essential", true);
    }
}
