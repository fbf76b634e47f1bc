package kr.fedhub.keycloak.config;

import java.util.List;
import java.util.regex.Pattern;
import kr.fedhub.core.access.InstitutionPolicy;
import kr.fedhub.core.institution.LocalizedName;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;

/**
 * The hub's settings of a service, kept in its client's attributes.
 *
 * @param name what people call the service
 * @param recommended the institutions that it wants offered first, in its order, each by alias or entityID
 * @param policy whose researchers it takes; nobody's when its lists cannot be read
 * @param contact whom to ask about it
 */
public record ServiceSettings(
        LocalizedName name, List<String> recommended, InstitutionPolicy policy, ServiceContact contact) {
    private static final String RECOMMENDED = "hub.recommended";
    private static final String ALLOW = "hub.institutions.allow";
    private static final String RETURNS = "hub.discovery.returns";
    private static final String DENY = "hub.institutions.deny";
    private static final Pattern COMMA = Pattern.compile(",");

    public ServiceSettings {
        recommended = List.copyOf(recommended);
    }

    /**
     * A help desk.
     *
     * @param name what it is called, or null
     * @param email its address, or null
     * @param url its page, or null
     */
    public record ServiceContact(
            @Nullable String name,
            @Nullable String email,
            @Nullable String url) {
        private static ServiceContact read(ClientModel client) {
            return new ServiceContact(
                    present(client, "hub.contact.name"),
                    present(client, "hub.contact.email"),
                    present(client, "hub.contact.url"));
        }

        private static @Nullable String present(ClientModel client, String attribute) {
            String value = client.getAttribute(attribute);
            return value == null || value.isBlank() ? null : value.strip();
        }
    }

    /** The settings of a client; one without hub settings goes by its name or client id and recommends nobody. */
    public static ServiceSettings read(ClientModel client) {
        return new ServiceSettings(
                LocalizedNameSetting.read(client.getAttributes(), plainName(client), client.getClientId()),
                parts(client.getAttribute(RECOMMENDED), COMMA),
                policy(client),
                ServiceContact.read(client));
    }

    /** Where researchers may be sent back to from the discovery page, the usual address first; none for a service in the hub. */
    public static List<String> discoveryReturns(ClientModel client) {
        return parts(client.getAttribute(RETURNS), Constants.CFG_DELIMITER_PATTERN);
    }

    private static List<String> parts(@Nullable String attribute, Pattern between) {
        return attribute == null
                ? List.of()
                : between.splitAsStream(attribute)
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
    }

    /** Whose researchers a service takes. */
    public static InstitutionPolicy policy(ClientModel client) {
        try {
            return InstitutionPolicy.parse(client.getAttribute(ALLOW), client.getAttribute(DENY));
        } catch (IllegalArgumentException e) {
            return InstitutionPolicy.nobody();
        }
    }

    /** Keycloak's own clients carry a message key such as <code>${client_account}</code> for a name. */
    private static String plainName(ClientModel client) {
        String name = client.getName();
        return name == null || name.startsWith("${") ? client.getClientId() : name;
    }
}
