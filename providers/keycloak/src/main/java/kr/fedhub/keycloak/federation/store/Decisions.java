package kr.fedhub.keycloak.federation.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import kr.fedhub.core.metadata.EntityId;
import kr.fedhub.core.metadata.MemberAlias;
import kr.fedhub.core.metadata.roster.MemberDecision;
import org.jspecify.annotations.Nullable;

/** What is decided about members, kept also when no source describes them any more. */
public final class Decisions {
    private static final int LONGEST_NAME = 255;

    private final String realmId;
    private final EntityManager em;
    private final Runnable changed;

    Decisions(String realmId, EntityManager em, Runnable changed) {
        this.realmId = realmId;
        this.em = em;
        this.changed = changed;
    }

    /** All decisions, ordered by entityID. */
    public List<MemberDecision> all() {
        return em.createQuery(
                        "select d from HubMemberDecision d where d.realmId = :realm order by d.entityId",
                        HubMemberDecision.class)
                .setParameter("realm", realmId)
                .getResultStream()
                .map(HubMemberDecision::decision)
                .toList();
    }

    public Optional<MemberDecision> find(MemberAlias alias) {
        return Optional.ofNullable(em.find(HubMemberDecision.class, new HubMemberDecision.Key(realmId, alias)))
                .map(HubMemberDecision::decision);
    }

    /**
     * Changes what is decided about a member.
     *
     * @param change gets what was decided before, an empty decision if nothing was
     */
    public void change(EntityId entityId, UnaryOperator<MemberDecision> change) {
        @Nullable HubMemberDecision row = em.find(
                HubMemberDecision.class,
                new HubMemberDecision.Key(realmId, MemberAlias.of(entityId)),
                LockModeType.PESSIMISTIC_WRITE);
        MemberDecision before = row == null
                ? new MemberDecision(entityId, entityId.value(), Optional.empty(), Optional.empty())
                : row.decision();
        MemberDecision after = change.apply(before);
        if (after.equals(before)) {
            return;
        }
        if (row == null) {
            row = new HubMemberDecision(realmId, entityId);
            row.set(shortened(after));
            em.persist(row);
        } else {
            row.set(shortened(after));
        }
        changed.run();
    }

    private static MemberDecision shortened(MemberDecision decision) {
        String name = decision.name();
        return new MemberDecision(
                decision.entityId(),
                name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name,
                decision.pin(),
                decision.block());
    }
}
