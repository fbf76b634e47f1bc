package kr.fedhub.realm.apply;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Client scopes with their mappers. */
final class ClientScopes {
    private static final String PATH = "/client-scopes";
    private static final String KIND = "client-scope";
    private static final String MAPPERS = "protocolMappers";
    private static final String MARKS = "attributes";

    private final RealmServer server;

    ClientScopes(RealmServer server) {
        this.server = server;
    }

    List<Step> plan(List<ObjectNode> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        Map<String, ObjectNode> current =
                server.list(PATH).stream().collect(Collectors.toMap(ClientScopes::name, Function.identity()));
        List<Step> steps = new ArrayList<>();
        for (ObjectNode scope : wanted) {
            ObjectNode there = current.get(name(scope));
            if (there == null) {
                steps.add(new Step(
                        Change.created(KIND, name(scope)),
                        () -> server.post(PATH, Representation.withoutNulls(scope))));
            } else {
                steps.addAll(update(there, scope));
            }
        }
        return steps;
    }

    private List<Step> update(ObjectNode there, ObjectNode wanted) {
        String name = name(wanted);
        Ownership.check(there, wanted, MARKS, KIND + " '" + name + "'");
        List<Step> steps = new ArrayList<>();
        String path = PATH + "/" + there.path("id").asText();
        ObjectNode fields = Representation.without(wanted, List.of(MAPPERS));
        if (!Representation.covers(there, fields)) {
            ObjectNode merged = Representation.merge(Representation.without(there, List.of(MAPPERS)), fields);
            steps.add(new Step(Change.updated(KIND, name), () -> server.put(path, merged)));
        }
        if (wanted.has(MAPPERS)) {
            Predicate<String> ours = Ownership.marked(wanted, MARKS) ? any -> true : Mappers.PREFIXED;
            steps.addAll(new Mappers(server, "protocol-mapper", name, path + "/protocol-mappers/models", ours)
                    .plan(Representation.objects(there.path(MAPPERS)), Representation.objects(wanted.path(MAPPERS))));
        }
        return steps;
    }

    private static String name(ObjectNode scope) {
        return scope.path("name").asText();
    }
}
