package kr.fedhub.keycloak.internal.proof.oidc;

import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kr.fedhub.core.directory.ServiceDirectory;
import kr.fedhub.core.fixture.MovingClock;
import kr.fedhub.core.oidc.ProviderSettings;
import kr.fedhub.core.oidc.UnprovenException;
import kr.fedhub.keycloak.firstuse.proof.ProofStep;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.keycloak.common.crypto.CryptoIntegration;

/** A provider, the hub as its client, and people who go from one to the other. */
final class ProofFixture implements AutoCloseable {
    final MovingClock clock = new MovingClock();
    final TestProvider provider;

    private final CloseableHttpClient client = HttpClients.createDefault();
    private final RelyingParty party;

    ProofFixture() throws IOException {
        CryptoIntegration.init(ProofFixture.class.getClassLoader());
        provider = new TestProvider(clock);
        party = new RelyingParty(new ProviderHttp(client, Duration.ofMillis(1500)), new ProviderDocuments(clock));
    }

    /** Somebody who starts, with these settings beside the usual ones. */
    TestAttempt attempt(String... more) {
        return attempt(Optional.empty(), provider.settings(more));
    }

    TestAttempt attempt(Optional<ServiceDirectory> directory, Map<String, String> settings) {
        return new TestAttempt(settings, directory);
    }

    /** The address at the provider that the browser is sent to. */
    URI leave(TestAttempt attempt) {
        try {
            return new Departure(party, clock, new SecureRandom())
                    .address(attempt, reader(attempt).apply(attempt.rule().settings()));
        } catch (UnprovenException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is on the page when the browser has come back. */
    ProofStep show(TestAttempt attempt) {
        return new OidcProof(party, clock, new SecureRandom(), reader(attempt)).show(attempt);
    }

    /** Goes to the provider, logs in, comes back. */
    ProofStep goThere(TestAttempt attempt) {
        attempt.note(ProofNotes.CODE, provider.login(leave(attempt)));
        return show(attempt);
    }

    private static Function<Map<String, String>, ProviderSettings> reader(TestAttempt attempt) {
        return attempt.rule().settings().containsKey("trustFramework")
                ? ProviderSettings::verifier
                : ProviderSettings::login;
    }

    @Override
    public void close() throws IOException {
        provider.close();
        client.close();
    }
}
