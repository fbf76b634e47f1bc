package kr.fedhub.core.oidc;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * Which claim identifies an account: its name, or a JSON pointer (RFC 6901) that begins with a slash.
 *
 * @param text as the descriptor has it
 */
public record ClaimPath(String text) {
    private static final int LONGEST_VALUE = 255;

    public ClaimPath {
        if (text.isBlank() || text.equals("/")) {
            throw new IllegalArgumentException("claim names no claim");
        }
    }

    private JsonPointer pointer() {
        return text.startsWith("/")
                ? JsonPointer.compile(text)
                : JsonPointer.empty().appendProperty(text);
    }

    /** The name of the claim that it is, or is part of. */
    public String claim() {
        return pointer().getMatchingProperty();
    }

    /**
     * The value among claims, or nothing.
     *
     * @throws UnprovenException when it is not a text that names something
     */
    Optional<String> in(JsonNode claims) throws UnprovenException {
        JsonNode value = claims.at(pointer());
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual() && !value.isIntegralNumber()) {
            throw UnprovenException.notBelieved("the claim is neither a text nor a number");
        }
        String text = value.asText();
        if (text.isBlank()
                || text.length() > LONGEST_VALUE
                || !text.equals(text.strip())
                || text.chars().anyMatch(Character::isISOControl)) {
            throw UnprovenException.notBelieved("the claim has a form that no account has");
        }
        return Optional.of(text);
    }
}
