package kr.fedhub.keycloak.internal.self;

import java.security.SecureRandom;
import kr.fedhub.core.reference.ReferenceId;
import kr.fedhub.keycloak.config.OwnPages;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;

/** Tells in events what a researcher did on these pages, without personal data, each under a reference id of its own. */
record Journal(Visit visit) {
    private static final SecureRandom RANDOMNESS = new SecureRandom();
    private static final String REFERENCE = "reference_id";

    /** Names what was done, for types of events that stand for more than one thing. */
    static final String ACTION = "hub_action";

    /** An event that is yet to be written. */
    EventBuilder event(EventType type) {
        return new EventBuilder(
                        visit.realm(),
                        visit.session(),
                        visit.session().getContext().getConnection())
                .event(type)
                .client(OwnPages.CLIENT)
                .user(visit.researcher())
                .session(visit.login());
    }

    /** Writes that something was done of which no page tells. */
    void recorded(EventBuilder event) {
        event.detail(REFERENCE, ReferenceId.random(RANDOMNESS).value()).success();
    }

    /** Writes that something was done, and has the next page say so. */
    void done(EventBuilder event, String message) {
        String reference = ReferenceId.random(RANDOMNESS).value();
        event.detail(REFERENCE, reference).success();
        visit.leave(new Notice(true, message, reference));
    }

    /** Has the next page say why nothing was done at all. */
    void notDone(String message) {
        visit.leave(new Notice(false, message, ReferenceId.random(RANDOMNESS).value()));
    }

    /** Writes that something was refused, and has the next page say why. */
    void refused(EventBuilder event, String error, String message) {
        String reference = ReferenceId.random(RANDOMNESS).value();
        event.detail(REFERENCE, reference).error(error);
        visit.leave(new Notice(false, message, reference));
    }
}
