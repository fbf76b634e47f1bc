package kr.fedhub.keycloak.federation.refresh;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import kr.fedhub.keycloak.federation.store.Document;
import kr.fedhub.keycloak.federation.store.SourceReport;

/** What monitoring sees of the sources. Labels are realms, sources and words of closed sets, so there are few series. */
public final class FederationMetrics {
    private final MeterRegistry registry;
    private final Map<Tags, Figures> figures = new ConcurrentHashMap<>();

    public FederationMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** A refresh ended. */
    public void refreshed(String realm, String source, RefreshOutcome outcome, Duration time) {
        Tags tags = tags(realm, source);
        String result = outcome.result().name().toLowerCase(Locale.ROOT);
        String reason = outcome.reason().isEmpty() ? "none" : outcome.reason().toLowerCase(Locale.ROOT);
        registry.counter("hub.metadata.refresh", tags.and("result", result, "reason", reason))
                .increment();
        registry.timer("hub.metadata.refresh", tags).record(time);
    }

    /** The source was well at the given time. */
    public void succeeded(String realm, String source, Instant at) {
        figures(realm, source).lastSuccess = at.getEpochSecond();
    }

    /** What this node works with. */
    public void loaded(
            String realm, String source, Optional<Document> live, boolean held, Optional<SourceReport> report) {
        Figures now = figures(realm, source);
        now.validUntil = live.map(document -> document.meta().validUntil().getEpochSecond())
                .orElse(0L);
        now.held = held ? 1 : 0;
        now.live = live.map(Document::members).orElse(0);
        now.filtered = report.map(SourceReport::filtered).orElse(0);
        now.skipped = report.map(SourceReport::skipped).orElse(0);
        now.others = report.map(SourceReport::others).orElse(0);
    }

    private Figures figures(String realm, String source) {
        return figures.computeIfAbsent(tags(realm, source), this::register);
    }

    private Figures register(Tags tags) {
        Figures source = new Figures();
        gauge("hub.metadata.last.success.timestamp.seconds", tags, source, one -> one.lastSuccess);
        gauge("hub.metadata.valid.until.timestamp.seconds", tags, source, one -> one.validUntil);
        gauge("hub.metadata.held", tags, source, one -> one.held);
        gauge("hub.metadata.skipped.entities", tags, source, one -> one.skipped);
        gauge("hub.metadata.entities", tags.and("role", "idp", "state", "live"), source, one -> one.live);
        gauge("hub.metadata.entities", tags.and("role", "idp", "state", "filtered"), source, one -> one.filtered);
        gauge("hub.metadata.entities", tags.and("role", "idp", "state", "skipped"), source, one -> one.skipped);
        gauge("hub.metadata.entities", tags.and("role", "other", "state", "unused"), source, one -> one.others);
        return source;
    }

    private void gauge(String name, Tags tags, Figures source, ToDoubleFunction<Figures> figure) {
        Gauge.builder(name, source, figure).tags(tags).strongReference(true).register(registry);
    }

    private static Tags tags(String realm, String source) {
        return Tags.of("realm", realm, "source", source);
    }

    /** The newest figures of a source; read by another thread than the one that writes them. */
    private static final class Figures {
        volatile long lastSuccess;
        volatile long validUntil;
        volatile int held;
        volatile int live;
        volatile int filtered;
        volatile int skipped;
        volatile int others;
    }
}
