package kr.fedhub.keycloak.internal.proof.oidc;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import kr.fedhub.core.oidc.AttemptSecrets;
import kr.fedhub.core.oidc.AuthorizationRequest;
import kr.fedhub.core.oidc.ProviderSettings;
import kr.fedhub.core.oidc.UnprovenException;
import kr.fedhub.keycloak.firstuse.proof.ProofContext;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Sends a browser to a provider.
 *
 * @param party asks the provider
 * @param clock tells the time
 * @param random draws what ties the answer to the request
 */
record Departure(RelyingParty party, Clock clock, SecureRandom random) {
    /** Where the browser is sent; the answer is expected from now on. */
    URI address(ProofContext context, ProviderSettings settings) throws UnprovenException {
        URI endpoint = party.endpoints(settings).authorization();
        AuthorizationRequest request = new AuthorizationRequest(
                settings,
                endpoint,
                FirstUseAddress.callback(context.session()),
                secrets(context, settings.issuer()),
                context.session()
                        .getContext()
                        .resolveLocale(context.researcher())
                        .toLanguageTag());
        return request.uri();
    }

    /** A page that is loaded again sends the browser with the same, as long as nobody came back with it. */
    private AttemptSecrets secrets(ProofContext context, String issuer) {
        ProofNotes notes = new ProofNotes(context);
        PendingAnswers answers = new PendingAnswers(context.session());
        Instant now = clock.instant();
        Optional<AttemptSecrets> kept = notes.secrets()
                .filter(secrets ->
                        now.isBefore(notes.sent().plus(OidcProof.MOST_TIME)) && answers.isExpected(secrets.state()));
        if (kept.isPresent()) {
            return kept.get();
        }
        AttemptSecrets drawn = AttemptSecrets.draw(random);
        AuthenticationSessionModel login = context.login();
        answers.expect(
                drawn.state(),
                new PendingAnswers.Pending(
                        context.service().getId(), login.getParentSession().getId(), login.getTabId(), issuer));
        notes.send(drawn, now);
        return drawn;
    }
}
