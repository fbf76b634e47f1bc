package kr.fedhub.keycloak.internal.self;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/**
 * Reads a researcher's institutions past every cache, and holds off others who want to.
 *
 * <p>Why private API: Keycloak has no lock on a user, and its caches may be behind another node. The queries name Keycloak's
 * entities {@code UserEntity} and {@code FederatedIdentityEntity}. Checked on Keycloak 26.5.6, 26.7.0, 26.7.4 and 26.7.5.
 */
record LinkedInstitutions(KeycloakSession session) {
    /** The aliases that are linked now; they stay so until the request is over, but for what it does itself. */
    Set<String> locked(UserModel researcher) {
        EntityManager em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        em.createQuery("select u from UserEntity u where u.id = :user", Object.class)
                .setParameter("user", researcher.getId())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        return em.createQuery(
                        "select f.identityProvider from FederatedIdentityEntity f where f.user.id = :user",
                        String.class)
                .setParameter("user", researcher.getId())
                .getResultStream()
                .collect(Collectors.toSet());
    }
}
