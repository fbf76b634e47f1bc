package kr.fedhub.keycloak.federation.refresh;

import static kr.fedhub.keycloak.federation.refresh.RefreshFixture.MADE;
import static kr.fedhub.keycloak.federation.refresh.RefreshFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import kr.fedhub.core.metadata.DiscoveryClient;
import kr.fedhub.core.metadata.EntityId;
import kr.fedhub.core.metadata.fixture.TestEntities;
import kr.fedhub.keycloak.federation.fixture.MemoryDownload;
import kr.fedhub.keycloak.federation.fixture.TestDatabase;
import kr.fedhub.keycloak.federation.fixture.TestSource;
import kr.fedhub.keycloak.federation.refresh.RefreshOutcome.Result;
import kr.fedhub.keycloak.federation.store.ContentCache;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DiscoveryClientRefreshTest {
    private static final EntityId SP = new EntityId("https://sp.example.org/sp");

    private final TestDatabase database = TestDatabase.h2();
    private final ContentCache contents = new ContentCache();
    private final TestSource source = TestSource.create();
    private final RefreshFixture hub = new RefreshFixture(database, new MemoryDownload(), contents, () -> source);
    private final String service = TestEntities.discoveryClient("sp.example.org");

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    @Test
    void aServiceIsInTheRosterAlsoOfANodeThatReadsWhatIsKept() {
        publish(7200, service);
        hub.refresh();
        contents.retain(List.of());

        assertThat(returns()).containsExactly("https://sp.example.org/ds");
    }

    @Test
    void aChangeInServicesOnlyIsKeptAndToldToEveryNode() {
        publish(7200);
        hub.refresh();
        assertThat(returns()).isEmpty();
        int version = database.version();

        publish(3600, service);
        assertThat(hub.refresh().result()).isEqualTo(Result.APPLIED);
        assertThat(returns()).containsExactly("https://sp.example.org/ds");
        assertThat(database.version()).isGreaterThan(version);

        publish(1800, service.replace("sp.example.org/ds", "sp.example.org/other"));
        hub.refresh();
        assertThat(returns()).containsExactly("https://sp.example.org/other");

        publish(900);
        hub.refresh();
        assertThat(returns()).isEmpty();
    }

    @Test
    void servicesThatStayTheSameAreNotWrittenAgain() {
        publish(7200, service);
        hub.refresh();
        String content = hub.live().orElseThrow().contentId();

        publish(3600, service);
        hub.refresh();

        assertThat(hub.live().orElseThrow().contentId()).isEqualTo(content);
    }

    @Test
    void aDocumentThatAnEarlierVersionOfTheHubReadIsReadAgainThoughItDidNotChange() {
        publish(7200, service);
        hub.refresh();
        database.withEntities(em ->
                em.createQuery("update HubDocument d set d.rules = 'of before'").executeUpdate());

        assertThat(hub.refresh().result()).isEqualTo(Result.APPLIED);
        assertThat(hub.refresh().result()).isEqualTo(Result.UNCHANGED);
    }

    @Test
    void servicesOfADocumentThatIsHeldWaitWithIt() {
        hub.publish(source.document(MADE, 10));
        hub.refresh();

        publish(3600, service);

        assertThat(hub.refresh().result()).isEqualTo(Result.HELD);
        assertThat(returns()).isEmpty();
    }

    private void publish(int secondsAgo, String... services) {
        List<String> entities = new ArrayList<>(
                TestEntities.identityProviders(2, source.signer().base64()));
        entities.addAll(List.of(services));
        hub.publish(source.document(NOW.minusSeconds(secondsAgo), entities));
    }

    private List<String> returns() {
        return hub.roster().service(SP, NOW).map(DiscoveryClient::returns).orElse(List.of());
    }
}
