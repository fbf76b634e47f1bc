package kr.fedhub.core.oidc;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What the claims of an ID token must be (OpenID Connect Core 1.0, section 3.1.3.7), after its signature was checked.
 *
 * @param issuer the provider that was asked
 * @param clientId who the hub is there
 * @param nonce what ties the token to the request
 * @param askedAt when that was
 * @param acr one of these the login must be; empty when any is good enough
 */
public record IdTokenRules(String issuer, String clientId, String nonce, Instant askedAt, List<String> acr) {
    /** How far the provider's clock may be off, in seconds. */
    public static final long SKEW = 60;

    /** The end of the year 9999. */
    private static final double LAST_SECOND = 253_402_300_799D;

    public IdTokenRules {
        acr = List.copyOf(acr);
    }

    /**
     * Checks the claims.
     *
     * @return the {@code acr} that was asked for and is there, if one was asked for
     * @throws UnprovenException when one is not as it must be
     */
    public Optional<String> check(JsonNode claims, Instant now) throws UnprovenException {
        require(issuer.equals(claims.path("iss").textValue()), "the ID token is of another issuer");
        require(!claims.path("sub").asText().isBlank(), "the ID token is about nobody");
        audience(claims);
        require(isNonce(claims.path("nonce").asText()), "the ID token answers another request");
        times(claims, now.getEpochSecond());
        return assurance(claims);
    }

    private void audience(JsonNode claims) throws UnprovenException {
        JsonNode audience = claims.path("aud");
        List<String> recipients = (audience.isArray()
                        ? StreamSupport.stream(audience.spliterator(), false)
                        : Stream.of(audience))
                .map(JsonNode::asText)
                .toList();
        require(recipients.contains(clientId), "the ID token is for somebody else");
        JsonNode party = claims.path("azp");
        require(
                party.isMissingNode() ? recipients.size() == 1 : clientId.equals(party.textValue()),
                "the ID token was issued to somebody else");
    }

    private boolean isNonce(String value) {
        return MessageDigest.isEqual(nonce.getBytes(StandardCharsets.UTF_8), value.getBytes(StandardCharsets.UTF_8));
    }

    private void times(JsonNode claims, long now) throws UnprovenException {
        require(now < second(claims, "exp") + SKEW, "the ID token has expired");
        fromNowOn(second(claims, "iat"), now, "the ID token was issued");
        if (claims.has("nbf")) {
            require(second(claims, "nbf") <= now + SKEW, "the ID token is not valid yet");
        }
        fromNowOn(second(claims, "auth_time"), now, "the login was");
    }

    private void fromNowOn(long second, long now, String what) throws UnprovenException {
        require(second <= now + SKEW, what + " in the future");
        require(second >= askedAt.getEpochSecond() - SKEW, what + " before it was asked for");
    }

    private static long second(JsonNode claims, String name) throws UnprovenException {
        JsonNode time = claims.path(name);
        require(
                time.isNumber() && time.doubleValue() >= 0 && time.doubleValue() <= LAST_SECOND,
                "the ID token has no time " + name);
        return time.longValue();
    }

    private Optional<String> assurance(JsonNode claims) throws UnprovenException {
        if (acr.isEmpty()) {
            return Optional.empty();
        }
        String value = claims.path("acr").asText();
        require(acr.contains(value), "the login was not as strong as asked for");
        return Optional.of(value);
    }

    private static void require(boolean condition, String rule) throws UnprovenException {
        if (!condition) {
            throw UnprovenException.notBelieved(rule);
        }
    }

    @Override
    public String toString() {
        return "IdTokenRules";
    }
}
