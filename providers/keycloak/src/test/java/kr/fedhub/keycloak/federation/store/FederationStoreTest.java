package kr.fedhub.keycloak.federation.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kr.fedhub.core.digest.Sha256;
import kr.fedhub.core.metadata.Binding;
import kr.fedhub.core.metadata.BoundEndpoint;
import kr.fedhub.core.metadata.EntityId;
import kr.fedhub.core.metadata.Member;
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
    void aDocumentOfManyChunksComesBackAsItWas(Supplier<TestDatabase> databases) {
        try (TestDatabase database = databases.get()) {
            // What does not compress fills the chunks.
            List<Member> members = members(3000);
            DocumentMeta meta = meta("a");

            database.inTransaction(store -> store.documents().save(DocumentKey.live("kafe"), meta, members));

            assertThat(database.rows("HubContentChunk")).isGreaterThan(1);
            database.inTransaction(store -> {
                Document live = store.documents().find(DocumentKey.live("kafe")).orElseThrow();
                assertThat(live.meta()).isEqualTo(meta);
                assertThat(live.members()).isEqualTo(3000);
                assertThat(store.documents().members(live, new ContentCache())).isEqualTo(members);
                return true;
            });
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aNewDocumentTakesThePlaceOfTheOldOneWithAllItsChunks(Supplier<TestDatabase> databases) {
        try (TestDatabase database = databases.get()) {
            database.inTransaction(store -> store.documents().save(DocumentKey.live("kafe"), meta("a"), members(3)));
            database.inTransaction(store -> store.documents().save(DocumentKey.live("kafe"), meta("b"), members(2)));

            assertThat(database.rows("HubDocument")).isEqualTo(1);
            assertThat(database.rows("HubContentChunk")).isEqualTo(1);
            assertThat(database.version()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatIsUndoneWasNeverThere(Supplier<TestDatabase> databases) {
        try (TestDatabase database = databases.get()) {
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> database.inTransaction(store -> {
                        store.documents().save(DocumentKey.live("kafe"), meta("a"), members(3));
                        throw new IllegalStateException("the disk is full");
                    }));

            assertThat(database.rows("HubDocument")).isZero();
            assertThat(database.rows("HubContentChunk")).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aHeldDocumentTellsNobodyUntilItIsReleased(Supplier<TestDatabase> databases) {
        try (TestDatabase database = databases.get()) {
            database.inTransaction(store -> store.documents().save(DocumentKey.live("kafe"), meta("a"), members(3)));
            Document held = database.inTransaction(
                    store -> store.documents().save(DocumentKey.held("kafe"), meta("b"), members(1)));
            assertThat(database.version()).isEqualTo(1);

            database.inTransaction(store -> {
                store.documents()
                        .release(
                                store.documents().find(DocumentKey.held("kafe")).orElseThrow());
                return true;
            });

            assertThat(database.version()).isEqualTo(2);
            assertThat(database.rows("HubContentChunk")).isEqualTo(1);
            List<Document> left =
                    database.inTransaction(store -> store.documents().of("kafe"));
            assertThat(left).extracting(Document::key).containsExactly(DocumentKey.live("kafe"));
            assertThat(left).extracting(Document::contentId).containsExactly(held.contentId());
        }
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
                store.documents().save(DocumentKey.live("kafe"), meta("a"), members(2));
                store.documents().save(DocumentKey.of("kafe", ENTITY), meta("b"), members(1));
                store.documents().save(DocumentKey.live("edugain"), meta("c"), members(1));
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

    @ParameterizedTest
    @MethodSource("databases")
    void damagedMembersAreToldApartFromNone(Supplier<TestDatabase> databases) {
        try (TestDatabase database = databases.get()) {
            Document live = database.inTransaction(
                    store -> store.documents().save(DocumentKey.live("kafe"), meta("a"), members(2)));
            database.withEntities(
                    em -> em.createQuery("delete from HubContentChunk c").executeUpdate());

            assertThatExceptionOfType(UncheckedIOException.class)
                    .isThrownBy(() ->
                            database.inTransaction(store -> store.documents().members(live, new ContentCache())));
        }
    }

    private static void change(TestDatabase database, java.util.function.UnaryOperator<MemberDecision> change) {
        database.inTransaction(store -> {
            store.decisions().change(ENTITY, change);
            return true;
        });
    }

    private static DocumentMeta meta(String digest) {
        return new DocumentMeta(
                Sha256.hex(digest),
                Optional.of(NOW.minusSeconds(60)),
                NOW.plusSeconds(3600),
                Sha256.hex("signer"),
                "https://federation.example.org/metadata.xml",
                Sha256.hex("rules"),
                new Validators("\"v1\"", "Mon, 23 Nov 2026 00:00:00 GMT"),
                NOW);
    }

    private static List<Member> members(int count) {
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String noise = Sha256.hex("n" + i) + Sha256.hex("m" + i) + Sha256.hex("o" + i);
            members.add(new Member(
                    new EntityId("https://%05d.example.org/idp".formatted(i)),
                    "http://kafe.kreonet.net",
                    new TreeMap<>(java.util.Map.of("ko", "대학교 " + i, "en", noise)),
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    List.of(),
                    List.of(new BoundEndpoint(Binding.POST, "https://x/" + noise, Optional.empty())),
                    List.of(),
                    List.of(noise),
                    false,
                    List.of(),
                    new TreeMap<>(),
                    false,
                    List.of(),
                    Optional.empty()));
        }
        return members;
    }
}
