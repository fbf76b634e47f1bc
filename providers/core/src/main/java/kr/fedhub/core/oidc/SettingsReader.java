package kr.fedhub.core.oidc;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.fedhub.core.firstuse.SecretReference;
import org.jspecify.annotations.Nullable;

/**
 * Reads settings; every method throws {@link IllegalArgumentException} for what cannot work.
 *
 * @param settings by name
 */
record SettingsReader(Map<String, String> settings) {
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Set<String> ENDPOINTS = Set.of("authorizationEndpoint", "tokenEndpoint", "jwksUri");

    /** OpenID Connect for Identity Assurance 1.0, draft 13, section 5.1. */
    private static final int SHORTEST_PURPOSE = 3;

    private static final int LONGEST_PURPOSE = 300;

    ProviderSettings login() {
        if (settings.containsKey("trustFramework")) {
            throw new IllegalArgumentException("trustFramework is only for a provider that verifies people");
        }
        return read(Optional.empty());
    }

    ProviderSettings verifier() {
        return read(Optional.of(needed("trustFramework")));
    }

    private ProviderSettings read(Optional<String> trustFramework) {
        String issuer = needed("issuer");
        if (ProviderAddress.parse(issuer, "issuer").getRawQuery() != null) {
            throw new IllegalArgumentException("issuer must have no query");
        }
        return new ProviderSettings(
                issuer,
                address("discovery"),
                endpoints(),
                needed("clientId"),
                secret(),
                scope(),
                new ClaimPath(needed("claim")),
                AccountLookup.parse(needed("lookup")),
                purpose(),
                text("acr").map(SettingsReader::words).orElse(List.of()),
                trustFramework);
    }

    private Optional<ProviderEndpoints> endpoints() {
        if (ENDPOINTS.stream().noneMatch(settings::containsKey)) {
            return Optional.empty();
        }
        return Optional.of(new ProviderEndpoints(
                ProviderAddress.parse(needed("authorizationEndpoint"), "authorizationEndpoint"),
                ProviderAddress.parse(needed("tokenEndpoint"), "tokenEndpoint"),
                ProviderAddress.parse(needed("jwksUri"), "jwksUri")));
    }

    private SecretReference secret() {
        try {
            return SecretReference.parse(needed("clientSecret"));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("clientSecret: " + e.getMessage(), e);
        }
    }

    private String scope() {
        List<String> scopes = words(text("scope").orElse("openid"));
        return String.join(
                " ",
                scopes.contains("openid")
                        ? scopes
                        : Stream.concat(Stream.of("openid"), scopes.stream()).toList());
    }

    private Optional<String> purpose() {
        Optional<String> purpose = text("purpose");
        if (purpose.filter(text -> text.length() < SHORTEST_PURPOSE || text.length() > LONGEST_PURPOSE)
                .isPresent()) {
            throw new IllegalArgumentException("purpose must have 3 to 300 characters");
        }
        return purpose;
    }

    private Optional<URI> address(String name) {
        return text(name).map(address -> ProviderAddress.parse(address, name));
    }

    private String needed(String name) {
        return text(name).orElseThrow(() -> new IllegalArgumentException(name + " is missing"));
    }

    private Optional<String> text(String name) {
        @Nullable String value = settings.get(name);
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static List<String> words(String text) {
        return BLANKS.splitAsStream(text).filter(word -> !word.isEmpty()).toList();
    }
}
