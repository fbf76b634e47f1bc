package kr.fedhub.keycloak.internal.admin;

import java.util.List;
import java.util.Optional;
import kr.fedhub.core.metadata.MemberAlias;
import kr.fedhub.core.metadata.roster.MemberDecision;
import kr.fedhub.core.metadata.roster.MemberStatus;
import kr.fedhub.core.metadata.roster.Roster;
import kr.fedhub.core.metadata.roster.RosterEntry;
import kr.fedhub.keycloak.federation.FederationProvider;
import org.keycloak.models.FederatedIdentityModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Moves the links of researchers from one member to another. It goes by Keycloak's own model, a few researchers a
 * transaction: its caches learn of every move, and a run that breaks off is finished by the next one.
 */
final class EntityIdMove {
    private static final int BATCH = 50;

    private final AdminCall call;
    private final EntityIdChange change;
    private final MemberAlias old;
    private final MemberAlias next;

    /**
     * What became of it, or would.
     *
     * @param from the old entityID
     * @param to the new one
     * @param dryRun whether nothing was changed
     * @param toStatus whether the new one can be used to log in
     * @param sameRegistrar whether both are known to be registered by the same registrar
     * @param researchers who follow
     * @param conflicts who do not: they are linked to the new one already, or somebody else is under their identifier
     */
    record Moved(
            String from,
            String to,
            boolean dryRun,
            MemberStatus toStatus,
            boolean sameRegistrar,
            long researchers,
            long conflicts) {}

    EntityIdMove(AdminCall call, EntityIdChange change) {
        this.call = call;
        this.change = change;
        this.old = MemberAlias.of(change.old());
        this.next = MemberAlias.of(change.next());
    }

    Moved run() {
        FederationProvider federation = call.session().getProvider(FederationProvider.class);
        Roster roster = federation.roster();
        RosterEntry entry = roster.entry(change.next())
                .orElseThrow(() -> Problem.conflict("no source describes the new entityID; refresh its source first"));
        Links links = Links.of(call.session(), call.realm().getId());
        long conflicts = links.countTaken(old, next);
        long researchers = links.count(old) - conflicts;
        if (!change.isRehearsal()) {
            pin(entry);
            researchers = move();
        }
        return new Moved(
                change.old().value(),
                change.next().value(),
                change.isRehearsal(),
                roster.status(next, call.now()),
                sameRegistrar(roster, entry),
                researchers,
                conflicts);
    }

    /** From here on another source or registrar cannot take the new one's place unseen, as with one that had logins. */
    private void pin(RosterEntry entry) {
        call.operations()
                .decide(
                        change.next(),
                        before -> before.pin().isPresent()
                                ? before
                                : new MemberDecision(
                                        before.entityId(),
                                        MemberView.name(entry),
                                        Optional.of(entry.pin()),
                                        before.block()));
    }

    private long move() {
        long moved = 0;
        int batch;
        do {
            batch = KeycloakModelUtils.runJobInTransactionWithResult(
                    call.session().getKeycloakSessionFactory(),
                    call.session().getContext(),
                    this::moveSome,
                    "move links of a member");
            moved += batch;
        } while (batch > 0);
        return moved;
    }

    private int moveSome(KeycloakSession session) {
        RealmModel realm = session.getContext().getRealm();
        List<String> users = Links.of(session, realm.getId()).movable(old, next, BATCH);
        users.forEach(id -> move(session, realm, session.users().getUserById(realm, id)));
        return users.size();
    }

    private void move(KeycloakSession session, RealmModel realm, UserModel user) {
        FederatedIdentityModel link = session.users().getFederatedIdentity(realm, user, old.value());
        session.users().removeFederatedIdentity(realm, user, old.value());
        session.users()
                .addFederatedIdentity(
                        realm,
                        user,
                        new FederatedIdentityModel(
                                next.value(), link.getUserId(), link.getUserName(), link.getToken()));
    }

    private boolean sameRegistrar(Roster roster, RosterEntry entry) {
        String registrar = entry.member().registrationAuthority();
        return roster.decision(old)
                .flatMap(MemberDecision::pin)
                .map(MemberDecision.Pin::registrationAuthority)
                .or(() -> roster.entry(old).map(one -> one.member().registrationAuthority()))
                .filter(registrar::equals)
                .isPresent();
    }
}
