package kr.fedhub.keycloak.provisioning.outbox;

/**
 * A service that has changes to be told.
 *
 * @param realm the realm's id
 * @param id the Keycloak client's id
 */
public record OutboxService(String realm, String id) {}
