package kr.fedhub.keycloak.link.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import java.util.stream.Stream;
import kr.fedhub.core.link.ServiceLink;
import kr.fedhub.core.link.ServiceLink.Reason;
import kr.fedhub.keycloak.federation.fixture.TestDatabase;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EndedLinkTest {
    static Stream<Named<Supplier<TestDatabase>>> databases() {
        return LinkFixture.databases();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatAnEndedLinkWasAgreedToStaysAsItWas(Supplier<TestDatabase> databases) {
        try (LinkFixture fixture = new LinkFixture(databases)) {
            ServiceLink agreed = fixture.link("hong", "7");
            ServiceLink never = fixture.link("kim", "8");
            fixture.tell(links -> links.agree(agreed.id(), "first"));
            fixture.tell(links -> links.end(agreed.id(), Reason.CONSENT_WITHDRAWN));
            fixture.tell(links -> links.end(never.id(), Reason.OPERATOR));

            fixture.tell(links -> links.agree(agreed.id(), "second"));
            fixture.tell(links -> links.agree(never.id(), "second"));

            assertThat(fixture.maybe(links -> links.agreed(agreed.id()))).contains("first");
            assertThat(fixture.maybe(links -> links.agreed(never.id()))).isEmpty();
        }
    }
}
