package kr.fedhub.keycloak.internal.grant;

import java.time.Instant;
import org.keycloak.models.ClientModel;

/** How a researcher stands with a service. */
enum Standing {
    LINKED(true),
    UNLINKED(false),
    /** An operator wants a new proof. */
    TO_BE_PROVEN_AGAIN(false),
    /** What the service wants cannot be read. */
    UNREADABLE(false),
    /** The service wants no account linked. */
    NOT_WANTED(true);

    final boolean mayEnter;

    Standing(boolean mayEnter) {
        this.mayEnter = mayEnter;
    }

    ClientModel at(TestHub hub, String clientId) {
        ClientModel service = hub.service(
                clientId,
                switch (this) {
                    case NOT_WANTED -> "";
                    case UNREADABLE -> "no JSON";
                    default -> TestHub.POLICY;
                });
        if (this != UNLINKED) {
            hub.link(
                    service,
                    this == TO_BE_PROVEN_AGAIN ? Instant.EPOCH : Instant.now().minusSeconds(60));
        }
        return service;
    }
}
