package kr.fedhub.keycloak.internal.outbox;

import java.time.Clock;
import java.util.Optional;
import kr.fedhub.keycloak.provisioning.Outbox;
import kr.fedhub.keycloak.provisioning.outbox.OutboxOperations;
import kr.fedhub.keycloak.provisioning.outbox.OutboxStore;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderEvent;

/**
 * The outbox on one server. Whoever registers the {@code ProvisioningProvider} keeps one, registers {@link #handle} for
 * Keycloak's events, and gives out {@link #outbox}.
 *
 * <p>Why private API: work begins when the database has its tables, which only {@code PostMigrationEvent} says. Checked on
 * Keycloak 26.5.6, 26.7.0, 26.7.4 and 26.7.5.
 */
public final class OutboxNode {
    private final Clock clock = Clock.systemUTC();
    private volatile Optional<OutboxSchedule> schedule = Optional.empty();

    /** The outbox of the session's realm, in the session's transaction. After it, the service is told without delay. */
    public Outbox outbox(KeycloakSession session) {
        return outbox(session, session.getContext().getRealm());
    }

    /** The outbox of a realm, in the session's transaction. */
    Outbox outbox(KeycloakSession session, RealmModel realm) {
        OutboxStore store = store(session, realm);
        return (researcher, service, account, change) -> {
            store.add(researcher, service, account, change);
            session.getTransactionManager().enlistAfterCompletion(new Wake());
        };
    }

    /** What an operator sees of the outbox of the session's realm and does with it, in the session's transaction. */
    public OutboxOperations operations(KeycloakSession session) {
        session.getTransactionManager().enlistAfterCompletion(new Wake());
        return new OutboxOperations(
                session.getContext().getRealm().getId(), OutboxSessions.entityManager(session), clock);
    }

    /** Begins to work after start-up, and forgets what is about something that is removed. */
    public void handle(KeycloakSessionFactory factory, ProviderEvent event) {
        if (event instanceof PostMigrationEvent) {
            OutboxSchedule started = new OutboxSchedule(factory);
            schedule = Optional.of(started);
            started.start();
        } else if (event instanceof RealmModel.RealmRemovedEvent removed) {
            store(removed.getKeycloakSession(), removed.getRealm()).removeAll();
        } else if (event instanceof ClientModel.ClientRemovedEvent removed) {
            store(removed.getKeycloakSession(), removed.getClient().getRealm())
                    .removeService(removed.getClient().getId());
        } else if (event instanceof UserModel.UserPreRemovedEvent removed) {
            // Before the links go, which say what there is to close.
            ResearcherChanges.of(
                            removed.getKeycloakSession(),
                            removed.getRealm(),
                            outbox(removed.getKeycloakSession(), removed.getRealm()))
                    .leaves(removed.getUser());
        } else if (event instanceof UserModel.UserRemovedEvent removed) {
            store(removed.getKeycloakSession(), removed.getRealm())
                    .removeResearcher(removed.getUser().getId());
        }
    }

    private OutboxStore store(KeycloakSession session, RealmModel realm) {
        return new OutboxStore(realm.getId(), OutboxSessions.entityManager(session), clock);
    }

    /** Tells the service when the request's transaction is over. */
    private final class Wake extends AbstractKeycloakTransaction {
        @Override
        protected void commitImpl() {
            schedule.ifPresent(OutboxSchedule::wake);
        }

        @Override
        protected void rollbackImpl() {
            // Nothing was kept.
        }
    }
}
