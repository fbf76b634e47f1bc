package kr.fedhub.keycloak.federation.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.fedhub.keycloak.federation.refresh.RefreshOutcome.Result;
import kr.fedhub.keycloak.federation.store.Document;
import kr.fedhub.keycloak.federation.store.DocumentKey;
import kr.fedhub.keycloak.federation.store.DocumentMeta;
import kr.fedhub.keycloak.federation.store.SourceReport;
import kr.fedhub.keycloak.federation.store.Validators;
import org.junit.jupiter.api.Test;

class FederationMetricsTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final FederationMetrics metrics = new FederationMetrics(registry);

    @Test
    void refreshesAreCountedByWhatBecameOfThem() {
        metrics.refreshed("hub", "kafe", new RefreshOutcome(Result.APPLIED, "", "3 members"), Duration.ofSeconds(2));
        metrics.refreshed("hub", "kafe", new RefreshOutcome(Result.REJECTED, "SIGNATURE", "no"), Duration.ofSeconds(1));

        assertThat(registry.get("hub.metadata.refresh")
                        .tag("result", "applied")
                        .counter()
                        .count())
                .isEqualTo(1);
        assertThat(registry.get("hub.metadata.refresh")
                        .tag("reason", "signature")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void theNewestFiguresOfASourceStand() {
        DocumentMeta meta = new DocumentMeta(
                "digest",
                Optional.empty(),
                Instant.ofEpochSecond(2000),
                "signer",
                "",
                "",
                Validators.none(),
                Instant.EPOCH);
        Optional<Document> live = Optional.of(new Document(DocumentKey.live("kafe"), meta, "content", 7));
        SourceReport report = new SourceReport(10, 20, 1, 7, 2, List.of(), 0, List.of());

        metrics.loaded("hub", "kafe", Optional.empty(), false, Optional.empty());
        metrics.loaded("hub", "kafe", live, true, Optional.of(report));
        metrics.succeeded("hub", "kafe", Instant.ofEpochSecond(1000));

        assertThat(gauge("hub.metadata.valid.until.timestamp.seconds")).isEqualTo(2000);
        assertThat(gauge("hub.metadata.last.success.timestamp.seconds")).isEqualTo(1000);
        assertThat(gauge("hub.metadata.held")).isEqualTo(1);
        assertThat(gauge("hub.metadata.skipped.entities")).isEqualTo(2);
        assertThat(registry.get("hub.metadata.entities")
                        .tag("state", "live")
                        .gauge()
                        .value())
                .isEqualTo(7);
    }

    private double gauge(String name) {
        return registry.get(name)
                .tag("realm", "hub")
                .tag("source", "kafe")
                .gauge()
                .value();
    }
}
