package kr.fedhub.realm.apply;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.fedhub.realm.ConfigException;

/** Required actions; the server has all of them, we only set their fields. */
final class RequiredActions {
    private static final String PATH = "/authentication/required-actions";

    private final RealmServer server;

    RequiredActions(RealmServer server) {
        this.server = server;
    }

    List<Step> plan(List<ObjectNode> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        Map<String, ObjectNode> current = server.list(PATH).stream()
                .collect(Collectors.toMap(action -> action.path("alias").asText(), Function.identity()));
        List<Step> steps = new ArrayList<>();
        for (ObjectNode action : wanted) {
            String alias = action.path("alias").asText();
            ObjectNode there = current.get(alias);
            if (there == null) {
                throw new ConfigException("the server has no required action '" + alias + "'; it has: "
                        + String.join(", ", current.keySet().stream().sorted().toList()));
            }
            if (!Representation.covers(there, action)) {
                steps.add(new Step(
                        Change.updated("required-action", alias),
                        () -> server.put(
                                PATH + "/" + RealmServer.segment(alias), Representation.merge(there, action))));
            }
        }
        return steps;
    }
}
