package kr.fedhub.keycloak.internal.admin;

import java.time.Instant;
import kr.fedhub.keycloak.internal.store.FederationOperations;
import kr.fedhub.keycloak.link.LinkProvider;
import org.keycloak.common.util.Time;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/**
 * One request of an administrator: who asks, what they may, and the events that tell of it.
 *
 * <p>Why private API: Keycloak hands its permission evaluator and its event builder to extensions of the admin API in no
 * other form. Checked on Keycloak 26.5.6, 26.7.0, 26.7.4 and 26.7.5.
 */
record AdminCall(KeycloakSession session, RealmModel realm, AdminPermissionEvaluator auth, AdminEventBuilder events) {
    /** What events are about, so that they can be searched for. */
    enum Subject {
        FEDERATION_SOURCE,
        FEDERATION_MEMBER,
        FEDERATION_LINKS,
        SERVICE_LINK,
        CONSENT,
        OUTBOX
    }

    FederationOperations operations() {
        return new FederationOperations(session, realm);
    }

    void requireView() {
        auth.realm().requireViewIdentityProviders();
    }

    void requireManage() {
        auth.realm().requireManageIdentityProviders();
    }

    /** The links and consents of the realm. */
    LinkProvider linkProvider() {
        return session.getProvider(LinkProvider.class);
    }

    /** The id of the administrator. */
    String admin() {
        return auth.adminAuth().getUser().getId();
    }

    Instant now() {
        return Instant.ofEpochMilli(Time.currentTimeMillis());
    }

    /**
     * Tells what was done at the address of this request.
     *
     * @param representation what came of it, without personal data
     */
    void tell(OperationType operation, Subject subject, Object representation) {
        events.operation(operation)
                .resource(subject.name())
                .resourcePath(session.getContext().getUri())
                .representation(representation)
                .success();
    }
}
