package kr.fedhub.keycloak.internal.broker;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.fedhub.core.metadata.MemberAlias;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/**
 * Finds researchers by several identifiers at once.
 *
 * <p>Why private API: Keycloak looks up one identifier at a time, and a researcher may be known by any of them. The query names
 * Keycloak's entity {@code FederatedIdentityEntity}. Checked on Keycloak 26.5.6, 26.7.0, 26.7.4 and 26.7.5.
 */
record LinkedResearchers(KeycloakSession session) {
    private static final String QUERY = "select link.userId, link.user.id from FederatedIdentityEntity link"
            + " where link.realmId = :realm and link.identityProvider = :member and link.userId in :identifiers";

    /** The user ids behind identifiers at a member; one statement, whatever their number. */
    Map<String, String> usersOf(MemberAlias member, List<String> identifiers) {
        return session.getProvider(JpaConnectionProvider.class)
                .getEntityManager()
                .createQuery(QUERY, Object[].class)
                .setParameter("realm", session.getContext().getRealm().getId())
                .setParameter("member", member.value())
                .setParameter("identifiers", identifiers)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
    }
}
