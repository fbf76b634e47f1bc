package kr.fedhub.core.subject;

import java.util.regex.Pattern;

/**
 * A value of {@code subject-id} or {@code pairwise-id} (SAML V2.0 Subject Identifier Attributes Profile 1.0, §3.3.1, §3.4.1).
 *
 * @param uniqueId who it is, within the scope
 * @param scope who says so
 */
public record ScopedIdentifier(String uniqueId, IdentifierScope scope) {
    private static final Pattern UNIQUE_ID = Pattern.compile("[A-Za-z0-9][-=A-Za-z0-9]{0,126}");

    public ScopedIdentifier {
        if (!UNIQUE_ID.matcher(uniqueId).matches()) {
            throw new IllegalArgumentException(
                    "an identifier has 1 to 127 letters, digits, '-' and '=', a letter or digit first");
        }
    }

    /** As it is sent. */
    @Override
    public String toString() {
        return uniqueId + "@" + scope.domain();
    }
}
