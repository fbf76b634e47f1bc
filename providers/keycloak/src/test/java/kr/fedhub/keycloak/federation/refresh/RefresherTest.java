package kr.fedhub.keycloak.federation.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.fedhub.core.metadata.Member;
import kr.fedhub.core.metadata.fixture.TestSigner;
import kr.fedhub.core.metadata.roster.Roster;
import kr.fedhub.keycloak.config.SourceSettings;
import kr.fedhub.keycloak.federation.fixture.MemoryDownload;
import kr.fedhub.keycloak.federation.fixture.TestDatabase;
import kr.fedhub.keycloak.federation.fixture.TestSource;
import kr.fedhub.keycloak.federation.refresh.RefreshOutcome.Result;
import kr.fedhub.keycloak.federation.store.ContentCache;
import kr.fedhub.keycloak.federation.store.Document;
import kr.fedhub.keycloak.federation.store.DocumentKey;
import kr.fedhub.keycloak.federation.store.SourceRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RefresherTest {
    private static final Instant NOW = TestSource.NOW;
    private static final Instant MADE = NOW.minus(Duration.ofHours(2));

    private final TestDatabase database = TestDatabase.h2();
    private final MemoryDownload web = new MemoryDownload();
    private final ContentCache contents = new ContentCache();
    private TestSource source = TestSource.create();

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    @Test
    void aDocumentGoesLiveAsAWhole() {
        publish(source.document(MADE, 3));

        assertThat(refresh().result()).isEqualTo(Result.APPLIED);

        assertThat(roster().size()).isEqualTo(3);
        assertThat(database.version()).isEqualTo(1);
        assertThat(state().lastSuccess()).contains(NOW);
        assertThat(state().report().orElseThrow().members()).isEqualTo(3);
    }

    @Test
    void anUnchangedSourceWritesNothing() {
        publish(source.document(MADE, 3));
        refresh();
        int version = database.version();
        database.writes();

        assertThat(refresh().result()).isEqualTo(Result.UNCHANGED);

        assertThat(database.writes()).isZero();
        assertThat(database.version()).isEqualTo(version);
    }

    @Test
    void aDocumentThatIsOnlySignedAgainRewritesOneRowOfMetaAndKeepsEveryMember() {
        publish(source.document(MADE, 3));
        refresh();
        List<Member> before = members();
        String content = live().orElseThrow().contentId();
        database.writes();

        publish(source.document(MADE.plus(Duration.ofHours(1)), 3));

        assertThat(refresh().result()).isEqualTo(Result.APPLIED);
        assertThat(live().orElseThrow().contentId()).isEqualTo(content);
        assertThat(live().orElseThrow().meta().validUntil())
                .isEqualTo(MADE.plus(Duration.ofHours(1)).plus(Duration.ofDays(7)));
        assertThat(database.writes()).as("the row of the document").isEqualTo(1);
        assertThat(members()).zipSatisfy(before, (now, then) -> assertThat(now).isSameAs(then));
    }

    @Test
    void aDocumentThatLosesTooManyMembersIsHeldAndTheOldOneStays() {
        publish(source.document(MADE, 10));
        refresh();
        int version = database.version();

        publish(source.document(NOW.minusSeconds(60), 5));

        assertThat(refresh().result()).isEqualTo(Result.HELD);
        assertThat(roster().size()).isEqualTo(10);
        assertThat(database.version()).isEqualTo(version);
        assertThat(state().heldBecause().orElseThrow()).contains("5 of 10 members would vanish");
        assertThat(refresh().result()).isEqualTo(Result.UNCHANGED);
    }

    @Test
    void aNewerDocumentWithoutTheLossEndsTheHold() {
        publish(source.document(MADE, 10));
        refresh();
        publish(source.document(NOW.minusSeconds(60), 5));
        refresh();

        publish(source.document(NOW.minusSeconds(30), 10));

        assertThat(refresh().result()).isEqualTo(Result.APPLIED);
        assertThat(state().heldBecause()).isEmpty();
        assertThat(database.rows("HubDocument")).isEqualTo(1);
    }

    @Test
    void anOlderDocumentIsRefused() {
        publish(source.document(MADE, 3));
        refresh();

        publish(source.document(MADE.minusSeconds(1), 3));

        assertThat(refresh())
                .extracting(RefreshOutcome::result, RefreshOutcome::reason)
                .containsExactly(Result.REJECTED, "OLDER");
        assertThat(live().orElseThrow().meta().createdAt()).contains(MADE);
        assertThat(state().failure().orElseThrow().reason()).isEqualTo("OLDER");
    }

    @Test
    void anExpiredDocumentIsRefused() {
        publish(source.document(NOW.minus(Duration.ofDays(8)), 3));

        assertThat(refresh().reason()).isEqualTo("EXPIRED");
        assertThat(live()).isEmpty();
    }

    @Test
    void aDocumentOfAnUnknownSignerIsRefusedAndTheLastGoodOneStays() {
        publish(source.document(MADE, 3));
        refresh();

        publish(TestSource.create().document(NOW.minusSeconds(5), 4));

        assertThat(refresh().reason()).isEqualTo("SIGNATURE");
        assertThat(roster().size()).isEqualTo(3);
    }

    @Test
    void aSourceThatIsDownKeepsTheLastGoodCopyAndIsWellAgainLater() {
        publish(source.document(MADE, 3));
        refresh();
        web.failWith(new FetchFailed(FetchFailed.Reason.UNREACHABLE, "The source cannot be reached"));

        assertThat(refresh().result()).isEqualTo(Result.FAILED);
        assertThat(roster().size()).isEqualTo(3);
        assertThat(state().failure().orElseThrow().reason()).isEqualTo("UNREACHABLE");

        web.recover();
        assertThat(refresh().result()).isEqualTo(Result.UNCHANGED);
        assertThat(state().failure()).isEmpty();
    }

    @Test
    void theKeyRollsOverFromTheOldOneByBothToTheNewOne() {
        TestSigner old = source.signer();
        TestSigner next = TestSigner.ec(256);
        publish(source.document(MADE, 2));
        refresh();

        source = source.with("metadataCertificates", old.pem() + next.pem());
        assertThat(refresh().result()).isEqualTo(Result.APPLIED);
        source = new TestSource(next, source.entries());
        publish(source.document(NOW.minusSeconds(60), 2));
        assertThat(refresh().result()).isEqualTo(Result.APPLIED);

        source = source.with("metadataCertificates", next.pem());
        assertThat(roster().size()).isEqualTo(2);
        assertThat(refresh().result()).isEqualTo(Result.APPLIED);
    }

    @Test
    void whatACertificateSignedThatIsNoLongerPinnedIsNotLoaded() {
        publish(source.document(MADE, 2));
        refresh();

        source = source.with("metadataCertificates", TestSigner.ec(256).pem());

        assertThat(roster().size()).isZero();
        assertThat(refresh().reason()).isEqualTo("SIGNATURE");
    }

    @Test
    void aStricterFilterActsAtOnceAndALooserOneReadsTheDocumentAgain() {
        publish(source.document(MADE, 10));
        refresh();

        source = source.with("excludePattern", "https://idp[0-7]\\..*");
        assertThat(roster().size()).isEqualTo(2);
        assertThat(refresh().result())
                .as("members sent away by the filter do not vanish")
                .isEqualTo(Result.APPLIED);

        source = source.with("excludePattern", "");
        assertThat(roster().size()).isEqualTo(2);
        assertThat(refresh().result()).isEqualTo(Result.APPLIED);
        assertThat(roster().size()).isEqualTo(10);
    }

    @Test
    void theAgeOfADocumentFromAnotherAddressDoesNotCount() {
        publish(source.document(MADE, 3));
        refresh();

        source = source.with("metadataUrl", "https://mirror.example.org/metadata.xml");
        publish(source.document(MADE.minusSeconds(60), 3));

        assertThat(refresh().result()).isEqualTo(Result.APPLIED);
    }

    @Test
    void membersThatCannotBeReadAnyMoreAreHadAgain() {
        publish(source.document(MADE, 3));
        refresh();
        database.withEntities(
                em -> em.createQuery("delete from HubContentChunk c").executeUpdate());
        contents.retain(List.of());

        assertThat(refresh().result()).isEqualTo(Result.APPLIED);
        assertThat(roster().size()).isEqualTo(3);
    }

    private void publish(byte[] document) {
        web.put(source.settings().location(), document);
    }

    private RefreshOutcome refresh() {
        return new Refresher(database, web, contents, Clock.fixed(NOW, ZoneOffset.UTC)).refresh(source.settings());
    }

    private Roster roster() {
        SourceSettings settings = source.settings();
        return database.inTransaction(store -> RosterLoader.load(store, Map.of(TestSource.ALIAS, settings), contents));
    }

    private List<Member> members() {
        return database.inTransaction(store -> store.documents().members(live().orElseThrow(), contents));
    }

    private Optional<Document> live() {
        return database.inTransaction(store -> store.documents().find(DocumentKey.live(TestSource.ALIAS)));
    }

    private SourceRecord state() {
        return database.inTransaction(store -> store.sources().find(TestSource.ALIAS))
                .orElseThrow();
    }
}
