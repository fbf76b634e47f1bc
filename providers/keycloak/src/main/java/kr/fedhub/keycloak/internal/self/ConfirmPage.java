package kr.fedhub.keycloak.internal.self;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the template {@code hub-my-confirm.ftl} shows before something is done that cannot be undone. Public because FreeMarker
 * reads it.
 *
 * @param what the middle of the text keys: {@code Remove}, {@code Unlink} or {@code Withdraw}
 * @param name the institution or service that it is about
 * @param detail more about it, or null
 * @param detailKey key of a text that stands for the detail, or null
 * @param effects keys of texts that say what happens
 * @param action where the form goes
 * @param back where the researcher goes who thinks better of it
 */
public record ConfirmPage(
        String what,
        String name,
        @Nullable String detail,
        @Nullable String detailKey,
        List<String> effects,
        String action,
        String back) {
    static final String TEMPLATE = "hub-my-confirm.ftl";

    public ConfirmPage {
        effects = List.copyOf(effects);
    }

    /** Keeps account numbers out of logs. */
    @Override
    public String toString() {
        return "ConfirmPage[" + what + "]";
    }
}
