package kr.fedhub.keycloak.link.store;

import static kr.fedhub.keycloak.link.store.LinkFixture.OTHER_REALM;
import static kr.fedhub.keycloak.link.store.LinkFixture.OTHER_SERVICE;
import static kr.fedhub.keycloak.link.store.LinkFixture.REALM;
import static kr.fedhub.keycloak.link.store.LinkFixture.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kr.fedhub.core.consent.ConsentReceipt;
import kr.fedhub.keycloak.federation.fixture.TestDatabase;
import kr.fedhub.keycloak.link.Consents.NewConsent;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JpaConsentsTest {
    private static final String HASH = "0123456789abcdef".repeat(4);
    private static final String NOTICE = "개인정보 제3자 제공 동의\n'<b>&\"\t".repeat(2000);

    static Stream<Named<Supplier<TestDatabase>>> databases() {
        return LinkFixture.databases();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aReceiptIsKeptWordForWord(Supplier<TestDatabase> databases) {
        try (LinkFixture fixture = new LinkFixture(databases)) {
            give(fixture, "hong", SERVICE, "terms");

            List<ConsentReceipt> kept = fixture.consents(REALM, consents -> consents.of("hong", SERVICE));
            assertThat(kept).hasSize(1);
            ConsentReceipt receipt = kept.get(0);
            assertThat(receipt.notice()).isEqualTo(NOTICE);
            assertThat(receipt.givenAt()).isEqualTo(fixture.clock.instant());
            assertThat(receipt.covers(HASH)).isTrue();
            assertThat(List.of(receipt.researcher(), receipt.service(), receipt.purpose(), receipt.locale()))
                    .containsExactly("hong", SERVICE, "terms", "ko");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void receiptsComeTheNewestFirst(Supplier<TestDatabase> databases) {
        try (LinkFixture fixture = new LinkFixture(databases)) {
            give(fixture, "hong", SERVICE, "terms");
            give(fixture, "hong", OTHER_SERVICE, "age");
            give(fixture, "kim", SERVICE, "mail");

            assertThat(fixture.consents(REALM, consents -> consents.of("hong")))
                    .extracting(ConsentReceipt::purpose)
                    .containsExactly("age", "terms");
            assertThat(fixture.consents(REALM, consents -> consents.of("hong", SERVICE)))
                    .extracting(ConsentReceipt::purpose)
                    .containsExactly("terms");
            assertThat(fixture.consents(REALM, consents -> consents.ofService(SERVICE, 0, 1)))
                    .extracting(ConsentReceipt::purpose)
                    .containsExactly("mail");
            assertThat(fixture.consents(REALM, consents -> consents.ofService(SERVICE, 1, 9)))
                    .extracting(ConsentReceipt::purpose)
                    .containsExactly("terms");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatIsWithdrawnCoversNothingAndStaysAsItIs(Supplier<TestDatabase> databases) {
        try (LinkFixture fixture = new LinkFixture(databases)) {
            give(fixture, "hong", SERVICE, "terms");
            Instant withdrawn = fixture.clock.instant();
            withdraw(fixture, REALM);
            fixture.clock.pass(Duration.ofDays(1));
            withdraw(fixture, REALM);

            ConsentReceipt receipt = only(fixture);
            assertThat(receipt.withdrawnAt()).contains(withdrawn);
            assertThat(receipt.covers(HASH)).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void anotherRealmSeesAndWithdrawsNothing(Supplier<TestDatabase> databases) {
        try (LinkFixture fixture = new LinkFixture(databases)) {
            give(fixture, "hong", SERVICE, "terms");
            withdraw(fixture, OTHER_REALM);

            assertThat(only(fixture).covers(HASH)).isTrue();
            assertThat(fixture.consents(OTHER_REALM, consents -> consents.of("hong")))
                    .isEmpty();
            assertThat(fixture.consents(OTHER_REALM, consents -> consents.of("hong", SERVICE)))
                    .isEmpty();
            assertThat(fixture.consents(OTHER_REALM, consents -> consents.ofService(SERVICE, 0, 9)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void receiptsGoWithTheirResearcherAndTheirRealm(Supplier<TestDatabase> databases) {
        try (LinkFixture fixture = new LinkFixture(databases)) {
            give(fixture, "hong", SERVICE, "terms");
            give(fixture, "kim", SERVICE, "terms");

            fixture.database.withEntities(em -> {
                LinkTables.removeResearcher(em, OTHER_REALM, "hong");
                LinkTables.removeResearcher(em, REALM, "hong");
                LinkTables.removeRealm(em, OTHER_REALM);
                return true;
            });
            assertThat(fixture.consents(REALM, consents -> consents.ofService(SERVICE, 0, 9)))
                    .extracting(ConsentReceipt::researcher)
                    .containsExactly("kim");
            fixture.database.withEntities(em -> {
                LinkTables.removeRealm(em, REALM);
                return true;
            });
            assertThat(fixture.database.rows("HubConsent")).isZero();
        }
    }

    private static void give(LinkFixture fixture, String researcher, String service, String purpose) {
        fixture.clock.pass(Duration.ofSeconds(1));
        NewConsent consent = new NewConsent(researcher, service, purpose, HASH, "ko", NOTICE);
        fixture.tellConsents(REALM, consents -> consents.give(consent));
    }

    private static void withdraw(LinkFixture fixture, String realm) {
        String id = only(fixture).id();
        fixture.tellConsents(realm, consents -> {
            consents.withdraw(id);
            consents.withdraw("none");
        });
    }

    private static ConsentReceipt only(LinkFixture fixture) {
        List<ConsentReceipt> receipts = fixture.consents(REALM, consents -> consents.of("hong"));
        assertThat(receipts).hasSize(1);
        return receipts.get(0);
    }
}
