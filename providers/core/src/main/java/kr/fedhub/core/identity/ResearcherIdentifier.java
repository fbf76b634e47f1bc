package kr.fedhub.core.identity;

import java.util.Locale;
import kr.fedhub.core.digest.Sha256;

/**
 * One identifier of a researcher at one institution. The type is part of it, so a value of one type is never taken for the
 * same value of another.
 *
 * @param type what kind of identifier
 * @param value its value, in lower case where the specification says that case does not count
 */
public record ResearcherIdentifier(IdentifierType type, String value) {
    /** Keycloak keeps the identifier in a column of 255 characters. */
    private static final int LONGEST_PLAIN = 200;

    public ResearcherIdentifier {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an identifier has a value");
        }
        value = type.caseless() ? value.toLowerCase(Locale.ROOT) : value;
    }

    /** The form in which the hub keeps it: {@code type!value}, or a digest of a value that is too long to keep. */
    public String stored() {
        return type.word() + "!" + (value.length() <= LONGEST_PLAIN ? value : "sha256:" + Sha256.hex(value));
    }
}
