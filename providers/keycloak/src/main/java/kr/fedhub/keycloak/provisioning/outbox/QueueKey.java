package kr.fedhub.keycloak.provisioning.outbox;

/**
 * Whose changes at which service are carried out in their order.
 *
 * @param researcher the Keycloak user's id
 * @param service the Keycloak client's id
 */
record QueueKey(String researcher, String service) {}
