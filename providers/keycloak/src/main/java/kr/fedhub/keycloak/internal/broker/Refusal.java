package kr.fedhub.keycloak.internal.broker;

import jakarta.ws.rs.core.Response;
import java.security.SecureRandom;
import kr.fedhub.core.reference.ReferenceId;
import kr.fedhub.keycloak.federation.RefusalPage;
import kr.fedhub.keycloak.federation.RefusalReason;
import kr.fedhub.keycloak.federation.RefusalReason.FixedBy;
import org.jboss.logging.Logger;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.ErrorPageException;

/**
 * One refusal. Asking for its response or exception is what refuses.
 *
 * <p>Why private API: {@code ErrorPageException} is what Keycloak's broker lets through as it is. Checked on Keycloak 26.5.6,
 * 26.7.0, 26.7.4 and 26.7.5.
 *
 * @param about what is refused
 * @param reason why
 * @param detail more for the log, without personal data
 */
record Refusal(Refusals about, RefusalReason reason, String detail) {
    private static final Logger LOG = Logger.getLogger("kr.fedhub.broker");
    private static final SecureRandom RANDOMNESS = new SecureRandom();
    private static final String REFERENCE = "reference_id";

    /** Refuses with an exception for places that Keycloak goes on from otherwise. */
    ErrorPageException exception() {
        return new ErrorPageException(response());
    }

    /** Refuses with a page. What this request has written so far is undone. */
    Response response() {
        session().getTransactionManager().setRollbackOnly();
        session().setAttribute(REFERENCE, true);
        return page(record());
    }

    /** Writes log and event only, for what has a page of its own. */
    ReferenceId record() {
        ReferenceId reference = ReferenceId.random(RANDOMNESS);
        String institution = about.institution().orElse("-");
        LOG.warnf("Refused, reference %s: %s, institution %s %s", reference, reason.eventError(), institution, detail);
        event(reference);
        return reference;
    }

    /** Whether the request of a session was refused. */
    static boolean isIn(KeycloakSession session) {
        return session.getAttribute(REFERENCE) != null;
    }

    private void event(ReferenceId reference) {
        EventBuilder event = new EventBuilder(
                        session().getContext().getRealm(),
                        session(),
                        session().getContext().getConnection())
                .event(EventType.IDENTITY_PROVIDER_LOGIN)
                .detail(REFERENCE, reference.value());
        about.institution().ifPresent(alias -> event.detail(Details.IDENTITY_PROVIDER, alias));
        about.client().ifPresent(event::client);
        event.error(reason.eventError());
    }

    private Response page(ReferenceId reference) {
        return session()
                .getProvider(LoginFormsProvider.class)
                .setAuthenticationSession(about.login())
                .setStatus(
                        reason.fixedBy() == FixedBy.OPERATOR || reason.fixedBy() == FixedBy.SERVICE
                                ? Response.Status.FORBIDDEN
                                : Response.Status.BAD_REQUEST)
                .setAttribute(RefusalPage.ATTRIBUTE, new RefusalContents(about, reason).page(reference))
                .createForm(RefusalPage.TEMPLATE);
    }

    private KeycloakSession session() {
        return about.session();
    }
}
