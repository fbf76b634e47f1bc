package kr.fedhub.keycloak.internal.proof.oidc;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import kr.fedhub.core.oidc.ProviderSettings;
import kr.fedhub.core.oidc.UnprovenException;
import kr.fedhub.keycloak.firstuse.page.AwayPage;
import kr.fedhub.keycloak.firstuse.page.Frame;
import kr.fedhub.keycloak.firstuse.proof.ProofContext;
import kr.fedhub.keycloak.firstuse.proof.ProofStep;
import kr.fedhub.keycloak.firstuse.proof.ServiceAccountProof;
import org.jboss.logging.Logger;

/**
 * Proves an account by a fresh login at an OpenID Provider. Nothing is asked on a page of the hub: the browser is sent to the
 * provider, comes back by {@link CallbackResource}, and what it brought is redeemed once. Who comes back another way, such as with the
 * back button, is not sent away at once again but asked.
 */
final class OidcProof implements ServiceAccountProof {
    /** How long the login at the provider may take. */
    static final Duration MOST_TIME = Duration.ofMinutes(10);

    private static final Logger LOG = Logger.getLogger(OidcProof.class);

    private final RelyingParty party;
    private final Clock clock;
    private final SecureRandom random;
    private final Function<Map<String, String>, ProviderSettings> reader;

    OidcProof(
            RelyingParty party,
            Clock clock,
            SecureRandom random,
            Function<Map<String, String>, ProviderSettings> reader) {
        this.party = party;
        this.clock = clock;
        this.random = random;
        this.reader = reader;
    }

    @Override
    public ProofStep show(ProofContext context) {
        return step(context, false);
    }

    @Override
    public ProofStep submit(ProofContext context, MultivaluedMap<String, String> form) {
        String go = Objects.requireNonNullElse(form.getFirst("go"), "");
        return go.equals("back") ? new ProofStep.Back() : step(context, go.equals("again"));
    }

    /**
     * Where the attempt is.
     *
     * @param again whether somebody who was sent away already wants to go once more
     */
    private ProofStep step(ProofContext context, boolean again) {
        ProofNotes notes = new ProofNotes(context);
        Optional<ProofStep> outcome = notes.outcome();
        if (outcome.isPresent()) {
            return outcome.get();
        }
        ProviderSettings settings = reader.apply(context.rule().settings());
        try {
            if (notes.code().isPresent()) {
                return new Redemption(party, clock, context, settings)
                        .redeem(notes.code().get());
            }
            return new ProofStep.Show(
                    again || notes.secrets().isEmpty() ? depart(context, settings) : waitingPage(context));
        } catch (UnprovenException e) {
            LOG.warnf(
                    "The provider %s proved no account of the service %s: %s",
                    settings.issuer(), context.service().getClientId(), e.getMessage());
            return notes.fail(e);
        }
    }

    private static Response waitingPage(ProofContext context) {
        return context.page()
                .setAttribute(Frame.ATTRIBUTE, new AwayPage(context.frame(), context.hasOtherWays()))
                .createForm(AwayPage.TEMPLATE);
    }

    private Response depart(ProofContext context, ProviderSettings settings) throws UnprovenException {
        return Response.status(Response.Status.FOUND)
                .location(new Departure(party, clock, random).address(context, settings))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }
}
