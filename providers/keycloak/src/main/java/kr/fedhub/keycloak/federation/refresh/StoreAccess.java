package kr.fedhub.keycloak.federation.refresh;

import java.util.function.Function;
import kr.fedhub.keycloak.federation.store.FederationStore;

/** The store of one realm, a transaction at a time. */
public interface StoreAccess {
    /** Runs work in a transaction of its own; it is undone when the work throws. */
    <T> T inTransaction(Function<FederationStore, T> work);
}
