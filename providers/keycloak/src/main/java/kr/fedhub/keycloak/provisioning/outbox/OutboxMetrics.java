package kr.fedhub.keycloak.provisioning.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import kr.fedhub.core.provisioning.ChangeState;
import kr.fedhub.core.provisioning.DeliveryFailure;

/** What monitoring sees of the outbox. Labels are realms, services and words of closed sets, so there are few series. */
public final class OutboxMetrics {
    private static final String REQUESTS = "hub.outbox.requests";

    private final MeterRegistry registry;
    private final Map<Tags, AtomicLong> figures = new ConcurrentHashMap<>();

    public OutboxMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** How many changes of a service stand in a state. */
    public record Figure(String realm, String service, ChangeState state, long changes) {
        private Tags tags() {
            return Tags.of("realm", realm, "service", service, "state", lower(state));
        }
    }

    /** The figures of this moment. Of what is not among them there is nothing. */
    public void now(Iterable<Figure> all) {
        Set<Tags> seen = new HashSet<>();
        for (Figure figure : all) {
            Tags tags = figure.tags();
            seen.add(tags);
            figures.computeIfAbsent(tags, this::register).set(figure.changes());
        }
        figures.forEach((tags, changes) -> {
            if (!seen.contains(tags)) {
                changes.set(0);
            }
        });
    }

    void delivered(ServiceTarget target) {
        count(target, "delivered", "none");
    }

    void failed(ServiceTarget target, DeliveryFailure failure) {
        count(target, "failed", lower(failure));
    }

    void quarantined(ServiceTarget target, DeliveryFailure failure) {
        count(target, "quarantined", lower(failure));
    }

    void held(ServiceTarget target) {
        count(target, "held", "too_many_deactivations");
    }

    private void count(ServiceTarget target, String result, String reason) {
        registry.counter(
                        REQUESTS,
                        Tags.of("realm", target.realm(), "service", target.service())
                                .and("result", result, "reason", reason))
                .increment();
    }

    private AtomicLong register(Tags tags) {
        AtomicLong changes = new AtomicLong();
        Gauge.builder("hub.outbox.changes", changes, AtomicLong::doubleValue)
                .tags(tags)
                .strongReference(true)
                .register(registry);
        return changes;
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
