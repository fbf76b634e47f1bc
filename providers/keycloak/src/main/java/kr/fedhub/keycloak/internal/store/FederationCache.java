package kr.fedhub.keycloak.internal.store;

import io.micrometer.core.instrument.Metrics;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import kr.fedhub.keycloak.config.SourceSettings;
import kr.fedhub.keycloak.federation.refresh.FederationMetrics;
import kr.fedhub.keycloak.federation.refresh.QueryGate;
import kr.fedhub.keycloak.federation.refresh.RosterLoader;
import kr.fedhub.keycloak.federation.store.ContentCache;
import kr.fedhub.keycloak.federation.store.Document;
import kr.fedhub.keycloak.federation.store.DocumentKey;
import kr.fedhub.keycloak.federation.store.FederationStore;
import kr.fedhub.keycloak.federation.store.SourceRecord;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;

/** The federations of every realm, as far as this node was asked for them. */
final class FederationCache {
    private static final long PATIENCE_SECONDS = 3;

    private final Map<String, RealmFederation> federations = new ConcurrentHashMap<>();
    private final Map<String, ContentCache> contents = new ConcurrentHashMap<>();
    private final Map<String, ReentrantLock> loading = new ConcurrentHashMap<>();
    private final FederationMetrics metrics = new FederationMetrics(Metrics.globalRegistry);
    private final QueryGate gate = new QueryGate(Clock.systemUTC());

    /** The federations of a realm as they are now; they are loaded if they changed since this node last looked. */
    RealmFederation get(KeycloakSession session, RealmModel realm) {
        String version = RealmVersion.read(realm);
        @Nullable RealmFederation known = federations.get(realm.getId());
        return known != null && known.version().equals(version)
                ? known
                : load(session.getKeycloakSessionFactory(), realm.getId(), version);
    }

    /** Loads the federations of a realm, whatever this node knows of them. */
    RealmFederation reload(KeycloakSessionFactory factory, String realmId) {
        // A session of its own: the caller's may hold rows and a version that nobody else sees yet.
        RealmFederation loaded = new RealmStore(factory, realmId).inSession(this::read);
        federations.put(realmId, loaded);
        return loaded;
    }

    ContentCache contents(String realmId) {
        return contents.computeIfAbsent(realmId, id -> new ContentCache());
    }

    QueryGate gate() {
        return gate;
    }

    FederationMetrics metrics() {
        return metrics;
    }

    void forget(String realmId) {
        federations.remove(realmId);
        contents.remove(realmId);
        loading.remove(realmId);
    }

    private RealmFederation load(KeycloakSessionFactory factory, String realmId, String version) {
        ReentrantLock lock = loading.computeIfAbsent(realmId, id -> new ReentrantLock());
        boolean locked = await(lock);
        try {
            @Nullable RealmFederation known = federations.get(realmId);
            // Whoever waits may hold the database connection that the loading thread waits for: better an answer of a
            // moment
            // ago than none.
            boolean usable = known != null && (!locked || known.version().equals(version));
            return known != null && usable ? known : reload(factory, realmId);
        } finally {
            if (locked) {
                lock.unlock();
            }
        }
    }

    private static boolean await(ReentrantLock lock) {
        try {
            return lock.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private RealmFederation read(KeycloakSession session, RealmModel realm) {
        // Read first: what is loaded may be newer than the version it is kept under, never older.
        String version = RealmVersion.read(realm);
        Map<String, SourceSettings> sources = RealmSources.usable(session, realm, Logger.Level.ERROR);
        FederationStore store = RealmStore.of(session, realm);
        ContentCache cache = contents(realm.getId());
        RealmFederation loaded = new RealmFederation(version, sources, RosterLoader.load(store, sources, cache));
        List<String> live =
                store.documents().live().stream().map(Document::contentId).toList();
        cache.retain(live);
        sources.keySet().forEach(source -> measure(realm, source, store));
        return loaded;
    }

    private void measure(RealmModel realm, String source, FederationStore store) {
        metrics.loaded(
                realm.getName(),
                source,
                store.documents().find(DocumentKey.live(source)),
                store.documents().find(DocumentKey.held(source)).isPresent(),
                store.sources().find(source).flatMap(SourceRecord::report));
    }
}
