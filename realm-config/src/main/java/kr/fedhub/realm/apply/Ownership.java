package kr.fedhub.realm.apply;

import com.fasterxml.jackson.databind.node.ObjectNode;
import kr.fedhub.realm.ConfigException;

/**
 * The mark {@code hub.managed} by which the tool knows what it has made. Something of the same name that does not carry it
 * was made by someone else and is not rewritten.
 */
final class Ownership {
    private static final String MARK = "hub.managed";

    private Ownership() {}

    /** Whether a representation is marked, in the map that holds its marks. */
    static boolean marked(ObjectNode representation, String map) {
        return representation.path(map).path(MARK).asText().equals("true");
    }

    static void check(ObjectNode there, ObjectNode wanted, String map, String label) {
        if (marked(wanted, map) && !marked(there, map)) {
            throw new ConfigException("the server already has a " + label
                    + " that this tool has not made; rename one of the two, or give it the mark hub.managed=true");
        }
    }
}
