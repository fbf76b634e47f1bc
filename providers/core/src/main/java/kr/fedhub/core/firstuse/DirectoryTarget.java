package kr.fedhub.core.firstuse;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * Where a service's SCIM 2.0 endpoint is and how the hub gets in.
 *
 * @param base the address that {@code /Users} is appended to
 * @param credentials how the hub authenticates
 * @param later what it is told after an account was linked
 */
public record DirectoryTarget(URI base, Credentials credentials, Set<Later> later) {
    public DirectoryTarget {
        later = Set.copyOf(later);
    }

    /** An endpoint of a service that is told nothing once an account is linked. */
    public DirectoryTarget(URI base, Credentials credentials) {
        this(base, credentials, Set.of());
    }

    /** What a service can be told after an account was linked. */
    public enum Later {
        /** The owner's name, address, institution or affiliation is another one. */
        CHANGES,
        /** An account that was made here is not linked any more: it is closed. */
        UNLINKING,
        /** The owner of an account that was made here may not log in any more, or is gone: it is closed. */
        LEAVING
    }

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
