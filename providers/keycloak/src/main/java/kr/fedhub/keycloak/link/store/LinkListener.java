package kr.fedhub.keycloak.link.store;

import kr.fedhub.core.link.ServiceLink;

/** Who is told when links change, within the same transaction. */
@FunctionalInterface
public interface LinkListener {
    /** A researcher's link at a service does not stand any more as it stood. */
    void changed(String researcher, String service);

    /** A link was made. */
    default void linked(ServiceLink link) {}

    /** A link has ended, and no other took its place. */
    default void ended(ServiceLink link) {}
}
