package kr.fedhub.keycloak.provisioning.outbox;

import java.util.function.Function;

/** The changes of one service, in transactions of their own. */
public interface OutboxAccess {
    <T> T inTransaction(Function<OutboxQueue, T> work);
}
