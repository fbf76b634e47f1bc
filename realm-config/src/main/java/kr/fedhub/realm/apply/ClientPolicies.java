package kr.fedhub.realm.apply;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Client profiles and client policies. The server keeps one document of each kind, so what is written is the document of that
 * moment with one entry changed; entries whose names do not begin with {@code hub-} are somebody else's and stay.
 */
final class ClientPolicies {
    private static final String OURS = "hub-";

    private final Kind profiles;
    private final Kind policies;

    ClientPolicies(RealmServer server) {
        profiles = new Kind(server, "client-profile", "/client-policies/profiles", "profiles");
        policies = new Kind(server, "client-policy", "/client-policies/policies", "policies");
    }

    /** Policies name profiles: those come first, and go last. */
    List<Step> plan(List<ObjectNode> wantedProfiles, List<ObjectNode> wantedPolicies) {
        Map<String, ObjectNode> profilesThere = profiles.there();
        Map<String, ObjectNode> policiesThere = policies.there();
        return Stream.of(
                        profiles.written(profilesThere, wantedProfiles),
                        policies.written(policiesThere, wantedPolicies),
                        policies.removed(policiesThere, wantedPolicies),
                        profiles.removed(profilesThere, wantedProfiles))
                .flatMap(List::stream)
                .toList();
    }

    private static String name(ObjectNode entry) {
        return entry.path("name").asText();
    }

    private record Kind(RealmServer server, String label, String path, String field) {
        Map<String, ObjectNode> there() {
            return Representation.objects(server.get(path).path(field)).stream()
                    .collect(Collectors.toMap(ClientPolicies::name, Function.identity()));
        }

        List<Step> written(Map<String, ObjectNode> there, List<ObjectNode> wanted) {
            List<Step> steps = new ArrayList<>();
            for (ObjectNode entry : wanted) {
                ObjectNode existing = there.get(name(entry));
                if (existing == null) {
                    steps.add(new Step(Change.created(label, name(entry)), () -> replace(name(entry), List.of(entry))));
                } else if (!Representation.covers(existing, entry)) {
                    steps.add(new Step(Change.updated(label, name(entry)), () -> replace(name(entry), List.of(entry))));
                }
            }
            return steps;
        }

        List<Step> removed(Map<String, ObjectNode> there, List<ObjectNode> wanted) {
            List<String> names = wanted.stream().map(ClientPolicies::name).toList();
            return there.keySet().stream()
                    .filter(name -> name.startsWith(OURS) && !names.contains(name))
                    .sorted()
                    .map(name -> new Step(Change.removed(label, name), () -> replace(name, List.of())))
                    .toList();
        }

        private void replace(String name, List<ObjectNode> by) {
            ObjectNode document = (ObjectNode) server.get(path);
            ArrayNode entries = document.arrayNode();
            Representation.objects(document.path(field)).stream()
                    .filter(entry -> !name(entry).equals(name))
                    .forEach(entries::add);
            by.forEach(entries::add);
            document.set(field, entries);
            server.put(path, document);
        }
    }
}
