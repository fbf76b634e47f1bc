package kr.fedhub.keycloak.federation.refresh;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import kr.fedhub.core.metadata.roster.Roster;
import kr.fedhub.keycloak.config.SourceSettings;
import kr.fedhub.keycloak.federation.fixture.MemoryDownload;
import kr.fedhub.keycloak.federation.fixture.TestDatabase;
import kr.fedhub.keycloak.federation.fixture.TestSource;
import kr.fedhub.keycloak.federation.store.ContentCache;
import kr.fedhub.keycloak.federation.store.Document;
import kr.fedhub.keycloak.federation.store.DocumentKey;
import kr.fedhub.keycloak.federation.store.SourceRecord;

/** A hub with one source, refreshed at a fixed time with the settings that the source has then. */
record RefreshFixture(TestDatabase database, MemoryDownload web, ContentCache contents, Supplier<TestSource> source) {
    static final Instant NOW = TestSource.NOW;
    static final Instant MADE = NOW.minus(Duration.ofHours(2));

    void publish(byte[] document) {
        web.put(settings().location(), document);
    }

    RefreshOutcome refresh() {
        return new Refresher(database, web, contents, Clock.fixed(NOW, ZoneOffset.UTC)).refresh(settings());
    }

    Roster roster() {
        SourceSettings settings = settings();
        return database.inTransaction(store -> RosterLoader.load(store, Map.of(TestSource.ALIAS, settings), contents));
    }

    Optional<Document> live() {
        return database.inTransaction(store -> store.documents().find(DocumentKey.live(TestSource.ALIAS)));
    }

    SourceRecord state() {
        return database.inTransaction(store -> store.sources().find(TestSource.ALIAS))
                .orElseThrow();
    }

    private SourceSettings settings() {
        return source.get().settings();
    }
}
