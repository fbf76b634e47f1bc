package kr.fedhub.core.metadata;

import java.util.Arrays;
import java.util.Optional;

/** The SAML bindings that browsers carry and the hub speaks (SAML bindings 2.0 §3.4, §3.5). */
public enum Binding {
    REDIRECT("urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect"),
    POST("urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST");

    private final String urn;

    Binding(String urn) {
        this.urn = urn;
    }

    public String urn() {
        return urn;
    }

    /** The binding of the given URN, if the hub speaks it. */
    public static Optional<Binding> of(String urn) {
        return Arrays.stream(values())
                .filter(binding -> binding.urn.equals(urn))
                .findFirst();
    }
}
