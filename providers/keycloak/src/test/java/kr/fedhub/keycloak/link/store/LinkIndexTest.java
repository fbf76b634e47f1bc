package kr.fedhub.keycloak.link.store;

import static kr.fedhub.keycloak.link.store.LinkFixture.REALM;
import static kr.fedhub.keycloak.link.store.LinkFixture.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.stream.Collectors;
import kr.fedhub.keycloak.federation.fixture.TestDatabase;
import org.junit.jupiter.api.Test;

/** The query of an entry, where there are many links. */
class LinkIndexTest {
    private static final String MANY = """
            insert into HUB_SERVICE_LINK (ID, REALM_ID, RESEARCHER_ID, CLIENT_ID, ACCOUNT, SLOT, PROOF, PROVEN_AT, LINKED_AT)
            select 'l' || i, '%s', 'r' || i, '%s', 'a' || i, 'live', 'email-code', 1, 1 from generate_series(1, 20000) i
            """.formatted(REALM, SERVICE);

    private static final String PLAN = """
            explain select * from HUB_SERVICE_LINK where REALM_ID = '%s' and CLIENT_ID = '%s'
             and RESEARCHER_ID = 'r7' and SLOT = 'live'
            """.formatted(REALM, SERVICE);

    @Test
    void readsOneRowByAnIndex() {
        try (LinkFixture fixture = new LinkFixture(TestDatabase::postgres)) {
            fixture.database.withEntities(em -> em.createNativeQuery(MANY).executeUpdate());
            fixture.database.withEntities(
                    em -> em.createNativeQuery("analyze HUB_SERVICE_LINK").executeUpdate());

            assertThat(fixture.database.withEntities(LinkIndexTest::plan))
                    .contains("Index Scan using ")
                    .doesNotContain("Seq Scan")
                    .contains("rows=1 ");
            assertThat(fixture.account("r7")).contains("a7");
        }
    }

    private static String plan(EntityManager em) {
        List<?> lines = em.createNativeQuery(PLAN).getResultList();
        return lines.stream().map(String::valueOf).collect(Collectors.joining("\n"));
    }
}
