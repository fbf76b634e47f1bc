package kr.fedhub.keycloak.internal.proof.oidc;

import java.security.SecureRandom;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import kr.fedhub.core.oidc.ProviderSettings;
import kr.fedhub.keycloak.firstuse.proof.ServiceAccountProof;
import org.keycloak.connections.httpclient.HttpClientProvider;
import org.keycloak.models.KeycloakSession;

/** What the proofs of one kind share on this node. */
final class ProofNode {
    private final ServerClock clock = new ServerClock();
    private final SecureRandom random = new SecureRandom();
    private final ProviderDocuments documents = new ProviderDocuments(clock);
    private final Function<Map<String, String>, ProviderSettings> reader;

    /**
     * For one kind.
     *
     * @param reader reads what a descriptor says; throws {@link IllegalArgumentException} for what cannot work
     */
    ProofNode(Function<Map<String, String>, ProviderSettings> reader) {
        this.reader = reader;
    }

    void check(Map<String, String> settings) {
        Objects.requireNonNull(reader.apply(settings));
    }

    ServiceAccountProof proof(KeycloakSession session) {
        ProviderHttp http =
                new ProviderHttp(session.getProvider(HttpClientProvider.class).getHttpClient(), ProviderHttp.MOST_TIME);
        return new OidcProof(new RelyingParty(http, documents), clock, random, reader);
    }
}
