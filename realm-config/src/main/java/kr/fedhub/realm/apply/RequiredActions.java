package kr.fedhub.realm.apply;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.fedhub.realm.ConfigException;

/** Required actions. A realm has those of Keycloak from the beginning; those of an extension have to be registered in it. */
final class RequiredActions {
    private static final String PATH = "/authentication/required-actions";
    private static final String UNREGISTERED = "/authentication/unregistered-required-actions";
    private static final String REGISTER = "/authentication/register-required-action";

    private final RealmServer server;

    RequiredActions(RealmServer server) {
        this.server = server;
    }

    List<Step> plan(List<ObjectNode> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        Map<String, ObjectNode> current = current();
        List<Step> steps = new ArrayList<>();
        for (ObjectNode action : wanted) {
            String alias = action.path("alias").asText();
            ObjectNode there = current.get(alias);
            if (there == null) {
                ObjectNode unregistered = unregistered(alias, current);
                steps.add(new Step(Change.created("required-action", alias), () -> register(unregistered, action)));
            } else if (!Representation.covers(there, action)) {
                steps.add(new Step(Change.updated("required-action", alias), () -> put(there, action)));
            }
        }
        return steps;
    }

    private Map<String, ObjectNode> current() {
        return server.list(PATH).stream()
                .collect(Collectors.toMap(action -> action.path("alias").asText(), Function.identity()));
    }

    private ObjectNode unregistered(String alias, Map<String, ObjectNode> current) {
        return server.list(UNREGISTERED).stream()
                .filter(action -> action.path("providerId").asText().equals(alias))
                .findFirst()
                .orElseThrow(() -> new ConfigException("the server has no required action '" + alias + "'; it has: "
                        + String.join(", ", current.keySet().stream().sorted().toList())));
    }

    private void register(ObjectNode unregistered, ObjectNode action) {
        server.post(REGISTER, unregistered);
        put(Objects.requireNonNull(current().get(action.path("alias").asText())), action);
    }

    private void put(ObjectNode there, ObjectNode action) {
        server.put(
                PATH + "/" + RealmServer.segment(action.path("alias").asText()), Representation.merge(there, action));
    }
}
