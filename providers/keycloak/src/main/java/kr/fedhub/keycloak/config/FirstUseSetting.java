package kr.fedhub.keycloak.config;

import java.util.Optional;
import kr.fedhub.core.firstuse.FirstUsePolicy;
import kr.fedhub.core.firstuse.FirstUsePolicyReader;
import org.keycloak.models.ClientModel;

/** What a service asks for on a first visit, kept as JSON in one attribute of its client. */
public final class FirstUseSetting {
    /** The client attribute's name. */
    public static final String ATTRIBUTE = "hub.first-use";

    private FirstUseSetting() {}

    /** Whether a service wants an account of its own linked, also when what it wrote about it cannot be read. */
    public static boolean isOn(ClientModel client) {
        String json = client.getAttribute(ATTRIBUTE);
        return json != null && !json.isBlank();
    }

    /**
     * The policy of a service; empty when it has none.
     *
     * @throws IllegalArgumentException when the attribute cannot be read: then nobody may enter
     */
    public static Optional<FirstUsePolicy> read(ClientModel client) {
        return isOn(client) ? Optional.of(FirstUsePolicyReader.read(client.getAttribute(ATTRIBUTE))) : Optional.empty();
    }
}
