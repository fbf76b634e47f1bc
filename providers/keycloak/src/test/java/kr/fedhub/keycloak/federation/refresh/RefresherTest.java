package kr.fedhub.keycloak.federation.refresh;

import static kr.fedhub.keycloak.federation.refresh.RefreshFixture.MADE;
import static kr.fedhub.keycloak.federation.refresh.RefreshFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import kr.fedhub.core.metadata.Member;
import kr.fedhub.keycloak.federation.fixture.MemoryDownload;
import kr.fedhub.keycloak.federation.fixture.TestDatabase;
import kr.fedhub.keycloak.federation.fixture.TestSource;
import kr.fedhub.keycloak.federation.refresh.RefreshOutcome.Result;
import kr.fedhub.keycloak.federation.store.ContentCache;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RefresherTest {
    private final TestDatabase database = TestDatabase.h2();
    private final MemoryDownload web = new MemoryDownload();
    private final ContentCache contents = new ContentCache();
    private final TestSource source = TestSource.create();
    private final RefreshFixture hub = new RefreshFixture(database, web, contents, () -> source);

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    @Test
    void aDocumentGoesLiveAsAWhole() {
        hub.publish(source.document(MADE, 3));

        assertThat(hub.refresh().result()).isEqualTo(Result.APPLIED);

        assertThat(hub.roster().size()).isEqualTo(3);
        assertThat(database.version()).isEqualTo(1);
        assertThat(hub.state().lastSuccess()).contains(NOW);
        assertThat(hub.state().report().orElseThrow().members()).isEqualTo(3);
    }

    @Test
    void anUnchangedSourceWritesNothing() {
        hub.publish(source.document(MADE, 3));
        hub.refresh();
        int version = database.version();
        database.writes();

        assertThat(hub.refresh().result()).isEqualTo(Result.UNCHANGED);

        assertThat(database.writes()).isZero();
        assertThat(database.version()).isEqualTo(version);
    }

    @Test
    void aDocumentThatIsOnlySignedAgainRewritesOneRowOfMetaAndKeepsEveryMember() {
        hub.publish(source.document(MADE, 3));
        hub.refresh();
        List<Member> before = members();
        String content = hub.live().orElseThrow().contentId();
        database.writes();

        hub.publish(source.document(MADE.plus(Duration.ofHours(1)), 3));

        assertThat(hub.refresh().result()).isEqualTo(Result.APPLIED);
        assertThat(hub.live().orElseThrow().contentId()).isEqualTo(content);
        assertThat(hub.live().orElseThrow().meta().validUntil())
                .isEqualTo(MADE.plus(Duration.ofHours(1)).plus(Duration.ofDays(7)));
        assertThat(database.writes()).as("the row of the document").isEqualTo(1);
        assertThat(members()).zipSatisfy(before, (now, then) -> assertThat(now).isSameAs(then));
    }

    @Test
    void aDocumentThatLosesTooManyMembersIsHeldAndTheOldOneStays() {
        hub.publish(source.document(MADE, 10));
        hub.refresh();
        int version = database.version();

        hub.publish(source.document(NOW.minusSeconds(60), 5));

        assertThat(hub.refresh().result()).isEqualTo(Result.HELD);
        assertThat(hub.roster().size()).isEqualTo(10);
        assertThat(database.version()).isEqualTo(version);
        assertThat(hub.state().heldBecause().orElseThrow()).contains("5 of 10 members would vanish");
        assertThat(hub.refresh().result()).isEqualTo(Result.UNCHANGED);
    }

    @Test
    void aNewerDocumentWithoutTheLossEndsTheHold() {
        hub.publish(source.document(MADE, 10));
        hub.refresh();
        hub.publish(source.document(NOW.minusSeconds(60), 5));
        hub.refresh();

        hub.publish(source.document(NOW.minusSeconds(30), 10));

        assertThat(hub.refresh().result()).isEqualTo(Result.APPLIED);
        assertThat(hub.state().heldBecause()).isEmpty();
        assertThat(database.rows("HubDocument")).isEqualTo(1);
    }

    @Test
    void anOlderDocumentIsRefused() {
        hub.publish(source.document(MADE, 3));
        hub.refresh();

        hub.publish(source.document(MADE.minusSeconds(1), 3));

        assertThat(hub.refresh())
                .extracting(RefreshOutcome::result, RefreshOutcome::reason)
                .containsExactly(Result.REJECTED, "OLDER");
        assertThat(hub.live().orElseThrow().meta().createdAt()).contains(MADE);
        assertThat(hub.state().failure().orElseThrow().reason()).isEqualTo("OLDER");
    }

    @Test
    void anExpiredDocumentIsRefused() {
        hub.publish(source.document(NOW.minus(Duration.ofDays(8)), 3));

        assertThat(hub.refresh().reason()).isEqualTo("EXPIRED");
        assertThat(hub.live()).isEmpty();
    }

    @Test
    void aDocumentOfAnUnknownSignerIsRefusedAndTheLastGoodOneStays() {
        hub.publish(source.document(MADE, 3));
        hub.refresh();

        hub.publish(TestSource.create().document(NOW.minusSeconds(5), 4));

        assertThat(hub.refresh().reason()).isEqualTo("SIGNATURE");
        assertThat(hub.roster().size()).isEqualTo(3);
    }

    @Test
    void aSourceThatIsDownKeepsTheLastGoodCopyAndIsWellAgainLater() {
        hub.publish(source.document(MADE, 3));
        hub.refresh();
        web.failWith(new FetchFailed(FetchFailed.Reason.UNREACHABLE, "The source cannot be reached"));

        assertThat(hub.refresh().result()).isEqualTo(Result.FAILED);
        assertThat(hub.roster().size()).isEqualTo(3);
        assertThat(hub.state().failure().orElseThrow().reason()).isEqualTo("UNREACHABLE");

        web.recover();
        assertThat(hub.refresh().result()).isEqualTo(Result.UNCHANGED);
        assertThat(hub.state().failure()).isEmpty();
    }

    @Test
    void membersThatCannotBeReadAnyMoreAreHadAgain() {
        hub.publish(source.document(MADE, 3));
        hub.refresh();
        database.withEntities(
                em -> em.createQuery("delete from HubContentChunk c").executeUpdate());
        contents.retain(List.of());

        assertThat(hub.refresh().result()).isEqualTo(Result.APPLIED);
        assertThat(hub.roster().size()).isEqualTo(3);
    }

    private List<Member> members() {
        return database.inTransaction(store ->
                store.documents().content(hub.live().orElseThrow(), contents).members());
    }
}
