package kr.fedhub.core.consent;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * All that people are told and asked before an account at a service is made.
 *
 * @param terms the service's terms of use, if they are to be agreed to
 * @param purposes in the order of the page
 * @param minimumAge the age that people confirm to have reached, 0 when nobody is asked
 */
public record ServiceTerms(Optional<URI> terms, List<Purpose> purposes, int minimumAge) {
    public ServiceTerms {
        purposes = List.copyOf(purposes);
        if (purposes.stream().map(Purpose::id).distinct().count() < purposes.size()) {
            throw new IllegalArgumentException("two purposes have the same id");
        }
        if (minimumAge < 0) {
            throw new IllegalArgumentException("an age below zero");
        }
    }

    /** Nothing to tell or ask. */
    public static ServiceTerms none() {
        return new ServiceTerms(Optional.empty(), List.of(), 0);
    }
}
