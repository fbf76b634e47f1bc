package kr.fedhub.keycloak.internal.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import kr.fedhub.core.provisioning.ChangeKind;
import kr.fedhub.core.provisioning.ChangeState;
import kr.fedhub.core.provisioning.DeliveryFailure;
import kr.fedhub.keycloak.provisioning.outbox.OutboxEntry;
import org.junit.jupiter.api.Test;

class OutboxViewTest {
    private static final Instant NOON = Instant.parse("2026-11-20T03:00:00Z");

    @Test
    void anOperatorSeesWhereAChangeStandsButNotTheAccount() {
        OutboxEntry entry = entry(ChangeState.QUARANTINED, Optional.of(DeliveryFailure.NOT_CONFIGURED));

        String json = Json.write(OutboxView.of(entry, "dataon"));

        assertThat(json)
                .contains("\"service\":\"dataon\"", "\"state\":\"quarantined\"", "\"failure\":\"not_configured\"")
                .contains("\"nextAt\":null", "\"reference\":\"7Q4K-M2ZD\"")
                .doesNotContain("DATAON-000123");
    }

    @Test
    void onlyWhatWaitsHasATimeToBeTriedAt() {
        assertThat(OutboxView.of(entry(ChangeState.WAITING, Optional.empty()), "dataon")
                        .nextAt())
                .isEqualTo("2026-11-20T03:00:00Z");
    }

    private static OutboxEntry entry(ChangeState state, Optional<DeliveryFailure> failure) {
        return new OutboxEntry(
                "id",
                "researcher",
                "client",
                "DATAON-000123",
                ChangeKind.UPDATE,
                state,
                NOON,
                3,
                NOON,
                failure,
                Optional.of("7Q4K-M2ZD"));
    }
}
