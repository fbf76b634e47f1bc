package kr.fedhub.keycloak.internal.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kr.fedhub.keycloak.internal.broker.InstitutionLinking.Outcome;
import org.junit.jupiter.api.Test;

class InstitutionLinkingTest {
    @Test
    void whatKeycloakSaysOfALinkIsTold() {
        assertThat(InstitutionLinking.outcome("SUCCESS", null)).isEqualTo(Outcome.ADDED);
        assertThat(InstitutionLinking.outcome("CANCELLED", null)).isEqualTo(Outcome.FAILED);
        assertThat(InstitutionLinking.outcome("ERROR", "{\"message\":\"identityProviderAlreadyLinkedMessage\"}"))
                .isEqualTo(Outcome.TAKEN);
        assertThat(InstitutionLinking.outcome("ERROR", "{\"message\":\"unexpectedErrorHandlingRequestMessage\"}"))
                .isEqualTo(Outcome.FAILED);
    }

    @Test
    void whatIsKeptOfALoginComesBackAsItWas() {
        KeptLogin kept = new KeptLogin(
                Map.of("displayName", List.of("홍길동"), "mail", List.of("a@b.example", "c@d.example")),
                true,
                Map.of("identity_provider", "hanbit"),
                true);
        assertThat(KeptLogin.parse(kept.text())).isEqualTo(kept);
        assertThat(kept.toString()).doesNotContain("홍길동");
    }
}
