package kr.fedhub.core.oidc;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What a provider sent the browser back with (OpenID Connect Core 1.0, sections 3.1.2.5 and 3.1.2.6). */
public sealed interface AuthorizationAnswer {
    /**
     * A code to be redeemed.
     *
     * @param value as it came
     */
    record Code(String value) implements AuthorizationAnswer {
        @Override
        public String toString() {
            return "Code";
        }
    }

    /**
     * No code.
     *
     * @param reason why
     */
    record Failed(ProofFailure reason) implements AuthorizationAnswer {}

    /** How many characters a code may have. */
    int LONGEST_CODE = 4096;

    /** What a provider says when the person, or the provider about the person, says no. */
    Set<String> REFUSALS = Set.of(
            "access_denied",
            "login_required",
            "interaction_required",
            "consent_required",
            "account_selection_required",
            "unmet_authentication_requirements");

    /** What a provider says when it cannot work, or not with this hub. */
    Set<String> TROUBLES = Set.of(
            "server_error",
            "temporarily_unavailable",
            "invalid_request",
            "invalid_scope",
            "unauthorized_client",
            "unsupported_response_type");

    /**
     * Reads the parameters of an answer.
     *
     * @param parameters decoded, with all their values
     * @param issuer the provider that was asked; an answer that names another one is a mix-up (RFC 9207)
     */
    static AuthorizationAnswer read(Map<String, List<String>> parameters, String issuer) {
        List<String> issuers = parameters.getOrDefault("iss", List.of());
        List<String> codes = parameters.getOrDefault("code", List.of());
        List<String> errors = parameters.getOrDefault("error", List.of());
        boolean ambiguous = issuers.size() > 1 || codes.size() + errors.size() != 1;
        if (ambiguous || !issuers.stream().allMatch(issuer::equals)) {
            return new Failed(ProofFailure.NOT_BELIEVED);
        }
        return Stream.concat(
                        codes.stream().map(AuthorizationAnswer::code),
                        errors.stream().map(AuthorizationAnswer::error))
                .findFirst()
                .orElseThrow();
    }

    private static AuthorizationAnswer code(String code) {
        return code.isBlank() || code.length() > LONGEST_CODE ? new Failed(ProofFailure.NOT_BELIEVED) : new Code(code);
    }

    private static AuthorizationAnswer error(String error) {
        if (REFUSALS.contains(error)) {
            return new Failed(ProofFailure.REFUSED);
        }
        return new Failed(TROUBLES.contains(error) ? ProofFailure.UNAVAILABLE : ProofFailure.NOT_BELIEVED);
    }
}
