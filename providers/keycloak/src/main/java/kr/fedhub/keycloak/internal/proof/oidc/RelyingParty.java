package kr.fedhub.keycloak.internal.proof.oidc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import kr.fedhub.core.oidc.CompactToken;
import kr.fedhub.core.oidc.KeySet;
import kr.fedhub.core.oidc.ProofFailure;
import kr.fedhub.core.oidc.ProviderEndpoints;
import kr.fedhub.core.oidc.ProviderSettings;
import kr.fedhub.core.oidc.TokenRequest;
import kr.fedhub.core.oidc.UnprovenException;

/**
 * The hub as a client of OpenID Providers.
 *
 * @param http how they are asked
 * @param documents what is known of them
 */
record RelyingParty(ProviderHttp http, ProviderDocuments documents) {
    /** Where a provider is asked. */
    ProviderEndpoints endpoints(ProviderSettings settings) throws UnprovenException {
        if (settings.endpoints().isPresent()) {
            return settings.endpoints().get();
        }
        return ProviderEndpoints.described(
                documents.get(http, settings.discovery().orElseThrow()), settings.issuer());
    }

    /**
     * Redeems a code, once.
     *
     * @param secret the hub's at this provider
     * @return the claims of the ID token: signed by the provider, and not checked any further
     */
    ObjectNode redeem(ProviderSettings settings, TokenRequest request, String secret) throws UnprovenException {
        ProviderEndpoints endpoints = endpoints(settings);
        ProviderHttp.Answer answer =
                http.post(endpoints.token(), request.form(), TokenRequest.authorization(settings.clientId(), secret));
        CompactToken token = CompactToken.parse(TokenRequest.idToken(answer.status(), answer.body()));
        if (!isSigned(token, endpoints.keys())) {
            throw new UnprovenException(ProofFailure.NOT_BELIEVED, "the ID token is not signed by the provider");
        }
        return token.claims();
    }

    private boolean isSigned(CompactToken token, URI address) throws UnprovenException {
        List<JsonNode> keys = KeySet.parse(documents.get(http, address)).of(token);
        if (keys.isEmpty()) {
            // The provider may have new keys since.
            Optional<String> now = documents.again(http, address);
            keys = now.isPresent() ? KeySet.parse(now.get()).of(token) : keys;
        }
        for (JsonNode key : keys) {
            if (SignatureCheck.holds(token, key)) {
                return true;
            }
        }
        return false;
    }
}
