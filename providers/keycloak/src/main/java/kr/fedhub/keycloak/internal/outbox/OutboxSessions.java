package kr.fedhub.keycloak.internal.outbox;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import kr.fedhub.core.firstuse.FirstUsePolicy;
import kr.fedhub.core.provisioning.DeactivationLimit;
import kr.fedhub.keycloak.config.FirstUseSetting;
import kr.fedhub.keycloak.link.LinkProvider;
import kr.fedhub.keycloak.provisioning.ProvisioningProvider;
import kr.fedhub.keycloak.provisioning.outbox.DeactivationGuard;
import kr.fedhub.keycloak.provisioning.outbox.OutboxAccess;
import kr.fedhub.keycloak.provisioning.outbox.OutboxAgenda;
import kr.fedhub.keycloak.provisioning.outbox.OutboxCount;
import kr.fedhub.keycloak.provisioning.outbox.OutboxMetrics;
import kr.fedhub.keycloak.provisioning.outbox.OutboxQueue;
import kr.fedhub.keycloak.provisioning.outbox.OutboxService;
import kr.fedhub.keycloak.provisioning.outbox.ServiceTarget;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * The outbox in sessions and transactions of its own.
 *
 * <p>Why private API: Keycloak's own connection, and with it its transaction, is had from {@code JpaConnectionProvider} only.
 * Checked on Keycloak 26.5.6, 26.7.0, 26.7.4 and 26.7.5.
 */
final class OutboxSessions {
    private static final Logger LOG = Logger.getLogger(OutboxSessions.class);

    private final KeycloakSessionFactory factory;
    private final Clock clock;
    private final DeactivationLimit limit;

    OutboxSessions(KeycloakSessionFactory factory, Clock clock, DeactivationLimit limit) {
        this.factory = factory;
        this.clock = clock;
        this.limit = limit;
    }

    static EntityManager entityManager(KeycloakSession session) {
        return session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    <T> T agenda(BiFunction<KeycloakSession, OutboxAgenda, T> work) {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                factory, session -> work.apply(session, new OutboxAgenda(entityManager(session), clock)));
    }

    /** How many changes stand where; what nobody needs any more is forgotten first. */
    List<OutboxMetrics.Figure> figures() {
        return agenda((session, agenda) -> {
            agenda.forget(limit);
            return agenda.counts().stream()
                    .map(count -> figure(session, count))
                    .flatMap(Optional::stream)
                    .toList();
        });
    }

    private static Optional<OutboxMetrics.Figure> figure(KeycloakSession session, OutboxCount count) {
        @Nullable RealmModel realm = session.realms().getRealm(count.realm());
        @Nullable ClientModel client = realm == null ? null : session.clients().getClientById(realm, count.service());
        return realm == null || client == null
                ? Optional.empty()
                : Optional.of(new OutboxMetrics.Figure(
                        realm.getName(), client.getClientId(), count.state(), count.changes()));
    }

    /** The changes of a service, each time in a session of its realm. */
    OutboxAccess access(OutboxService service) {
        return new OutboxAccess() {
            @Override
            public <T> T inTransaction(Function<OutboxQueue, T> work) {
                return inRealm(service, (session, realm) -> work.apply(queue(service, session)));
            }
        };
    }

    /** How a service is reached now. Its secrets are read once for all that it is told in one go. */
    ServiceTarget target(OutboxService service) {
        return inRealm(service, (session, realm) -> {
            @Nullable ClientModel client = session.clients().getClientById(realm, service.id());
            return client == null
                    ? new ServiceTarget(realm.getName(), service.id(), Optional.empty())
                    : new ServiceTarget(
                            realm.getName(),
                            client.getClientId(),
                            policy(client)
                                    .flatMap(FirstUsePolicy::directory)
                                    .flatMap(session.getProvider(ProvisioningProvider.class)::directory));
        });
    }

    private OutboxQueue queue(OutboxService service, KeycloakSession session) {
        EntityManager em = entityManager(session);
        return new OutboxQueue(
                service, em, new DeactivationGuard(service, em, limit, () -> links(session, service.id())));
    }

    private static long links(KeycloakSession session, String service) {
        return session.getProvider(LinkProvider.class).links().count(service);
    }

    static Optional<FirstUsePolicy> policy(ClientModel client) {
        try {
            return FirstUseSetting.read(client);
        } catch (IllegalArgumentException e) {
            LOG.errorf("outbox: what service %s asks for cannot be read: %s", client.getClientId(), e.getMessage());
            return Optional.empty();
        }
    }

    private <T> T inRealm(OutboxService service, BiFunction<KeycloakSession, RealmModel, T> work) {
        return KeycloakModelUtils.runJobInTransactionWithResult(factory, session -> {
            @Nullable RealmModel realm = session.realms().getRealm(service.realm());
            if (realm == null) {
                throw new IllegalStateException("the realm was removed");
            }
            session.getContext().setRealm(realm);
            return work.apply(session, realm);
        });
    }
}
