package kr.fedhub.keycloak.internal.outbox;

import java.util.Locale;
import kr.fedhub.core.provisioning.DeliveryFailure;
import kr.fedhub.core.reference.ReferenceId;
import kr.fedhub.keycloak.provisioning.outbox.OutboxAlerts;
import kr.fedhub.keycloak.provisioning.outbox.ServiceTarget;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Tells what needs an operator in an event of the realm too, under the reference id of the log, and without saying who it is
 * about.
 *
 * <p>Why private API: {@code EventBuilder}, and a session for a thread that has none. Checked on Keycloak 26.5.6, 26.7.0, 26.7.4 and
 * 26.7.5.
 */
final class EventAlerts implements OutboxAlerts {
    private static final String REFERENCE = "reference_id";
    private static final String ACTION = "hub_action";

    private final OutboxAlerts log;
    private final KeycloakSessionFactory factory;

    /** Alerts that go to another receiver first. */
    EventAlerts(OutboxAlerts log, KeycloakSessionFactory factory) {
        this.log = log;
        this.factory = factory;
    }

    @Override
    public void delivered(ServiceTarget target) {
        log.delivered(target);
    }

    @Override
    public void failed(ServiceTarget target, DeliveryFailure failure) {
        log.failed(target, failure);
    }

    @Override
    public void quarantined(ServiceTarget target, DeliveryFailure failure, ReferenceId reference) {
        log.quarantined(target, failure, reference);
        tell(target, reference, "outbox_quarantined", failure.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public void held(ServiceTarget target, int changes, ReferenceId reference) {
        log.held(target, changes, reference);
        tell(target, reference, "outbox_held", "too_many_deactivations");
    }

    private void tell(ServiceTarget target, ReferenceId reference, String action, String error) {
        KeycloakModelUtils.runJobInTransaction(factory, session -> {
            @Nullable RealmModel realm = session.realms().getRealmByName(target.realm());
            if (realm != null) {
                session.getContext().setRealm(realm);
                event(session, realm)
                        .client(target.service())
                        .detail(ACTION, action)
                        .detail(REFERENCE, reference.value())
                        .error(error);
            }
        });
    }

    private static EventBuilder event(KeycloakSession session, RealmModel realm) {
        return new EventBuilder(realm, session).event(EventType.UPDATE_PROFILE);
    }
}
