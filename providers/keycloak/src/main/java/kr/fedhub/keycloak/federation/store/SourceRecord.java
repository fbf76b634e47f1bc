package kr.fedhub.keycloak.federation.store;

import java.time.Instant;
import java.util.Optional;

/**
 * How a source's refreshes went.
 *
 * @param source its alias
 * @param lastSuccess when a document of it last went live or was held; later checks that found nothing new are not written
 * @param failure why the last refresh failed, if it did
 * @param report what the last document that was read holds
 * @param heldBecause why a document of it is held, if one is
 */
public record SourceRecord(
        String source,
        Optional<Instant> lastSuccess,
        Optional<Failure> failure,
        Optional<SourceReport> report,
        Optional<String> heldBecause) {}
