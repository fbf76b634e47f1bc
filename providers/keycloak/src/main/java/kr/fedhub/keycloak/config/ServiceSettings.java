package kr.fedhub.keycloak.config;

import java.util.List;
import java.util.regex.Pattern;
import kr.fedhub.core.institution.LocalizedName;
import org.keycloak.models.ClientModel;

/**
 * The hub's settings of a service, kept in its client's attributes.
 *
 * @param name what people call the service
 * @param recommended aliases of the institutions that it wants offered first, in its order
 */
public record ServiceSettings(LocalizedName name, List<String> recommended) {
    private static final String RECOMMENDED = "hub.recommended";
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    public ServiceSettings {
        recommended = List.copyOf(recommended);
    }

    /** The settings of a client; one without hub settings goes by its name or client id and recommends nobody. */
    public static ServiceSettings read(ClientModel client) {
        String recommended = client.getAttribute(RECOMMENDED);
        return new ServiceSettings(
                LocalizedNameSetting.read(client.getAttributes(), plainName(client), client.getClientId()),
                recommended == null || recommended.isBlank() ? List.of() : List.of(COMMA.split(recommended.strip())));
    }

    /** Keycloak's own clients carry a message key such as <code>${client_account}</code> for a name. */
    private static String plainName(ClientModel client) {
        String name = client.getName();
        return name == null || name.startsWith("${") ? client.getClientId() : name;
    }
}
