package kr.fedhub.keycloak.link.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kr.fedhub.core.consent.ConsentReceipt;
import kr.fedhub.core.fixture.MovingClock;
import kr.fedhub.core.link.ProofKind;
import kr.fedhub.core.link.ServiceLink;
import kr.fedhub.keycloak.federation.fixture.TestDatabase;
import kr.fedhub.keycloak.link.Consents;
import kr.fedhub.keycloak.link.ServiceLinks;
import kr.fedhub.keycloak.link.ServiceLinks.NewLink;
import org.junit.jupiter.api.Named;

/** Links and consents in a database, each call in a transaction of its own, with a clock that a test moves. */
final class LinkFixture implements AutoCloseable {
    static final String REALM = TestDatabase.REALM;
    static final String OTHER_REALM = "another-realm";
    static final String SERVICE = "service-of-the-test";
    static final String OTHER_SERVICE = "another-service";

    final TestDatabase database;
    final MovingClock clock = new MovingClock();
    /** The researchers and services whose links changed. */
    final List<String> changed = new ArrayList<>();

    LinkFixture(Supplier<TestDatabase> databases) {
        database = databases.get();
    }

    static Stream<Named<Supplier<TestDatabase>>> databases() {
        return Stream.of(Named.of("H2", TestDatabase::h2), Named.of("PostgreSQL", TestDatabase::postgres));
    }

    static NewLink wanted(String researcher, String account) {
        return new NewLink(
                researcher, SERVICE, account, ProofKind.EMAIL_CODE, Optional.of("hanbit"), Optional.of("urn:loa:2"));
    }

    static NewLink wanted(String researcher, String service, String account) {
        return new NewLink(researcher, service, account, ProofKind.SIGN_UP, Optional.empty(), Optional.empty());
    }

    ServiceLink link(String researcher, String account) {
        return ask(links -> links.link(wanted(researcher, account)));
    }

    ServiceLink find(String id) {
        return ask(links -> links.find(id)).orElseThrow();
    }

    Optional<String> account(String researcher) {
        return ask(links -> links.current(researcher, SERVICE)).map(ServiceLink::account);
    }

    <T> Optional<T> maybe(Function<ServiceLinks, Optional<T>> question) {
        return ask(REALM, question);
    }

    List<ServiceLink> list(Function<ServiceLinks, List<ServiceLink>> question) {
        return ask(REALM, question);
    }

    List<ServiceLink> list(String realm, Function<ServiceLinks, List<ServiceLink>> question) {
        return ask(realm, question);
    }

    long number(Function<ServiceLinks, Long> question) {
        return ask(REALM, question);
    }

    <T> T ask(Function<ServiceLinks, T> question) {
        return ask(REALM, question);
    }

    <T> T ask(String realm, Function<ServiceLinks, T> question) {
        return database.withEntities(em -> question.apply(new JpaServiceLinks(
                realm, em, clock, (researcher, service) -> changed.add(researcher + " " + service))));
    }

    void tell(Consumer<ServiceLinks> order) {
        tell(REALM, order);
    }

    void tell(String realm, Consumer<ServiceLinks> order) {
        ask(realm, links -> {
            order.accept(links);
            return true;
        });
    }

    List<ConsentReceipt> consents(String realm, Function<Consents, List<ConsentReceipt>> question) {
        return database.withEntities(em -> question.apply(new JpaConsents(realm, em, clock)));
    }

    void tellConsents(String realm, Consumer<Consents> order) {
        consents(realm, consents -> {
            order.accept(consents);
            return List.of();
        });
    }

    /** What was told since this was last asked for. */
    List<String> told() {
        List<String> told = List.copyOf(changed);
        changed.clear();
        return told;
    }

    @Override
    public void close() {
        database.close();
    }
}
