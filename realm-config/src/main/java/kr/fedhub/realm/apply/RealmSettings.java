package kr.fedhub.realm.apply;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;

/** The realm's own fields: first the settings, and after everything else the flows that it uses. */
final class RealmSettings {
    private static final Set<String> BINDINGS = Set.of(
            "browserFlow",
            "clientAuthenticationFlow",
            "directGrantFlow",
            "dockerAuthenticationFlow",
            "firstBrokerLoginFlow",
            "registrationFlow",
            "resetCredentialsFlow");

    private final RealmServer server;
    private final ObjectNode current;

    RealmSettings(RealmServer server, ObjectNode current) {
        this.server = server;
        this.current = current;
    }

    /** What a realm can be made with, when its flows do not exist yet. */
    static ObjectNode settings(ObjectNode wanted) {
        return Representation.withoutNulls(Representation.without(wanted, BINDINGS));
    }

    Optional<Step> planSettings(ObjectNode wanted) {
        return step(Representation.without(wanted, BINDINGS), Change.updated("realm", name(wanted)));
    }

    Optional<Step> planBindings(ObjectNode wanted, boolean fresh) {
        Change change = fresh ? Change.created("realm", name(wanted)) : Change.updated("realm", name(wanted));
        return step(Representation.only(wanted, BINDINGS), change);
    }

    private Optional<Step> step(ObjectNode wanted, Change change) {
        return Representation.covers(current, wanted)
                ? Optional.empty()
                : Optional.of(new Step(change, () -> {
                    // Read again: the flows are bound after the settings were written.
                    server.put("", Representation.merge(server.get(""), wanted));
                }));
    }

    private static String name(ObjectNode realm) {
        return realm.path("realm").asText();
    }
}
