package kr.fedhub.core.oidc;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Asks a provider for a fresh login (OpenID Connect Core 1.0, section 3.1.2.1).
 *
 * @param settings who is asked for what
 * @param endpoint where
 * @param redirectUri where the answer goes
 * @param secrets what ties the answer to it
 * @param locale the reader's language
 */
public record AuthorizationRequest(
        ProviderSettings settings, URI endpoint, URI redirectUri, AttemptSecrets secrets, String locale) {
    /** The address that the browser is sent to. */
    public URI uri() {
        String query = parameters().entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + encoded(parameter.getValue()))
                .collect(Collectors.joining("&"));
        return URI.create(endpoint + (endpoint.getRawQuery() == null ? "?" : "&") + query);
    }

    private Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("response_type", "code");
        parameters.put("client_id", settings.clientId());
        parameters.put("redirect_uri", redirectUri.toString());
        parameters.put("scope", settings.scope());
        parameters.put("state", secrets.state());
        parameters.put("nonce", secrets.nonce());
        parameters.put("code_challenge", secrets.challenge());
        parameters.put("code_challenge_method", "S256");
        // Whoever sits at the browser proves it now; a session that somebody left there proves nothing.
        parameters.put("prompt", "login");
        parameters.put("max_age", "0");
        parameters.put("ui_locales", locale);
        if (!settings.acr().isEmpty()) {
            parameters.put("acr_values", String.join(" ", settings.acr()));
        }
        settings.purpose().ifPresent(purpose -> parameters.put("purpose", purpose));
        parameters.put("claims", ClaimsRequest.of(settings));
        return parameters;
    }

    private static String encoded(String value) {
        // A plus sign for a blank is for forms only; some servers leave it as it is.
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return "AuthorizationRequest";
    }
}
