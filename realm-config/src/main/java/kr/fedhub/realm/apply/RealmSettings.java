package kr.fedhub.realm.apply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

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
    private static final String MAIL = "smtpServer";
    private static final String ATTRIBUTES = "attributes";
    /** Begins the names of the attributes that say what members of federations are called. */
    private static final String MEMBER = "hub.member.";

    private final RealmServer server;
    private final ObjectNode current;

    RealmSettings(RealmServer server, ObjectNode current) {
        this.server = server;
        this.current = current;
    }

    /** What a realm can be made with, when its flows do not exist yet. */
    static ObjectNode settings(ObjectNode wanted) {
        return Representation.withoutNulls(withMail(Representation.without(wanted, BINDINGS), wanted.objectNode()));
    }

    Optional<Step> planSettings(ObjectNode wanted) {
        ObjectNode settings = withMail(Representation.without(wanted, BINDINGS), current.path(MAIL));
        return step(withoutStaleNames(settings), Change.updated("realm", name(wanted)));
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
                    // An attribute that is written as null would stay as an empty one; one that is missing goes.
                    server.put("", Representation.withoutNulls(Representation.merge(server.get(""), wanted)));
                }));
    }

    private static ObjectNode withMail(ObjectNode wanted, JsonNode there) {
        if (wanted.get(MAIL) instanceof ObjectNode mail) {
            new WriteOnlySecret(name(wanted) + "/" + MAIL, "password").prepare(mail, there);
        }
        return wanted;
    }

    /** Names of members are the tool's own: those that nobody wants any more are wanted as null. */
    private ObjectNode withoutStaleNames(ObjectNode wanted) {
        Set<String> there = new TreeSet<>();
        current.path(ATTRIBUTES).fieldNames().forEachRemaining(there::add);
        there.removeIf(
                name -> !name.startsWith(MEMBER) || wanted.path(ATTRIBUTES).has(name));
        if (!there.isEmpty()) {
            ObjectNode attributes = wanted.withObjectProperty(ATTRIBUTES);
            there.forEach(attributes::putNull);
        }
        return wanted;
    }

    private static String name(ObjectNode realm) {
        return realm.path("realm").asText();
    }
}
