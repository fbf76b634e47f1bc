package kr.fedhub.keycloak.federation.refresh;

import static kr.fedhub.keycloak.federation.refresh.RefreshFixture.MADE;
import static kr.fedhub.keycloak.federation.refresh.RefreshFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import kr.fedhub.core.metadata.fixture.TestSigner;
import kr.fedhub.keycloak.federation.fixture.MemoryDownload;
import kr.fedhub.keycloak.federation.fixture.TestDatabase;
import kr.fedhub.keycloak.federation.fixture.TestSource;
import kr.fedhub.keycloak.federation.refresh.RefreshOutcome.Result;
import kr.fedhub.keycloak.federation.store.ContentCache;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChangedSettingsTest {
    private final TestDatabase database = TestDatabase.h2();
    private TestSource source = TestSource.create();
    private final RefreshFixture hub =
            new RefreshFixture(database, new MemoryDownload(), new ContentCache(), () -> source);

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    @Test
    void theKeyRollsOverFromTheOldOneByBothToTheNewOne() {
        TestSigner old = source.signer();
        TestSigner next = TestSigner.ec(256);
        hub.publish(source.document(MADE, 2));
        hub.refresh();

        source = source.with("metadataCertificates", old.pem() + next.pem());
        assertThat(hub.refresh().result()).isEqualTo(Result.APPLIED);
        source = new TestSource(next, source.entries());
        hub.publish(source.document(NOW.minusSeconds(60), 2));
        assertThat(hub.refresh().result()).isEqualTo(Result.APPLIED);

        source = source.with("metadataCertificates", next.pem());
        assertThat(hub.roster().size()).isEqualTo(2);
        assertThat(hub.refresh().result()).isEqualTo(Result.APPLIED);
    }

    @Test
    void whatACertificateSignedThatIsNoLongerPinnedIsNotLoaded() {
        hub.publish(source.document(MADE, 2));
        hub.refresh();

        source = source.with("metadataCertificates", TestSigner.ec(256).pem());

        assertThat(hub.roster().size()).isZero();
        assertThat(hub.refresh().reason()).isEqualTo("SIGNATURE");
    }

    @Test
    void aStricterFilterActsAtOnceAndALooserOneReadsTheDocumentAgain() {
        hub.publish(source.document(MADE, 10));
        hub.refresh();

        source = source.with("excludePattern", "https://idp[0-7]\\..*");
        assertThat(hub.roster().size()).isEqualTo(2);
        assertThat(hub.refresh().result())
                .as("members sent away by the filter do not vanish")
                .isEqualTo(Result.APPLIED);

        source = source.with("excludePattern", "");
        assertThat(hub.roster().size()).isEqualTo(2);
        assertThat(hub.refresh().result()).isEqualTo(Result.APPLIED);
        assertThat(hub.roster().size()).isEqualTo(10);
    }

    @Test
    void theAgeOfADocumentFromAnotherAddressDoesNotCount() {
        hub.publish(source.document(MADE, 3));
        hub.refresh();

        source = source.with("metadataUrl", "https://mirror.example.org/metadata.xml");
        hub.publish(source.document(MADE.minusSeconds(60), 3));

        assertThat(hub.refresh().result()).isEqualTo(Result.APPLIED);
    }
}
