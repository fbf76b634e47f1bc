package kr.fedhub.realm.apply;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The mappers of one client, client scope or identity provider.
 *
 * @param server the realm
 * @param kind what to call them in changes
 * @param owner whose they are
 * @param path where they are kept
 * @param ours which of those on the server may be removed when they are no longer wanted
 */
record Mappers(RealmServer server, String kind, String owner, String path, Predicate<String> ours) {
    /** The names of mappers that are ours, wherever they are. */
    static final Predicate<String> PREFIXED = name -> name.startsWith("hub:");

    List<Step> plan(List<ObjectNode> current, List<ObjectNode> wanted) {
        Map<String, ObjectNode> there = byName(current);
        List<Step> steps = new ArrayList<>();
        for (ObjectNode mapper : wanted) {
            ObjectNode existing = there.remove(name(mapper));
            if (existing == null) {
                steps.add(new Step(
                        Change.created(kind, label(mapper)),
                        () -> server.post(path, Representation.withoutNulls(mapper))));
            } else if (!Representation.covers(existing, mapper)) {
                steps.add(new Step(
                        Change.updated(kind, label(mapper)),
                        () -> server.put(address(existing), Representation.merge(existing, mapper))));
            }
        }
        there.values().stream()
                .filter(mapper -> ours.test(name(mapper)))
                .map(mapper -> new Step(Change.removed(kind, label(mapper)), () -> server.delete(address(mapper))))
                .forEach(steps::add);
        return steps;
    }

    private static Map<String, ObjectNode> byName(List<ObjectNode> mappers) {
        return mappers.stream().collect(Collectors.toMap(Mappers::name, Function.identity()));
    }

    private String address(ObjectNode mapper) {
        return path + "/" + RealmServer.segment(mapper.path("id").asText());
    }

    private String label(ObjectNode mapper) {
        return owner + "/" + name(mapper);
    }

    private static String name(ObjectNode mapper) {
        return mapper.path("name").asText();
    }
}
