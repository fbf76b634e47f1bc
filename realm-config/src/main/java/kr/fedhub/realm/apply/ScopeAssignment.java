package kr.fedhub.realm.apply;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kr.fedhub.realm.ConfigException;

/**
 * Which client scopes a client has. The lists that are wanted are the whole truth: a scope that nobody declared would
 * release data that nobody decided on.
 *
 * @param server the realm
 * @param clientId the client, for changes
 * @param path the client's place
 */
record ScopeAssignment(RealmServer server, String clientId, String path) {
    List<Step> plan(ObjectNode there, ObjectNode wanted) {
        List<Step> steps = new ArrayList<>();
        // What moves from one list to the other must leave the first one before it enters the second.
        for (String kind : List.of("default", "optional")) {
            steps.addAll(removals(kind, there, wanted));
        }
        for (String kind : List.of("default", "optional")) {
            steps.addAll(additions(kind, there, wanted));
        }
        return steps;
    }

    private List<Step> removals(String kind, ObjectNode there, ObjectNode wanted) {
        if (!wanted.has(field(kind))) {
            return List.of();
        }
        Set<String> keep = Set.copyOf(Representation.texts(wanted.path(field(kind))));
        return Representation.texts(there.path(field(kind))).stream()
                .filter(scope -> !keep.contains(scope))
                .map(scope -> new Step(
                        Change.removed(kind + "-client-scope", clientId + "/" + scope),
                        () -> server.delete(address(kind, scope))))
                .toList();
    }

    private List<Step> additions(String kind, ObjectNode there, ObjectNode wanted) {
        Set<String> present = Set.copyOf(Representation.texts(there.path(field(kind))));
        return Representation.texts(wanted.path(field(kind))).stream()
                .filter(scope -> !present.contains(scope))
                .map(scope -> new Step(
                        Change.created(kind + "-client-scope", clientId + "/" + scope),
                        () -> server.link(address(kind, scope))))
                .toList();
    }

    /** Looked up when it is written, since the scope may have been made a moment before. */
    private String address(String kind, String scope) {
        String id = server.list("/client-scopes").stream()
                .filter(known -> known.path("name").asText().equals(scope))
                .map(known -> known.path("id").asText())
                .findFirst()
                .orElseThrow(() -> new ConfigException("client '" + clientId + "' wants the client scope '" + scope
                        + "', which the server does not have"));
        return path + "/" + kind + "-client-scopes/" + id;
    }

    private static String field(String kind) {
        return kind + "ClientScopes";
    }
}
