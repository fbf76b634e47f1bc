package kr.fedhub.keycloak.federation.store;

import java.util.Optional;
import kr.fedhub.core.metadata.EntityId;

/**
 * Which document.
 *
 * @param source alias of its source
 * @param place whether it is used
 * @param member whom it describes, when the source gives one document a member
 */
public record DocumentKey(String source, Place place, Optional<EntityId> member) {
    /** Whether a document is used. */
    public enum Place {
        LIVE,
        /** It waits for an operator. */
        HELD
    }

    public static DocumentKey live(String source) {
        return new DocumentKey(source, Place.LIVE, Optional.empty());
    }

    public static DocumentKey held(String source) {
        return new DocumentKey(source, Place.HELD, Optional.empty());
    }

    /** The live answer of a source to a metadata query. */
    public static DocumentKey of(String source, EntityId member) {
        return new DocumentKey(source, Place.LIVE, Optional.of(member));
    }
}
