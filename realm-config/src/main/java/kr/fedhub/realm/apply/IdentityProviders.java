package kr.fedhub.realm.apply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Identity providers. Their secrets are write-only, so a digest of the one that was written stands beside it. */
final class IdentityProviders {
    /** Without a limit of ours the server would list the first hundred only. */
    private static final String ALL = "/identity-provider/instances?first=0&max=" + Integer.MAX_VALUE;

    private static final String PATH = "/identity-provider/instances";
    private static final String KIND = "identity-provider";
    private static final String CONFIG = "config";
    private static final String SECRET = "clientSecret";

    private final RealmServer server;
    private final String realm;

    IdentityProviders(RealmServer server, String realm) {
        this.server = server;
        this.realm = realm;
    }

    /** What the server has. */
    List<ObjectNode> existing() {
        return server.list(ALL);
    }

    List<Step> plan(List<ObjectNode> existing, List<ObjectNode> wanted) {
        Map<String, ObjectNode> current =
                existing.stream().collect(Collectors.toMap(IdentityProviders::alias, Function.identity()));
        List<Step> steps = new ArrayList<>();
        for (ObjectNode provider : wanted) {
            String alias = alias(provider);
            ObjectNode there = current.get(alias);
            if (there == null) {
                ObjectNode complete = Representation.withoutNulls(withDigest(provider, provider.objectNode()));
                steps.add(new Step(Change.created(KIND, alias), () -> server.post(PATH, complete)));
                continue;
            }
            Ownership.check(there, provider, CONFIG, KIND + " '" + alias + "'");
            ObjectNode fields = withDigest(provider, there.path(CONFIG));
            if (!Representation.covers(there, fields)) {
                ObjectNode merged = Representation.withoutNulls(Representation.merge(there, fields));
                steps.add(new Step(
                        Change.updated(KIND, alias),
                        () -> server.put(PATH + "/" + RealmServer.segment(alias), merged)));
            }
        }
        return steps;
    }

    private ObjectNode withDigest(ObjectNode provider, JsonNode there) {
        ObjectNode copy = provider.deepCopy();
        if (copy.get(CONFIG) instanceof ObjectNode config) {
            new WriteOnlySecret(realm + "/" + alias(provider), SECRET).prepare(config, there);
        }
        return copy;
    }

    private static String alias(ObjectNode provider) {
        return provider.path("alias").asText();
    }
}
