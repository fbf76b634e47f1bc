package kr.fedhub.core.metadata.aggregate;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import kr.fedhub.core.metadata.aggregate.AggregateRefused.Reason;
import org.jspecify.annotations.Nullable;

/**
 * When a document was made and until when it is valid.
 *
 * @param createdAt {@code creationInstant} of {@code mdrpi:PublicationInfo}
 * @param validUntil its own {@code validUntil}
 */
record Publication(Optional<Instant> createdAt, Instant validUntil) {
    /** Checks the root's {@code validUntil} (Kantara deployment profile 2.0, SDP-MD03). */
    static Publication of(
            @Nullable String createdAt, @Nullable String validUntil, Instant now, Duration maximumValidity)
            throws XMLStreamException {
        if (validUntil == null) {
            throw new RefusedInStream(Reason.NO_VALID_UNTIL, "The document does not say until when it is valid");
        }
        Instant end = SamlTime.parse(validUntil)
                .orElseThrow(() ->
                        new RefusedInStream(Reason.NO_VALID_UNTIL, "The document's validUntil is no date and time"));
        if (!end.isAfter(now)) {
            throw new RefusedInStream(Reason.EXPIRED, "The document was valid until " + end);
        }
        if (end.isAfter(now.plus(maximumValidity))) {
            throw new RefusedInStream(
                    Reason.VALID_TOO_LONG,
                    "The document is valid until " + end + ", further ahead than " + maximumValidity.toDays()
                            + " days");
        }
        return new Publication(Optional.ofNullable(createdAt).flatMap(SamlTime::parse), end);
    }
}
