package kr.fedhub.keycloak.config;

import java.util.Optional;
import kr.fedhub.core.version.KeycloakVersion;

/** Tells whether the running Keycloak is older than the oldest release without a known hole in what the hub uses. */
public final class SecurePatchCheck {
    private SecurePatchCheck() {}

    /**
     * The warning for the log.
     *
     * @param running what the server says of itself
     * @return empty when it is recent enough, or a development build whose age nobody can tell
     */
    public static Optional<String> warning(String running) {
        return KeycloakVersion.parse(running)
                .filter(version -> !version.isSecure())
                .map(version ->
                        "Keycloak " + version + " has known security holes in what the federation hub builds on;"
                                + " run " + KeycloakVersion.MINIMUM_SECURE + " or newer");
    }
}
