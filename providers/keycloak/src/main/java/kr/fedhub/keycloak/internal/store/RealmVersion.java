package kr.fedhub.keycloak.internal.store;

import java.util.Objects;
import java.util.UUID;
import org.keycloak.models.RealmModel;

/**
 * Which state of the hub's tables is current, as an attribute of the realm. Keycloak's realm cache carries it to every node,
 * so that a login finds out at no cost that there is nothing new.
 */
final class RealmVersion {
    private static final String ATTRIBUTE = "hub.federation.version";

    private RealmVersion() {}

    static String read(RealmModel realm) {
        return Objects.requireNonNullElse(realm.getAttribute(ATTRIBUTE), "");
    }

    /** Makes every node look again, once the current transaction ends well. */
    static void raise(RealmModel realm) {
        realm.setAttribute(ATTRIBUTE, UUID.randomUUID().toString());
    }
}
