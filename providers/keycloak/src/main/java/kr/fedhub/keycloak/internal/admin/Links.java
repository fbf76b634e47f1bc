package kr.fedhub.keycloak.internal.admin;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import kr.fedhub.core.metadata.MemberAlias;
import org.jspecify.annotations.Nullable;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/**
 * Who is linked to a member. Keycloak can ask for the links of a user, not for the users of an identity provider; its table
 * can, by the primary key, which begins with the identity provider.
 *
 * <p>Why private API: the entity {@code FederatedIdentityEntity} and the connection to its database. Checked on Keycloak
 * 26.5.6, 26.7.0, 26.7.4 and 26.7.5.
 */
final class Links {
    private static final String OF_MEMBER =
            " from FederatedIdentityEntity f where f.realmId = :realm and f.identityProvider = :member";

    /** A researcher who is linked to the other member already, or whose identifier there is somebody else's. */
    private static final String TAKEN = " exists (select other.userId from FederatedIdentityEntity other"
            + " where other.realmId = :realm and other.identityProvider = :other"
            + " and (other.user = f.user or other.userId = f.userId))";

    private final EntityManager em;
    private final String realmId;

    /**
     * A researcher.
     *
     * @param id the user's id, which names nobody outside this server
     * @param createdAt when the user came into being, ISO 8601
     */
    record Researcher(String id, String createdAt) {}

    private Links(EntityManager em, String realmId) {
        this.em = em;
        this.realmId = realmId;
    }

    static Links of(KeycloakSession session, String realmId) {
        return new Links(session.getProvider(JpaConnectionProvider.class).getEntityManager(), realmId);
    }

    long count(MemberAlias member) {
        return em.createQuery("select count(f)" + OF_MEMBER, Long.class)
                .setParameter("realm", realmId)
                .setParameter("member", member.value())
                .getSingleResult();
    }

    /** How many researchers could not take their link along to another member. */
    long countTaken(MemberAlias member, MemberAlias other) {
        return em.createQuery("select count(f)" + OF_MEMBER + " and" + TAKEN, Long.class)
                .setParameter("realm", realmId)
                .setParameter("member", member.value())
                .setParameter("other", other.value())
                .getSingleResult();
    }

    List<Researcher> page(MemberAlias member, Page page) {
        return em.createQuery(
                        "select f.user.id, f.user.createdTimestamp" + OF_MEMBER + " order by f.user.id", Object[].class)
                .setParameter("realm", realmId)
                .setParameter("member", member.value())
                .setFirstResult(page.first())
                .setMaxResults(page.max())
                .getResultStream()
                .map(row -> new Researcher((String) row[0], time((Long) row[1])))
                .toList();
    }

    /** The next user ids behind the given one, in their order; the first ones behind an empty text. */
    List<String> usersAfter(MemberAlias member, String after, int most) {
        return em.createQuery(
                        "select f.user.id" + OF_MEMBER + " and f.user.id > :after order by f.user.id", String.class)
                .setParameter("realm", realmId)
                .setParameter("member", member.value())
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList();
    }

    /** The next users who can take their link along to another member. */
    List<String> movable(MemberAlias member, MemberAlias other, int most) {
        return em.createQuery("select f.user.id" + OF_MEMBER + " and not" + TAKEN + " order by f.user.id", String.class)
                .setParameter("realm", realmId)
                .setParameter("member", member.value())
                .setParameter("other", other.value())
                .setMaxResults(most)
                .getResultList();
    }

    private static String time(@Nullable Long millis) {
        return millis == null ? "" : Instant.ofEpochMilli(millis).toString();
    }
}
