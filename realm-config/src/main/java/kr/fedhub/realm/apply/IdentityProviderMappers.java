package kr.fedhub.realm.apply;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The mappers of identity providers. */
final class IdentityProviderMappers {
    private final RealmServer server;

    IdentityProviderMappers(RealmServer server) {
        this.server = server;
    }

    /**
     * Those of the wanted providers and of wanted mappers' providers.
     *
     * @param existing the providers that the server has
     */
    List<Step> plan(List<ObjectNode> existing, List<ObjectNode> providers, List<ObjectNode> wanted) {
        Map<String, List<ObjectNode>> byProvider = wanted.stream()
                .collect(Collectors.groupingBy(
                        mapper -> mapper.path("identityProviderAlias").asText()));
        Set<String> aliases = new TreeSet<>(byProvider.keySet());
        aliases.addAll(aliases(providers));
        Set<String> present = aliases(existing);
        List<Step> steps = new ArrayList<>();
        for (String alias : aliases) {
            String path = "/identity-provider/instances/" + RealmServer.segment(alias) + "/mappers";
            List<ObjectNode> current = present.contains(alias) ? server.list(path) : List.of();
            steps.addAll(new Mappers(server, "identity-provider-mapper", alias, path, Mappers.PREFIXED)
                    .plan(current, byProvider.getOrDefault(alias, List.of())));
        }
        return steps;
    }

    private static Set<String> aliases(List<ObjectNode> providers) {
        return providers.stream()
                .map(provider -> provider.path("alias").asText())
                .collect(Collectors.toSet());
    }
}
