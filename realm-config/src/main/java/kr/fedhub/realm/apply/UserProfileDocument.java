package kr.fedhub.realm.apply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The user profile, one document per realm. */
final class UserProfileDocument {
    private static final String PATH = "/users/profile";

    private final RealmServer server;

    UserProfileDocument(RealmServer server) {
        this.server = server;
    }

    Optional<Step> plan(@Nullable ObjectNode wanted) {
        if (wanted == null) {
            return Optional.empty();
        }
        JsonNode current = server.get(PATH);
        return Representation.covers(current, wanted)
                ? Optional.empty()
                : Optional.of(new Step(
                        Change.updated("user-profile", "attributes"),
                        () -> server.put(PATH, Representation.merge(current, wanted))));
    }
}
