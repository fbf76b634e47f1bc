package kr.fedhub.keycloak.firstuse;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.fedhub.core.consent.ConsentCheck;
import kr.fedhub.core.firstuse.FirstUsePolicy;
import kr.fedhub.core.firstuse.ProofDemands;
import kr.fedhub.core.link.ProofKind;
import kr.fedhub.core.link.ServiceLink;
import kr.fedhub.keycloak.config.FirstUseSetting;
import kr.fedhub.keycloak.link.LinkProvider;
import kr.fedhub.keycloak.link.ServiceLinks;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.Time;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Whether a researcher may go straight through to a service. Costs nothing for a service without first use or when the session
 * knows the link, and one indexed query otherwise.
 *
 * @param session the request's
 */
record LinkCheck(KeycloakSession session) {
    /** What is to be done at an entry. */
    enum Verdict {
        /** The link holds, or none is wanted. */
        THROUGH,
        /** There is no link. */
        FIRST_USE,
        /** The link has to be proven again. */
        RENEW,
        /** What the researcher agreed to has changed. */
        ASK_AGAIN,
        /** What the service wants cannot be read: nobody gets in. */
        UNREADABLE
    }

    Verdict of(AuthenticationSessionModel login, UserModel researcher) {
        ClientModel service = login.getClient();
        try {
            return FirstUseSetting.read(service)
                    .map(policy -> of(policy, login, researcher))
                    .orElse(Verdict.THROUGH);
        } catch (IllegalArgumentException e) {
            return Verdict.UNREADABLE;
        }
    }

    private Verdict of(FirstUsePolicy policy, AuthenticationSessionModel login, UserModel researcher) {
        ClientModel service = login.getClient();
        String note = KnownLink.note(service);
        String terms = TermsVersion.of(policy.terms());
        ProofDemands asked = asked(policy, login);
        // What a session knows of a link is not how it was proven.
        if (asked.isEmpty()
                && known(login, note)
                        .filter(link -> link.holds(now(), policy.linkValidFor(), terms))
                        .isPresent()) {
            return Verdict.THROUGH;
        }
        ServiceLinks links = session.getProvider(LinkProvider.class).links();
        Optional<ServiceLink> current = links.current(researcher.getId(), service.getId());
        Verdict verdict = current.map(link -> of(policy, asked, link, terms)).orElse(Verdict.FIRST_USE);
        if (verdict == Verdict.THROUGH) {
            ServiceLink link = current.orElseThrow();
            login.setUserSessionNote(note, KnownLink.of(link, terms).toString());
            links.used(link.id());
        }
        return verdict;
    }

    /** The fresher or stronger proof that the service's request asks for. */
    static ProofDemands asked(FirstUsePolicy policy, AuthenticationSessionModel login) {
        return policy.demands().isEmpty()
                ? policy.asked(List.of())
                : policy.asked(RequestedAcr.of(login::getClientNote));
    }

    private Verdict of(FirstUsePolicy policy, ProofDemands asked, ServiceLink link, String terms) {
        if (!link.holds(now(), policy.linkValidFor()) || !asked.areMetBy(link, now())) {
            return link.proof().equals(ProofKind.SIGN_UP) && policy.proofs().isEmpty()
                    ? Verdict.FIRST_USE
                    : Verdict.RENEW;
        }
        return agreed(policy, link, terms) ? Verdict.THROUGH : Verdict.ASK_AGAIN;
    }

    /** Only who signed up here agreed to anything here; members of before agreed at the service. */
    private boolean agreed(FirstUsePolicy policy, ServiceLink link, String terms) {
        LinkProvider store = session.getProvider(LinkProvider.class);
        Optional<String> version = store.links().agreed(link.id());
        if (version.isEmpty() || version.get().equals(terms)) {
            return true;
        }
        boolean covered = ConsentCheck.atEntry(policy.terms(), store.consents().of(link.researcher(), link.service()))
                .passes();
        if (covered) {
            store.links().agree(link.id(), terms);
        }
        return covered;
    }

    /** What this login found out a moment ago, or else the session that it goes on with. */
    private Optional<KnownLink> known(AuthenticationSessionModel login, String note) {
        Optional<KnownLink> ofLogin = KnownLink.read(login.getUserSessionNotes().get(note));
        if (ofLogin.isPresent()) {
            return ofLogin;
        }
        @Nullable UserSessionModel existing = session.sessions()
                .getUserSession(login.getRealm(), login.getParentSession().getId());
        return existing == null ? Optional.empty() : KnownLink.read(existing.getNote(note));
    }

    static Instant now() {
        return Instant.ofEpochMilli(Time.currentTimeMillis());
    }
}
