package kr.fedhub.keycloak.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.IdentityProviderModel;

/**
 * What Keycloak's own SAML provider lets an admin switch off and a source does not: such an entry may stand in an identity
 * provider only with the value that the hub works with anyway.
 */
final class SafeEntries {
    private static final String YES = "true";
    private static final String NO = "false";
    private static final String ABSENT = "";
    private static final Map<String, String> SAFE = safe();

    private SafeEntries() {}

    /** Everything in an identity provider that would make a source less safe, one line each. */
    static List<String> problems(IdentityProviderModel provider) {
        List<String> problems = new ArrayList<>(problems(entries(provider)));
        refuse(problems, "storeToken", provider.isStoreToken());
        refuse(problems, "trustEmail", provider.isTrustEmail());
        refuse(problems, "addReadTokenRoleOnCreate", provider.isAddReadTokenRoleOnCreate());
        refuse(problems, "linkOnly", provider.isLinkOnly());
        return List.copyOf(problems);
    }

    static List<String> problems(Map<String, String> entries) {
        List<String> problems = new ArrayList<>();
        SAFE.forEach((key, safe) -> {
            String given = entries.get(key);
            if (given != null && !given.isBlank() && !given.strip().equalsIgnoreCase(safe)) {
                problems.add(problem(key, safe));
            }
        });
        return List.copyOf(problems);
    }

    static Map<String, String> entries(IdentityProviderModel provider) {
        return provider.getConfig() == null ? Map.of() : provider.getConfig();
    }

    private static Map<String, String> safe() {
        Map<String, String> safe = new LinkedHashMap<>();
        List.of("validateSignature", "wantAuthnRequestsSigned", "postBindingResponse")
                .forEach(key -> safe.put(key, YES));
        List.of(
                        "artifactBindingResponse",
                        "useMetadataDescriptorUrl",
                        "storeToken",
                        "storeTokenInSession",
                        "trustEmail",
                        "addReadTokenRoleOnCreate",
                        "linkOnly",
                        "doNotStoreUsers",
                        "filteredByClaim",
                        "jwtAuthorizationGrantEnabled",
                        "supportsClientAssertions")
                .forEach(key -> safe.put(key, NO));
        List.of(
                        "idpEntityId",
                        "singleSignOnServiceUrl",
                        "singleLogoutServiceUrl",
                        "artifactResolutionServiceUrl",
                        "signingCertificate",
                        "metadataDescriptorUrl",
                        "principalType",
                        "principalAttribute",
                        "allowedClockSkew")
                .forEach(key -> safe.put(key, ABSENT));
        return safe;
    }

    private static void refuse(List<String> problems, String field, @Nullable Boolean value) {
        String problem = problem(field, NO);
        if (Boolean.TRUE.equals(value) && !problems.contains(problem)) {
            problems.add(problem);
        }
    }

    private static String problem(String key, String safe) {
        return safe.isEmpty()
                ? key + " belongs to a single institution; remove it, the source's metadata and rules decide"
                : key + " is always " + safe + " for a metadata source; remove it or set it to " + safe;
    }
}
