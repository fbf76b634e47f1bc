package kr.fedhub.keycloak.provisioning;

import kr.fedhub.core.directory.AccountChange;

/** Changes to accounts at services, kept in the transaction of the request and carried out after it. */
public interface Outbox {
    /**
     * Keeps a change for later.
     *
     * @param researcher the Keycloak user's id; changes of one researcher at one service are carried out in their order
     * @param service the Keycloak client's id
     * @param account the account's identifier at the service
     */
    void add(String researcher, String service, String account, AccountChange change);
}
