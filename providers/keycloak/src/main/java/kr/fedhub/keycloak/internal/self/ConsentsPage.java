package kr.fedhub.keycloak.internal.self;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the template {@code hub-my-consents.ftl} shows. Public because FreeMarker reads it.
 *
 * @param services the services that the researcher agreed to something at, the last one first
 */
public record ConsentsPage(List<Service> services) {
    static final String TEMPLATE = "hub-my-consents.ftl";

    public ConsentsPage {
        services = List.copyOf(services);
    }

    /**
     * A service.
     *
     * @param name in the reader's language
     * @param given what holds
     * @param withdrawn what does not any more
     */
    public record Service(String name, List<Entry> given, List<Entry> withdrawn) {
        public Service {
            given = List.copyOf(given);
            withdrawn = List.copyOf(withdrawn);
        }
    }

    /**
     * A receipt.
     *
     * @param id its id
     * @param title what it is about, or the key of a text when {@code named} is false
     * @param named whether the title is the service's own
     * @param required whether the service cannot be used without it
     * @param withdrawable whether it can be withdrawn
     * @param notice the text that was agreed to
     * @param lang the language of that text as a BCP 47 tag
     * @param given when it was agreed to
     * @param withdrawn when it was withdrawn, or null while it holds
     */
    public record Entry(
            String id,
            String title,
            boolean named,
            boolean required,
            boolean withdrawable,
            String notice,
            String lang,
            String given,
            @Nullable String withdrawn) {}
}
