package kr.fedhub.keycloak.internal.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.time.Duration;
import java.time.Instant;
import kr.fedhub.keycloak.config.FirstUseSetting;
import org.junit.jupiter.api.Test;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;

class HeldLinksTest {
    private static final String THIRTY_DAYS = """
            {"proofs": [{"kind": "email-code"}], "signUp": true, "accountClaim": "uid", "linkValidDays": 30}""";

    private final TestHub hub = new TestHub();
    private final KeycloakSession session = hub.session();

    @Test
    void aLinkIsLookedUpOnceInARequestHoweverOftenItIsAskedFor() {
        ClientModel linked = Standing.LINKED.at(hub, "ntis");
        ClientModel unlinked = Standing.UNLINKED.at(hub, "edison");

        for (int i = 0; i < 3; i++) {
            assertThat(new HeldLinks(session).of("hong", linked))
                    .map(held -> held.link().account())
                    .contains("account at ntis");
            assertThat(new HeldLinks(session).of("hong", unlinked)).isEmpty();
        }
        assertThat(hub.queries()).isEqualTo(2);
    }

    @Test
    void aLinkIsItsResearchersOnly() {
        ClientModel service = Standing.LINKED.at(hub, "ntis");

        assertThat(new HeldLinks(session).of("hong", service)).isPresent();
        assertThat(new HeldLinks(session).of("kim", service)).isEmpty();
    }

    @Test
    void aProofThatIsTooOldDoesNotHold() {
        ClientModel fresh = hub.service("ntis", THIRTY_DAYS);
        ClientModel stale = hub.service("dataon", THIRTY_DAYS);
        hub.link(fresh, Instant.now().minus(Duration.ofDays(29)));
        hub.link(stale, Instant.now().minus(Duration.ofDays(31)));
        assumeThat(FirstUseSetting.read(fresh).flatMap(policy -> policy.linkValidFor()))
                .isPresent();

        assertThat(new HeldLinks(session).of("hong", fresh)).isPresent();
        assertThat(new HeldLinks(session).of("hong", stale)).isEmpty();
    }
}
