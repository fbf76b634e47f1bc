package kr.fedhub.demo.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import kr.fedhub.demo.institution.DemoInstitution;
import kr.fedhub.demo.server.DemoException;
import kr.fedhub.realm.apply.AdminApi;

/** The members that the hub has of the demo's federation. */
public final class FederationMembers {
    private static final String SOURCE = "/admin/realms/hub/federation/sources/demo";
    private static final Duration THERE_WITHIN = Duration.ofMinutes(1);
    private static final long POLL_MILLIS = 300;

    private FederationMembers() {}

    /**
     * Has the hub fetch the metadata, and returns when all institutions of the federation are members.
     *
     * @throws DemoException when the hub does not believe the metadata or takes too long
     */
    public static void bringIn(AdminApi hub) {
        Executor later = CompletableFuture.delayedExecutor(POLL_MILLIS, TimeUnit.MILLISECONDS);
        Instant deadline = Instant.now().plus(THERE_WITHIN);
        while (!refresh(hub) || members(hub) < expected()) {
            if (Instant.now().isAfter(deadline)) {
                throw new DemoException("The hub has not all members of the demo federation: " + hub.get(SOURCE));
            }
            CompletableFuture.runAsync(() -> {}, later).join();
        }
    }

    /** Whether the hub has the newest document; not while it is busy with another refresh. */
    private static boolean refresh(AdminApi hub) {
        Optional<JsonNode> outcome = hub.trigger(SOURCE + "/refresh");
        String result = outcome.map(json -> json.path("result").asText()).orElse("busy");
        if (result.equals("rejected") || result.equals("held")) {
            throw new DemoException("The hub does not take the demo federation's metadata: " + outcome.orElseThrow());
        }
        return result.equals("applied") || result.equals("unchanged");
    }

    private static long members(AdminApi hub) {
        return hub.get(SOURCE).path("live").path("members").asLong();
    }

    private static long expected() {
        return Arrays.stream(DemoInstitution.values())
                .filter(institution -> institution.protocol() == DemoInstitution.Protocol.SAML)
                .count();
    }
}
