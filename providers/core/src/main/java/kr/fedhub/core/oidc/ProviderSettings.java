package kr.fedhub.core.oidc;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.fedhub.core.firstuse.SecretReference;

/**
 * What a service's descriptor says about a proof by an OpenID Provider.
 *
 * @param issuer the provider, to the letter
 * @param discovery where it describes itself; empty when {@code endpoints} stand in the descriptor
 * @param endpoints where it is asked; empty when {@code discovery} tells
 * @param clientId who the hub is there
 * @param secret where the client's secret is kept
 * @param scope what is asked for, with {@code openid} among it
 * @param claim which claim identifies the account
 * @param lookup what the claim's value is at the service
 * @param purpose what the provider tells people that it is for
 * @param acr one of these the login must be; empty when any is good enough
 * @param trustFramework by which rules people must have been verified (OpenID Identity Assurance); empty when the
 *     provider's login is all that is wanted
 */
public record ProviderSettings(
        String issuer,
        Optional<URI> discovery,
        Optional<ProviderEndpoints> endpoints,
        String clientId,
        SecretReference secret,
        String scope,
        ClaimPath claim,
        AccountLookup lookup,
        Optional<String> purpose,
        List<String> acr,
        Optional<String> trustFramework) {
    public ProviderSettings {
        acr = List.copyOf(acr);
        if (discovery.isPresent() == endpoints.isPresent()) {
            throw new IllegalArgumentException("either discovery or the three endpoints are needed");
        }
    }

    /** Reads what is said about a login at the service's own identity provider. */
    public static ProviderSettings login(Map<String, String> settings) {
        return new SettingsReader(settings).login();
    }

    /** Reads what is said about a provider that verifies people. */
    public static ProviderSettings verifier(Map<String, String> settings) {
        return new SettingsReader(settings).verifier();
    }
}
