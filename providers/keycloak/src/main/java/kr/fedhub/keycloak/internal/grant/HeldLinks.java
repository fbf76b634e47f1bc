package kr.fedhub.keycloak.internal.grant;

import java.time.Instant;
import java.util.Optional;
import kr.fedhub.core.firstuse.FirstUsePolicy;
import kr.fedhub.keycloak.config.FirstUseSetting;
import kr.fedhub.keycloak.link.LinkProvider;
import org.jboss.logging.Logger;
import org.keycloak.common.util.Time;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;

/**
 * The links of researchers that hold at this moment. A service that wants no account linked costs no query; another costs one
 * per researcher and request, however many tokens and claims ask.
 */
public final class HeldLinks {
    private static final Logger LOG = Logger.getLogger(HeldLinks.class);
    private static final String KEPT = "hub.held-link.";

    private final KeycloakSession session;

    public HeldLinks(KeycloakSession session) {
        this.session = session;
    }

    /**
     * The link that lets a researcher in at a service. There is none when the service wants none, and none when what the service
     * wrote about it cannot be read.
     *
     * @param researcher the Keycloak user's id
     */
    public Optional<HeldLink> of(String researcher, ClientModel service) {
        if (!FirstUseSetting.isOn(service)) {
            return Optional.empty();
        }
        // Both ids have a fixed alphabet without colons but those of a user federation's users, which end the key.
        String key = KEPT + service.getId() + ":" + researcher;
        if (session.getAttribute(key) instanceof Optional<?> kept) {
            return kept.map(HeldLink.class::cast);
        }
        Optional<HeldLink> found = policy(service).flatMap(policy -> find(researcher, service, policy));
        session.setAttribute(key, found);
        return found;
    }

    private Optional<HeldLink> find(String researcher, ClientModel service, FirstUsePolicy policy) {
        Instant now = Instant.ofEpochMilli(Time.currentTimeMillis());
        return Optional.ofNullable(session.getProvider(LinkProvider.class))
                .flatMap(provider -> provider.links().current(researcher, service.getId()))
                // A proof that an operator wants again is set back to the epoch, however long proofs count here.
                .filter(link -> link.provenAt().isAfter(Instant.EPOCH) && link.holds(now, policy.linkValidFor()))
                .map(link -> new HeldLink(link, policy));
    }

    private static Optional<FirstUsePolicy> policy(ClientModel service) {
        try {
            return FirstUseSetting.read(service);
        } catch (IllegalArgumentException unreadable) {
            LOG.warnf(
                    "Nobody gets into %s: what it wrote about first use cannot be read (%s)",
                    service.getClientId(), unreadable.getMessage());
            return Optional.empty();
        }
    }
}
