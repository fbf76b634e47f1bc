package kr.fedhub.keycloak.internal.self;

import java.security.SecureRandom;
import kr.fedhub.core.reference.ReferenceId;
import kr.fedhub.keycloak.config.OwnNotice;
import kr.fedhub.keycloak.config.OwnPages;
import org.jboss.logging.Logger;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;

/** Tells in events and in the log what a researcher did on these pages, without personal data, each under a reference id of its own. */
record Journal(Visit visit) {
    private static final Logger LOG = Logger.getLogger("kr.fedhub.self");
    private static final SecureRandom RANDOMNESS = new SecureRandom();
    private static final String REFERENCE = "reference_id";

    /** Names what was done, for types of events that stand for more than one thing. */
    static final String ACTION = "hub_action";

    /** What is asked for is none of the researcher's. */
    static final String NOT_FOUND = "not_found";

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

    /** An event about what a page is there to do, yet to be written. */
    EventBuilder event(Place.Kind kind) {
        return event(kind == Place.Kind.REMOVE ? EventType.REMOVE_FEDERATED_IDENTITY : EventType.REVOKE_GRANT);
    }

    /** Writes that something was done of which no page tells. */
    void recorded(EventBuilder event) {
        succeed(event);
    }

    /** Writes that something was done, and has the next page say so. */
    void done(EventBuilder event, String message) {
        visit.leave(new OwnNotice(true, message, succeed(event)));
    }

    /** Writes that something was refused, and has the next page say why. */
    void refused(EventBuilder event, String error, String message) {
        String reference = ReferenceId.random(RANDOMNESS).value();
        LOG.warnf(
                "Own pages, reference %s: %s refused, %s",
                reference, event.getEvent().getType(), error);
        event.detail(REFERENCE, reference).error(error);
        visit.leave(new OwnNotice(false, message, reference));
    }

    private static String succeed(EventBuilder event) {
        String reference = ReferenceId.random(RANDOMNESS).value();
        LOG.infof("Own pages, reference %s: %s", reference, event.getEvent().getType());
        event.detail(REFERENCE, reference).success();
        return reference;
    }
}
