package kr.fedhub.keycloak.internal.proof.oidc;

import java.net.URI;
import org.keycloak.common.util.KeycloakUriBuilder;
import org.keycloak.models.KeycloakSession;

/** The address by which browsers come back from providers; one for all services of a realm, so that it is registered once. */
final class FirstUseAddress {
    /** Also the id of the required action. */
    static final String ID = "hub-first-use";

    static final String CALLBACK = "callback";

    private FirstUseAddress() {}

    static URI callback(KeycloakSession session) {
        return KeycloakUriBuilder.fromUri(session.getContext().getUri().getBaseUri())
                .path("realms")
                .path(session.getContext().getRealm().getName())
                .path(ID)
                .path(CALLBACK)
                .build();
    }
}
