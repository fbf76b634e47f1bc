package kr.fedhub.keycloak.choice;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.keycloak.Token;
import org.keycloak.TokenCategory;

/** What the cookie holds, signed with the realm's own key. Public because Keycloak reads and writes it as JSON. */
public final class ChoicesToken implements Token {
    private static final String TYPE = "hub-choices";

    /** The realm signs tokens of other kinds with the same key. */
    @JsonProperty("typ")
    private String type = "";

    @JsonProperty("choices")
    private String choices = "";

    /** For JSON. */
    public ChoicesToken() {}

    ChoicesToken(String choices) {
        this.type = TYPE;
        this.choices = choices;
    }

    boolean isOfItsType() {
        return TYPE.equals(type);
    }

    String choices() {
        return choices;
    }

    @Override
    public TokenCategory getCategory() {
        return TokenCategory.INTERNAL;
    }
}
