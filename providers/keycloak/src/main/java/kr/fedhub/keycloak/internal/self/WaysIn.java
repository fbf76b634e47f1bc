package kr.fedhub.keycloak.internal.self;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The ways in which a researcher can log in.
 *
 * @param linked aliases of all institutions of theirs
 * @param usable those of them that can log somebody in now
 * @param password whether they have a password at the hub
 * @param current the institution that the present session began with; empty for a login at the hub itself
 */
record WaysIn(Set<String> linked, Set<String> usable, boolean password, Optional<String> current) {
    WaysIn {
        linked = Set.copyOf(linked);
        usable = Set.copyOf(usable);
    }

    /** Why an institution has to stay. */
    enum Objection {
        /** It is none of theirs, or not any more. */
        UNKNOWN("hubMyInstitutionUnknown", "not_found"),
        /** Nothing would be left to log in with. */
        LAST("hubMyInstitutionLast", "last_way_in"),
        /** The session rests on it; whoever logs in with another one shows that there is another way. */
        CURRENT("hubMyInstitutionCurrent", "current_institution");

        private final String message;
        private final String error;

        Objection(String message, String error) {
            this.message = message;
            this.error = error;
        }

        /** Key of the text for the researcher. */
        String message() {
            return message;
        }

        /** What the event says. */
        String error() {
            return error;
        }
    }

    /** Why an institution cannot be removed; null when it can. */
    @Nullable Objection objection(String alias) {
        if (!linked.contains(alias)) {
            return Objection.UNKNOWN;
        }
        if (!password && usable.stream().allMatch(alias::equals)) {
            return Objection.LAST;
        }
        return current.filter(alias::equals).isPresent() ? Objection.CURRENT : null;
    }
}
