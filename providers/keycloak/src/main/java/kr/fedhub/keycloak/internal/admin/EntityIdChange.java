package kr.fedhub.keycloak.internal.admin;

import java.util.Locale;
import kr.fedhub.core.metadata.EntityId;
import org.jspecify.annotations.Nullable;

/**
 * An institution's change of its entityID.
 *
 * @param from the old one
 * @param to the new one
 * @param dryRun whether only to count who is affected
 */
record EntityIdChange(
        @Nullable String from,
        @Nullable String to,
        @Nullable Boolean dryRun) {
    EntityIdChange {
        if (dryRun == null) {
            throw new IllegalArgumentException("say dryRun: true to count only, false to move the links");
        }
        if (entity("from", from).equals(entity("to", to))) {
            throw new IllegalArgumentException("from and to are the same entityID");
        }
    }

    EntityId old() {
        return entity("from", from);
    }

    EntityId next() {
        return entity("to", to);
    }

    boolean isRehearsal() {
        return Boolean.TRUE.equals(dryRun);
    }

    private static EntityId entity(String key, @Nullable String text) {
        try {
            return new EntityId(text == null ? "" : text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "%s cannot be used: %s".formatted(key.toLowerCase(Locale.ROOT), e.getMessage()), e);
        }
    }
}
