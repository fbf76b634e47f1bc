package kr.fedhub.realm.descriptor;

import java.util.Optional;
import java.util.regex.Pattern;
import kr.fedhub.core.firstuse.SecretReference;
import kr.fedhub.core.firstuse.Words;
import kr.fedhub.core.subject.IdentifierKind;
import kr.fedhub.core.subject.IdentifierScope;
import kr.fedhub.core.subject.Sector;

/** Reads what identifiers are made with, and which one a service gets. */
final class IdentifierReader {
    private static final String SOURCE = "identifiers";
    private static final String KIND = "identifier";
    private static final String SECTOR = "sector";
    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{16}");

    private IdentifierReader() {}

    static Optional<IdentifierSource> source(Section environment) {
        if (!environment.has(SOURCE)) {
            return Optional.empty();
        }
        Section source = environment.section(SOURCE, "scope", "secret", "fingerprint");
        return Optional.of(new IdentifierSource(
                source.parsed("scope", IdentifierScope::new),
                source.reference("secret", SecretReference::parse),
                source.optionalParsed("fingerprint", IdentifierReader::fingerprint)));
    }

    /** A sector of its own stays the service's when its address or entityID changes: without one it is the descriptor's id. */
    static Optional<ServiceDescriptor.Identifier> ofService(Section service, ServiceAccess access, boolean canBeMade) {
        if (!service.has(KIND)) {
            if (service.has(SECTOR)) {
                throw service.where(SECTOR).refuse("belongs to 'identifier: pairwise'");
            }
            return Optional.empty();
        }
        if (access instanceof ServiceAccess.Api || access instanceof ServiceAccess.Discovery) {
            throw service.where(KIND).refuse("nobody logs in to a service with this protocol");
        }
        IdentifierKind kind = service.parsed(KIND, Words.parser(IdentifierKind.values()));
        if (kind != IdentifierKind.PAIRWISE && service.has(SECTOR)) {
            throw service.where(SECTOR).refuse("belongs to 'identifier: pairwise'");
        }
        if (!canBeMade) {
            throw service.where(KIND).refuse("the environment file has no section '" + SOURCE + "' to make it with");
        }
        return Optional.of(new ServiceDescriptor.Identifier(
                kind, service.optionalParsed(SECTOR, Sector::new).orElseGet(() -> service.parsed("id", Sector::new))));
    }

    private static String fingerprint(String text) {
        if (!FINGERPRINT.matcher(text).matches()) {
            throw new IllegalArgumentException("is not a fingerprint; accepted: 16 digits 0-9 and a-f, in quotes");
        }
        return text;
    }
}
