package kr.fedhub.keycloak.link.store;

import jakarta.persistence.EntityManager;
import java.util.List;

/** The tables of links and consents as a whole. */
public final class LinkTables {
    private static final List<String> NAMES = List.of("HubServiceLink", "HubConsent");

    private LinkTables() {}

    /** The classes that the persistence provider has to know. */
    public static List<Class<?>> entities() {
        return List.of(HubServiceLink.class, HubConsent.class);
    }

    /** Forgets a realm. */
    public static void removeRealm(EntityManager em, String realmId) {
        NAMES.forEach(name -> em.createQuery("delete from " + name + " e where e.realmId = :realm")
                .setParameter("realm", realmId)
                .executeUpdate());
    }

    /** Forgets a researcher, because Keycloak has: what is kept about people goes with them. */
    public static void removeResearcher(EntityManager em, String realmId, String researcher) {
        NAMES.forEach(name -> em.createQuery(
                        "delete from " + name + " e where e.realmId = :realm and e.researcher = :researcher")
                .setParameter("realm", realmId)
                .setParameter("researcher", researcher)
                .executeUpdate());
    }
}
