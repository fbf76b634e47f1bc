package kr.fedhub.keycloak.internal.self;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the template {@code hub-my-services.ftl} shows. Public because FreeMarker reads it.
 *
 * @param links the researcher's accounts at services
 * @param ended those that are linked no longer
 */
public record ServicesPage(List<Entry> links, List<Ended> ended) {
    static final String TEMPLATE = "hub-my-services.ftl";

    public ServicesPage {
        links = List.copyOf(links);
        ended = List.copyOf(ended);
    }

    /**
     * A linked account.
     *
     * @param id the link's id
     * @param service the service's name in the reader's language
     * @param account the account's identifier at the service
     * @param linked since when
     * @param proof key of the text that says how it was proven
     * @param proven when it was proven last
     * @param used when it was used last, or null when it was not
     * @param due whether the account has to be proven again at the next visit
     */
    public record Entry(
            String id,
            String service,
            String account,
            String linked,
            String proof,
            String proven,
            @Nullable String used,
            boolean due) {}

    /**
     * An account that is linked no longer.
     *
     * @param service the service's name in the reader's language
     * @param account the account's identifier at the service
     * @param linked since when it was
     * @param at until when it was
     * @param reason key of the text that says what ended it
     */
    public record Ended(String service, String account, String linked, String at, String reason) {}

    /** Keeps account numbers out of logs. */
    @Override
    public String toString() {
        return "ServicesPage[" + links.size() + ", " + ended.size() + "]";
    }
}
