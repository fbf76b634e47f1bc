package kr.fedhub.realm.apply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.fedhub.realm.ConfigException;
import org.jspecify.annotations.Nullable;

/** Top-level authentication flows without sub-flows. */
final class Flows {
    private static final String PATH = "/authentication/flows";
    private static final String EXECUTIONS = "authenticationExecutions";

    private final RealmServer server;

    Flows(RealmServer server) {
        this.server = server;
    }

    /** Refuses flows that this tool cannot build. */
    void checkSupported(List<ObjectNode> wanted) {
        for (ObjectNode flow : wanted) {
            for (JsonNode execution : flow.path(EXECUTIONS)) {
                if (execution.path("authenticator").asText().isBlank()) {
                    throw new ConfigException("flow '" + alias(flow)
                            + "': every execution names an authenticator; sub-flows are not supported");
                }
            }
        }
    }

    /** Refuses flows whose authenticators the server does not have. */
    void checkAuthenticators(List<ObjectNode> wanted) {
        if (wanted.isEmpty()) {
            return;
        }
        JsonNode known =
                server.serverInfo().path("providers").path("authenticator").path("providers");
        for (ObjectNode flow : wanted) {
            for (Execution execution : executions(flow)) {
                if (!known.has(execution.authenticator())) {
                    throw new ConfigException("the server has no authenticator '" + execution.authenticator()
                            + "', which flow '" + alias(flow) + "' needs; is the hub's jar in providers/?");
                }
            }
        }
    }

    List<Step> plan(List<ObjectNode> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        Map<String, ObjectNode> current =
                server.list(PATH).stream().collect(Collectors.toMap(Flows::alias, Function.identity()));
        List<Step> steps = new ArrayList<>();
        List<ObjectNode> changed = new ArrayList<>();
        for (ObjectNode flow : wanted) {
            ObjectNode there = current.get(alias(flow));
            if (there != null && same(there, flow)) {
                continue;
            }
            changed.add(flow);
            steps.add(
                    there == null
                            ? new Step(Change.created("flow", alias(flow)), () -> create(flow))
                            : new Step(Change.updated("flow", alias(flow)), () -> update(there, flow)));
        }
        checkAuthenticators(changed);
        return steps;
    }

    private static boolean same(ObjectNode there, ObjectNode wanted) {
        return Representation.covers(there, Representation.without(wanted, List.of(EXECUTIONS)))
                && executions(there).equals(executions(wanted));
    }

    private void create(ObjectNode flow) {
        ObjectNode empty = Representation.without(flow, List.of(EXECUTIONS));
        String id = server.post(PATH, empty.put("builtIn", false));
        executions(flow).forEach(execution -> add(id, execution));
    }

    private void add(String flowId, Execution execution) {
        server.post(
                "/authentication/executions",
                JsonNodeFactory.instance
                        .objectNode()
                        .put("parentFlow", flowId)
                        .put("authenticator", execution.authenticator())
                        .put("requirement", execution.requirement())
                        .put("authenticatorFlow", false));
    }

    /** New executions come before old ones go, so that the flow is never empty while people log in. */
    private void update(ObjectNode there, ObjectNode wanted) {
        String id = there.path("id").asText();
        ObjectNode fields = Representation.without(wanted, List.of(EXECUTIONS));
        if (!Representation.covers(there, fields)) {
            server.put(PATH + "/" + id, Representation.merge(there, fields));
        }
        if (executions(there).equals(executions(wanted))) {
            return;
        }
        List<ObjectNode> old = server.list(PATH + "/" + RealmServer.segment(alias(wanted)) + "/executions");
        executions(wanted).forEach(execution -> add(id, execution));
        old.stream()
                .filter(execution -> execution.path("level").asInt() == 0)
                .forEach(execution -> server.delete(
                        "/authentication/executions/" + execution.path("id").asText()));
    }

    private static List<Execution> executions(ObjectNode flow) {
        // Wanted ones have no priority and stay in their order, since the sort is stable.
        return Representation.objects(flow.path(EXECUTIONS)).stream()
                .sorted(Comparator.comparingInt(
                        execution -> execution.path("priority").asInt()))
                .map(Execution::of)
                .toList();
    }

    private static String alias(ObjectNode flow) {
        return flow.path("alias").asText();
    }

    /** One step of a flow. */
    private record Execution(String authenticator, String requirement) {
        static Execution of(ObjectNode execution) {
            @Nullable JsonNode authenticator = execution.get("authenticator");
            return new Execution(
                    authenticator == null ? "" : authenticator.asText(),
                    execution.path("requirement").asText());
        }
    }
}
