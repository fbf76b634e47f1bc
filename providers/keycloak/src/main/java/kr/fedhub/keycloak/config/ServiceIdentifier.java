package kr.fedhub.keycloak.config;

import java.util.Optional;
import kr.fedhub.core.firstuse.Words;
import kr.fedhub.core.subject.IdentifierKind;
import kr.fedhub.core.subject.Sector;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;

/**
 * Which identifier a service gets, kept in attributes of its client.
 *
 * @param kind the same everywhere, or one of its own
 * @param sector whom a pairwise one is made for: the service, unless it shares or keeps another's
 */
public record ServiceIdentifier(IdentifierKind kind, Sector sector) {
    /** The client attribute with the kind: {@code public} or {@code pairwise}. */
    public static final String KIND = "hub.identifier";
    /** The client attribute with the sector; without it the client id is one. */
    public static final String SECTOR = "hub.identifier.sector";

    /**
     * What a client's attributes say; empty when the service gets none.
     *
     * @throws IllegalArgumentException when they cannot be read: then nobody may enter
     */
    public static Optional<ServiceIdentifier> read(ClientModel client) {
        @Nullable String kind = client.getAttribute(KIND);
        if (kind == null || kind.isBlank()) {
            return Optional.empty();
        }
        @Nullable String sector = client.getAttribute(SECTOR);
        try {
            return Optional.of(new ServiceIdentifier(
                    Words.parser(IdentifierKind.values()).apply(kind.strip()),
                    new Sector(sector == null || sector.isBlank() ? client.getClientId() : sector.strip())));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the service's settings of identifiers: " + e.getMessage(), e);
        }
    }
}
