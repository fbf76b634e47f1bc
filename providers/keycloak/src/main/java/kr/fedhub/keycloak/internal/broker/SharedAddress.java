package kr.fedhub.keycloak.internal.broker;

import org.keycloak.models.KeycloakSession;
import org.keycloak.services.Urls;

/**
 * The one address of the hub that a source's members know.
 *
 * <p>Why private API: where Keycloak serves the endpoint of an identity provider. Checked on Keycloak 26.5.6, 26.7.0, 26.7.4
 * and 26.7.5.
 */
final class SharedAddress {
    private SharedAddress() {}

    /** The endpoint of a source in the current realm. */
    static String of(KeycloakSession session, String source) {
        return Urls.identityProviderAuthnResponse(
                        session.getContext().getUri().getBaseUri(),
                        source,
                        session.getContext().getRealm().getName())
                .toString();
    }
}
