package kr.fedhub.core.firstuse;

import java.net.URI;
import java.util.Optional;

/**
 * Where a service's SCIM 2.0 endpoint is and how the hub gets in.
 *
 * @param base the address that {@code /Users} is appended to
 * @param credentials how the hub authenticates
 */
public record DirectoryTarget(URI base, Credentials credentials) {
    /** How the hub authenticates at a service's endpoint. */
    public sealed interface Credentials {
        /**
         * A bearer token.
         *
         * @param token where it is kept
         */
        record Bearer(SecretReference token) implements Credentials {}

        /**
         * OAuth 2.0 client credentials (RFC 6749, section 4.4).
         *
         * @param tokenEndpoint where tokens come from
         * @param clientId who the hub is there
         * @param secret where the client's secret is kept
         * @param scope what is asked for
         */
        record ClientCredentials(URI tokenEndpoint, String clientId, SecretReference secret, Optional<String> scope)
                implements Credentials {}
    }
}
