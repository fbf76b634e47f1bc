package kr.fedhub.core.metadata.aggregate;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import kr.fedhub.core.metadata.Member;
import kr.fedhub.core.metadata.aggregate.AggregateRefused.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Reads signed SAML metadata: an {@code md:EntitiesDescriptor}, or an {@code md:EntityDescriptor} as a metadata query
 * answers. It goes through the file once and keeps nothing of it but the members (SAML metadata 2.0; Kantara deployment
 * profile 2.0, SDP-MD01 to SDP-MD07). An entity that cannot be used is skipped; the rest stays.
 */
public final class AggregateReader {
    private final AggregateRules rules;
    private final Clock clock;

    public AggregateReader(AggregateRules rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Reads a file, plain or packed with gzip.
     *
     * @param known live members; one that did not change is returned as the same object
     * @throws AggregateRefused when the document breaks a rule; then nothing of it may be used
     * @throws UncheckedIOException when there is no such file or the disk fails
     */
    public Aggregate read(Path path, Collection<Member> known) throws AggregateRefused {
        if (!Files.isReadable(path)) {
            throw new UncheckedIOException(new NoSuchFileException(path.toString()));
        }
        try (AggregateFile file = AggregateFile.open(path, rules.limits())) {
            return read(file, known);
        } catch (IOException e) {
            if (e instanceof ZipException || e instanceof EOFException) {
                throw new AggregateRefused(Reason.NOT_XML, "The packed file is damaged", e);
            }
            throw new UncheckedIOException(e);
        }
    }

    private Aggregate read(AggregateFile file, Collection<Member> known) throws AggregateRefused, IOException {
        try {
            Instant now = clock.instant();
            SignedReader reader = new SignedReader(file.content(), rules.limits());
            AggregateContent content = new AggregateContent(rules.filter(), now, known);
            AggregateWalk walk = new AggregateWalk(
                    reader.cursor(), file.content(), rules.limits().entities(), now, content);
            reader.openRoot();
            walk.beginRoot();
            X509Certificate signer = reader.openSignature(rules.anchor());
            walk.readRoot();
            reader.finish();
            Publication publication = Publication.of(walk.createdAt(), walk.validUntil(), now, rules.maximumValidity());
            return content.aggregate(publication, TrustAnchor.fingerprint(signer), file.digest());
        } catch (XMLStreamException | RuntimeException e) {
            // The parser also throws unchecked exceptions at some malformed documents.
            throw refusal(file.content().refusal(), e);
        }
    }

    private static AggregateRefused refusal(@Nullable AggregateRefused limit, Exception cause) {
        if (limit != null) {
            return limit;
        }
        if (cause instanceof RefusedInStream refused) {
            return refused.refusal();
        }
        String message = String.valueOf(cause.getMessage());
        return new AggregateRefused(
                Reason.NOT_XML, "The document is not well-formed: " + Wording.clean(message, 300), cause);
    }
}
