package kr.fedhub.realm.apply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Clients with their mappers, scopes and secrets. */
final class Clients {
    private static final String PATH = "/clients";
    private static final String KIND = "client";
    private static final String MAPPERS = "protocolMappers";
    private static final String SECRET = "secret";
    private static final String MARKS = "attributes";
    /** Kept at addresses of their own, where a PUT of the client does not reach them. */
    private static final List<String> PARTS = List.of(MAPPERS, "defaultClientScopes", "optionalClientScopes");

    private final RealmServer server;

    Clients(RealmServer server) {
        this.server = server;
    }

    List<Step> plan(List<ObjectNode> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        Map<String, ObjectNode> current =
                server.list(PATH).stream().collect(Collectors.toMap(Clients::clientId, Function.identity()));
        List<Step> steps = new ArrayList<>();
        for (ObjectNode client : wanted) {
            ObjectNode there = current.get(clientId(client));
            if (there == null) {
                steps.add(new Step(
                        Change.created(KIND, clientId(client)),
                        () -> server.post(PATH, Representation.withoutNulls(client))));
            } else {
                steps.addAll(update(there, client));
            }
        }
        return steps;
    }

    private List<Step> update(ObjectNode there, ObjectNode wanted) {
        String clientId = clientId(wanted);
        Ownership.check(there, wanted, MARKS, KIND + " '" + clientId + "'");
        String path = PATH + "/" + there.path("id").asText();
        List<Step> steps = new ArrayList<>();
        fields(there, wanted, path)
                .ifPresent(
                        merged -> steps.add(new Step(Change.updated(KIND, clientId), () -> server.put(path, merged))));
        if (wanted.has(MAPPERS)) {
            // On a client of ours a mapper that nobody declared would release data that nobody decided on.
            Predicate<String> ours = Ownership.marked(wanted, MARKS) ? any -> true : Mappers.PREFIXED;
            steps.addAll(new Mappers(server, "protocol-mapper", clientId, path + "/protocol-mappers/models", ours)
                    .plan(Representation.objects(there.path(MAPPERS)), Representation.objects(wanted.path(MAPPERS))));
        }
        steps.addAll(new ScopeAssignment(server, clientId, path).plan(there, wanted));
        return steps;
    }

    /** What to write over the client's own fields, if anything differs. */
    private Optional<ObjectNode> fields(ObjectNode there, ObjectNode wanted, String path) {
        ObjectNode fields = Representation.without(wanted, PARTS);
        JsonNode secret = fields.remove(SECRET);
        ObjectNode rest = Representation.without(there, PARTS);
        // The server may mask it, and a mask must not be written back.
        rest.remove(SECRET);
        boolean newSecret = secret != null
                && !server.get(path + "/client-secret").path("value").asText().equals(secret.asText());
        if (newSecret) {
            fields.set(SECRET, secret);
        }
        return newSecret || !Representation.covers(rest, fields)
                ? Optional.of(Representation.merge(rest, fields))
                : Optional.empty();
    }

    private static String clientId(ObjectNode client) {
        return client.path("clientId").asText();
    }
}
