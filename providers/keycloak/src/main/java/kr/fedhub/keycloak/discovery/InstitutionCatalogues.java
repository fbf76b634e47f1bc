package kr.fedhub.keycloak.discovery;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import kr.fedhub.core.institution.Institution;
import kr.fedhub.core.metadata.roster.Roster;
import kr.fedhub.keycloak.config.MemberNames;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue of each realm on this node. It is made when somebody asks for the first time after the institutions changed;
 * whoever asks meanwhile gets the one before.
 */
final class InstitutionCatalogues {
    private final Map<String, Made> catalogues = new ConcurrentHashMap<>();
    private final Map<String, ReentrantLock> making = new ConcurrentHashMap<>();

    /** A catalogue and what it was made of. */
    private record Made(Roster roster, List<Institution> bilateral, MemberNames names, Catalogue catalogue) {
        boolean isOf(Roster other, List<Institution> others, MemberNames otherNames) {
            return roster == other && bilateral.equals(others) && names.equals(otherNames);
        }
    }

    /**
     * The catalogue of a realm.
     *
     * @param roster the members of its sources
     * @param bilateral the institutions with an identity provider of their own
     * @param names what the operator calls members
     */
    Catalogue of(String realmId, Roster roster, List<Institution> bilateral, MemberNames names) {
        @Nullable Made known = catalogues.get(realmId);
        if (known != null && known.isOf(roster, bilateral, names)) {
            return known.catalogue();
        }
        ReentrantLock lock = making.computeIfAbsent(realmId, id -> new ReentrantLock());
        if (known != null && !lock.tryLock()) {
            return known.catalogue();
        }
        if (known == null) {
            lock.lock();
        }
        try {
            return made(realmId, roster, bilateral, names).catalogue();
        } finally {
            lock.unlock();
        }
    }

    void forget(String realmId) {
        catalogues.remove(realmId);
        making.remove(realmId);
    }

    private Made made(String realmId, Roster roster, List<Institution> bilateral, MemberNames names) {
        @Nullable Made known = catalogues.get(realmId);
        if (known != null && known.isOf(roster, bilateral, names)) {
            return known;
        }
        Made made = new Made(roster, bilateral, names, Catalogue.of(roster, bilateral, names));
        catalogues.put(realmId, made);
        return made;
    }
}
