package kr.fedhub.core.metadata;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import kr.fedhub.core.digest.Sha256;

/**
 * The alias under which Keycloak knows a member: the first 128 bits of the SHA-256 of its entityID, behind a prefix that
 * no other identity provider may use. It depends on nothing else, so an entity that stands in two sources has one alias.
 *
 * @param value for example {@code member-1f0c…}
 */
public record MemberAlias(String value) {
    private static final String PREFIX = "member-";
    private static final int DIGITS = 32;
    private static final Pattern FORM = Pattern.compile(PREFIX + "[0-9a-f]{" + DIGITS + "}");

    public MemberAlias {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not the alias of a member: " + value);
        }
    }

    /** The alias of an entity. */
    public static MemberAlias of(EntityId entity) {
        return new MemberAlias(PREFIX + Sha256.hex(entity.value()).substring(0, DIGITS));
    }

    /** The alias in a text, if it is one of a member. */
    public static Optional<MemberAlias> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new MemberAlias(text)) : Optional.empty();
    }

    /** Whether an alias lies in the range that only members use, in whatever letter case. */
    public static boolean isReserved(String alias) {
        return alias.strip().toLowerCase(Locale.ROOT).startsWith(PREFIX);
    }

    @Override
    public String toString() {
        return value;
    }
}
