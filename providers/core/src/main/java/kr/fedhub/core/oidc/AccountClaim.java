package kr.fedhub.core.oidc;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The value of the claim that identifies an account, from claims that were checked. */
public final class AccountClaim {
    private static final String EMAIL = "email";
    private static final int MOST_VERIFICATIONS = 20;

    private AccountClaim() {}

    /**
     * The value, or nothing when the provider does not know it of this person.
     *
     * @throws UnprovenException when the provider does not vouch for it, or for several values
     */
    public static Optional<String> in(JsonNode claims, ProviderSettings settings) throws UnprovenException {
        if (settings.trustFramework().isPresent()) {
            return verified(claims, settings, settings.trustFramework().get());
        }
        Optional<String> value = settings.claim().in(claims);
        if (value.isPresent()
                && needsVerifiedEmail(settings)
                && !claims.path("email_verified").booleanValue()) {
            throw UnprovenException.notBelieved("the provider has not verified the address");
        }
        return value;
    }

    /** Whether the claim is an address that its owner typed; who verifies people verifies theirs as well. */
    static boolean needsVerifiedEmail(ProviderSettings settings) {
        return settings.trustFramework().isEmpty()
                && (settings.lookup() == AccountLookup.EMAIL
                        || settings.claim().claim().equals(EMAIL));
    }

    /** Of {@code verified_claims} (OpenID Identity Assurance), which is one object or several in an array. */
    private static Optional<String> verified(JsonNode claims, ProviderSettings settings, String framework)
            throws UnprovenException {
        JsonNode verified = claims.path("verified_claims");
        if (verified.size() > MOST_VERIFICATIONS && verified.isArray()) {
            throw UnprovenException.notBelieved("there are too many verified claims");
        }
        List<JsonNode> trusted = (verified.isArray()
                        ? StreamSupport.stream(verified.spliterator(), false)
                        : Stream.of(verified))
                .filter(one ->
                        framework.equals(one.at("/verification/trust_framework").textValue()))
                .toList();
        if (trusted.isEmpty()) {
            throw UnprovenException.notBelieved("nothing was verified by the trust framework");
        }
        Set<String> values = new LinkedHashSet<>();
        for (JsonNode one : trusted) {
            settings.claim().in(one.path("claims")).ifPresent(values::add);
        }
        if (values.size() > 1) {
            throw UnprovenException.notBelieved("the claim was verified with several values");
        }
        return values.stream().findFirst();
    }
}
