package kr.fedhub.keycloak.internal.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import kr.fedhub.keycloak.config.SourceSettings;
import kr.fedhub.keycloak.federation.refresh.Download;
import kr.fedhub.keycloak.federation.refresh.HttpDownload;
import kr.fedhub.keycloak.federation.refresh.KnownMembers;
import kr.fedhub.keycloak.federation.refresh.MemberQuery;
import kr.fedhub.keycloak.federation.refresh.MetadataDownload;
import kr.fedhub.keycloak.federation.refresh.RefreshOutcome;
import kr.fedhub.keycloak.federation.refresh.RefreshOutcome.Result;
import kr.fedhub.keycloak.federation.refresh.Refresher;
import org.keycloak.cluster.ClusterProvider;
import org.keycloak.cluster.ExecutionResult;
import org.keycloak.connections.httpclient.HttpClientProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.SingleUseObjectProvider;

/** Refreshes one source on one node of the cluster. */
final class RefreshRun {
    /** Longer than a download and a reading may take. */
    private static final int LEASE_SECONDS = 20 * 60;

    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final KeycloakSessionFactory factory;
    private final FederationCache cache;
    private final RealmStore store;
    private final SourceSettings settings;
    private final String key;

    RefreshRun(KeycloakSessionFactory factory, FederationCache cache, String realmId, SourceSettings settings) {
        this.factory = factory;
        this.cache = cache;
        this.store = new RealmStore(factory, realmId);
        this.settings = settings;
        this.key = realmId + "." + settings.alias();
    }

    /** Refreshes the source, unless that is being done already. */
    RefreshOutcome run() {
        try (KeycloakSession session = factory.create()) {
            ClusterProvider cluster = session.getProvider(ClusterProvider.class);
            Download download = download(session);
            ExecutionResult<RefreshOutcome> lease =
                    cluster.executeIfNotExecuted("hub-metadata-" + key, LEASE_SECONDS, () -> refresh(download));
            return lease.isExecuted()
                    ? lease.getResult()
                    : new RefreshOutcome(Result.BUSY, "", "Another refresh of this source is running");
        }
    }

    /** When the source was last asked, and how often it failed since it was well; empty after the whole cluster restarted. */
    Optional<Checked> lastChecked(KeycloakSession session) {
        Map<String, String> notes =
                session.getProvider(SingleUseObjectProvider.class).get(checkedKey());
        return Optional.ofNullable(notes).map(Checked::parse);
    }

    boolean isDue(KeycloakSession session, Instant now) {
        return lastChecked(session).orElse(Checked.never()).isDue(now, settings.refreshInterval());
    }

    static Download download(KeycloakSession session) {
        return new MetadataDownload(
                new HttpDownload(session.getProvider(HttpClientProvider.class).getHttpClient()));
    }

    private RefreshOutcome refresh(Download download) {
        Clock clock = Clock.systemUTC();
        Instant begin = clock.instant();
        RefreshOutcome outcome = ask(download, clock);
        Instant end = clock.instant();
        store.inSession((session, realm) -> {
            Checked next = lastChecked(session).orElse(Checked.never()).next(end, outcome);
            session.getProvider(SingleUseObjectProvider.class).put(checkedKey(), REMEMBERED.toSeconds(), next.notes());
            cache.metrics().refreshed(realm.getName(), settings.alias(), outcome, Duration.between(begin, end));
            return true;
        });
        return outcome;
    }

    private RefreshOutcome ask(Download download, Clock clock) {
        if (settings.type() == SourceSettings.Type.AGGREGATE) {
            return new Refresher(store, download, cache.contents(store.realmId()), clock).refresh(settings);
        }
        MemberQuery query = new MemberQuery(store, download, cache.contents(store.realmId()), clock);
        return new KnownMembers(store, query, clock).refresh(settings);
    }

    private String checkedKey() {
        return "hub.metadata.checked." + key;
    }
}
