package kr.fedhub.keycloak.federation.store;

import static kr.fedhub.keycloak.federation.store.DocumentFixture.members;
import static kr.fedhub.keycloak.federation.store.DocumentFixture.meta;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kr.fedhub.core.metadata.EntityId;
import kr.fedhub.core.metadata.roster.MemberDecision;
import kr.fedhub.keycloak.federation.fixture.TestDatabase;
import kr.fedhub.keycloak.federation.fixture.TestSource;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FederationStoreTest {
    private static final Instant NOW = TestSource.NOW;
    private static final EntityId ENTITY = new EntityId("https://idp.example.org/idp");

    static Stream<Named<Supplier<TestDatabase>>> databases() {
        return Stream.of(Named.of("H2", TestDatabase::h2), Named.of("PostgreSQL", TestDatabase::postgres));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aDecisionIsKeptAndChanged(Supplier<TestDatabase> databases) {
        try (TestDatabase database = databases.get()) {
            MemberDecision.Pin pin = new MemberDecision.Pin("kafe", "http://kafe.kreonet.net");
            MemberDecision.Block block = new MemberDecision.Block(NOW, "admin-id", "keys stolen\n(CERT-7)");
            change(database, before -> new MemberDecision(ENTITY, "한빛대학교", Optional.of(pin), before.block()));
            change(database, before -> new MemberDecision(ENTITY, before.name(), before.pin(), Optional.of(block)));

            List<MemberDecision> kept =
                    database.inTransaction(store -> store.decisions().all());
            assertThat(kept).containsExactly(new MemberDecision(ENTITY, "한빛대학교", Optional.of(pin), Optional.of(block)));
            int version = database.version();
            change(database, before -> before);
            assertThat(database.version()).as("nothing changed").isEqualTo(version);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void theStateOfASourceIsKept(Supplier<TestDatabase> databases) {
        try (TestDatabase database = databases.get()) {
            SourceReport report = new SourceReport(
                    3, 2, 1, 1, 1, List.of(new SourceReport.Finding("https://x", "its \"certificate\"")), 0, List.of());
            Failure failure = new Failure(NOW.plusSeconds(5), "SIGNATURE", "x".repeat(2000));
            database.inTransaction(store -> {
                store.sources().succeeded("kafe", NOW, report);
                store.sources().failed("kafe", failure);
                store.sources().held("kafe", "too few");
                return true;
            });

            Optional<SourceRecord> kept =
                    database.inTransaction(store -> store.sources().find("kafe"));
            assertThat(kept)
                    .contains(new SourceRecord(
                            "kafe",
                            Optional.of(NOW),
                            Optional.of(failure),
                            Optional.of(report),
                            Optional.of("too few")));
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aRemovedSourceLeavesOnlyWhatWasDecidedAboutItsMembers(Supplier<TestDatabase> databases) {
        try (TestDatabase database = databases.get()) {
            database.inTransaction(store -> {
                store.documents().save(DocumentKey.live("kafe"), meta("a"), DocumentContent.of(members(2)));
                store.documents().save(DocumentKey.of("kafe", ENTITY), meta("b"), DocumentContent.of(members(1)));
                store.documents().save(DocumentKey.live("edugain"), meta("c"), DocumentContent.of(members(1)));
                store.sources().held("kafe", "too few");
                return true;
            });
            change(database, before -> new MemberDecision(ENTITY, "name", before.pin(), before.block()));

            database.inTransaction(store -> {
                store.removeSource("kafe");
                return true;
            });

            List<Document> left =
                    database.inTransaction(store -> store.documents().live());
            assertThat(left).extracting(document -> document.key().source()).containsExactly("edugain");
            assertThat(database.rows("HubSourceState")).isZero();
            assertThat(database.rows("HubMemberDecision")).isEqualTo(1);
            database.inTransaction(store -> {
                store.removeAll();
                return true;
            });
            assertThat(Stream.of("HubDocument", "HubContentChunk", "HubMemberDecision")
                            .map(database::rows))
                    .containsOnly(0L);
        }
    }

    private static void change(TestDatabase database, UnaryOperator<MemberDecision> change) {
        database.inTransaction(store -> {
            store.decisions().change(ENTITY, change);
            return true;
        });
    }
}
