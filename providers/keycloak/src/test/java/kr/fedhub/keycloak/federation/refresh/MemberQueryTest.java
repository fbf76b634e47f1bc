package kr.fedhub.keycloak.federation.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import kr.fedhub.core.metadata.EntityId;
import kr.fedhub.core.metadata.fixture.TestEntities;
import kr.fedhub.core.metadata.roster.Roster;
import kr.fedhub.keycloak.federation.fixture.MemoryDownload;
import kr.fedhub.keycloak.federation.fixture.TestDatabase;
import kr.fedhub.keycloak.federation.fixture.TestSource;
import kr.fedhub.keycloak.federation.refresh.MemberAnswer.Result;
import kr.fedhub.keycloak.federation.store.ContentCache;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MemberQueryTest {
    private static final Instant NOW = TestSource.NOW;
    private static final EntityId ONE = new EntityId("https://one.example.org/idp");
    private static final EntityId TWO = new EntityId("https://two.example.org/idp");

    private final TestDatabase database = TestDatabase.h2();
    private final MemoryDownload web = new MemoryDownload();
    private final ContentCache contents = new ContentCache();
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final MemberQuery query = new MemberQuery(database, web, contents, clock);
    private final TestSource source =
            TestSource.create().with("metadataType", "query").with("metadataUrl", "https://mdq.example.org/");

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    @Test
    void aMemberIsAskedForByTheSha1OfItsEntityId() {
        assertThat(QueryAddress.of(
                        URI.create("https://mdq.example.org/edugain"), new EntityId("http://example.org/service")))
                .hasToString("https://mdq.example.org/edugain/entities/%7Bsha1%7D"
                        + "11d72e8cf351eb6c75c721e838f469677ab41bdb");
    }

    @Test
    void anAnswerIsKeptAsADocumentOfItsOwn() {
        publish(ONE, "one.example.org");

        MemberAnswer answer = query.ask(source.settings(), ONE);

        assertThat(answer.result()).isEqualTo(Result.FOUND);
        assertThat(roster().entry(ONE)).isEqualTo(answer.entry());
        assertThat(database.version()).isEqualTo(1);
    }

    @Test
    void anAnswerAboutSomebodyElseIsNoAnswer() {
        publish(ONE, "two.example.org");

        assertThat(query.ask(source.settings(), ONE).result()).isEqualTo(Result.UNKNOWN);
        assertThat(roster().size()).isZero();
    }

    @Test
    void anAnswerOfAnUnknownSignerIsNotBelieved() {
        String xml = entity("one.example.org");
        web.put(address(ONE), TestSource.sign(xml, TestSource.create().signer()));

        assertThat(query.ask(source.settings(), ONE).result()).isEqualTo(Result.FAILED);
        assertThat(database.rows("HubDocument")).isZero();
    }

    @Test
    void aMemberThatTheFilterLeavesOutIsUnknown() {
        publish(ONE, "one.example.org");

        assertThat(query.ask(source.with("excludeEntityIds", ONE.value()).settings(), ONE)
                        .result())
                .isEqualTo(Result.UNKNOWN);
    }

    @Test
    void knownMembersAreRefreshedAndThoseThatAreGoneLeave() {
        publish(ONE, "one.example.org");
        publish(TWO, "two.example.org");
        query.ask(source.settings(), ONE);
        query.ask(source.settings(), TWO);
        database.writes();

        assertThat(refreshKnown().result()).isEqualTo(RefreshOutcome.Result.UNCHANGED);
        assertThat(database.writes()).as("nothing new, nothing written").isZero();

        web.remove(address(TWO));
        assertThat(refreshKnown().result()).isEqualTo(RefreshOutcome.Result.APPLIED);
        assertThat(roster().entry(ONE)).isPresent();
        assertThat(roster().entry(TWO)).isEmpty();
    }

    @Test
    void aSourceThatIsDownLosesNobody() {
        publish(ONE, "one.example.org");
        query.ask(source.settings(), ONE);
        web.failWith(new FetchFailed(FetchFailed.Reason.TOO_SLOW, "The source did not answer"));

        assertThat(refreshKnown().result()).isEqualTo(RefreshOutcome.Result.FAILED);
        assertThat(roster().entry(ONE)).isPresent();
    }

    private RefreshOutcome refreshKnown() {
        return new KnownMembers(database, query, clock).refresh(source.settings());
    }

    private void publish(EntityId asked, String host) {
        web.put(address(asked), TestSource.sign(entity(host), source.signer()));
    }

    private URI address(EntityId member) {
        return QueryAddress.of(source.settings().location(), member);
    }

    private String entity(String host) {
        String namespaces = TestEntities.aggregate(NOW, NOW, java.util.List.of())
                .replaceAll("(?s).*<md:EntitiesDescriptor (.*?) ID=.*", "$1");
        return TestEntities.identityProvider(host, source.signer().base64())
                .replaceFirst(
                        "<md:EntityDescriptor",
                        "<md:EntityDescriptor " + namespaces + " ID=\"_all\" validUntil=\""
                                + NOW.plus(Duration.ofDays(3)) + "\"");
    }

    private Roster roster() {
        return database.inTransaction(
                store -> RosterLoader.load(store, Map.of(TestSource.ALIAS, source.settings()), contents));
    }
}
