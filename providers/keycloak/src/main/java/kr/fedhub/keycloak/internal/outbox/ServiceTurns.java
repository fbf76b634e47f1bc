package kr.fedhub.keycloak.internal.outbox;

import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import kr.fedhub.keycloak.provisioning.outbox.OutboxService;

/** Which services this server is telling something, and which wait for a thread. Thread-safe. */
final class ServiceTurns {
    private final int most;
    private final Set<OutboxService> running = new HashSet<>();
    private final Set<OutboxService> waiting = new LinkedHashSet<>();

    ServiceTurns(int most) {
        this.most = most;
    }

    /** Whether a thread is to be started for a service. If all are busy, one of them takes it later. */
    synchronized boolean begins(OutboxService service) {
        if (running.contains(service)) {
            return false;
        }
        if (running.size() >= most) {
            waiting.add(service);
            return false;
        }
        return running.add(service);
    }

    /** No thread could be started for a service. */
    synchronized void givesUp(OutboxService service) {
        running.remove(service);
    }

    /** A service is done with; the next one for the same thread. */
    synchronized Optional<OutboxService> next(OutboxService done) {
        running.remove(done);
        Iterator<OutboxService> first = waiting.iterator();
        if (!first.hasNext()) {
            return Optional.empty();
        }
        OutboxService next = first.next();
        first.remove();
        running.add(next);
        return Optional.of(next);
    }
}
