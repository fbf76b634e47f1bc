package kr.fedhub.keycloak.federation.store;

import static kr.fedhub.keycloak.federation.store.DocumentFixture.members;
import static kr.fedhub.keycloak.federation.store.DocumentFixture.meta;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kr.fedhub.core.metadata.Member;
import kr.fedhub.keycloak.federation.fixture.TestDatabase;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentsTest {
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

            database.inTransaction(
                    store -> store.documents().save(DocumentKey.live("kafe"), meta, DocumentContent.of(members)));

            assertThat(database.rows("HubContentChunk")).isGreaterThan(1);
            database.inTransaction(store -> {
                Document live = store.documents().find(DocumentKey.live("kafe")).orElseThrow();
                assertThat(live.meta()).isEqualTo(meta);
                assertThat(live.members()).isEqualTo(3000);
                assertThat(store.documents().content(live, new ContentCache()).members())
                        .isEqualTo(members);
                return true;
            });
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aNewDocumentTakesThePlaceOfTheOldOneWithAllItsChunks(Supplier<TestDatabase> databases) {
        try (TestDatabase database = databases.get()) {
            database.inTransaction(store ->
                    store.documents().save(DocumentKey.live("kafe"), meta("a"), DocumentContent.of(members(3))));
            database.inTransaction(store ->
                    store.documents().save(DocumentKey.live("kafe"), meta("b"), DocumentContent.of(members(2))));

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
                        store.documents().save(DocumentKey.live("kafe"), meta("a"), DocumentContent.of(members(3)));
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
            database.inTransaction(store ->
                    store.documents().save(DocumentKey.live("kafe"), meta("a"), DocumentContent.of(members(3))));
            Document held = database.inTransaction(store ->
                    store.documents().save(DocumentKey.held("kafe"), meta("b"), DocumentContent.of(members(1))));
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
    void damagedMembersAreToldApartFromNone(Supplier<TestDatabase> databases) {
        try (TestDatabase database = databases.get()) {
            Document live = database.inTransaction(store ->
                    store.documents().save(DocumentKey.live("kafe"), meta("a"), DocumentContent.of(members(2))));
            database.withEntities(
                    em -> em.createQuery("delete from HubContentChunk c").executeUpdate());

            assertThatExceptionOfType(UncheckedIOException.class)
                    .isThrownBy(() ->
                            database.inTransaction(store -> store.documents().content(live, new ContentCache())));
        }
    }
}
