package kr.fedhub.core.metadata;

import java.util.regex.Pattern;

/**
 * The name of a SAML entity, compared character by character (SAML core 2.0 §8.3.6).
 *
 * @param value an absolute URI of at most 1024 characters, without white space or control characters
 */
public record EntityId(String value) {
    private static final int LONGEST = 1024;
    private static final Pattern ABSOLUTE_URI = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.+", Pattern.DOTALL);

    public EntityId {
        if (value.isBlank() || value.length() > LONGEST) {
            throw new IllegalArgumentException("an entityID has 1 to " + LONGEST + " characters");
        }
        if (value.chars().anyMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c))) {
            throw new IllegalArgumentException("an entityID has no white space and no control characters");
        }
        if (!ABSOLUTE_URI.matcher(value).matches()) {
            throw new IllegalArgumentException("an entityID is an absolute URI");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
