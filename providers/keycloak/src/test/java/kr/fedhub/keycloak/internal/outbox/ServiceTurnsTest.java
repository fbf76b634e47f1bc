package kr.fedhub.keycloak.internal.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import kr.fedhub.keycloak.provisioning.outbox.OutboxService;
import org.junit.jupiter.api.Test;

class ServiceTurnsTest {
    private static final OutboxService FIRST = new OutboxService("realm", "1");
    private static final OutboxService SECOND = new OutboxService("realm", "2");
    private static final OutboxService THIRD = new OutboxService("realm", "3");
    private final ServiceTurns turns = new ServiceTurns(2);

    @Test
    void aServiceIsToldByOneThread() {
        assertThat(turns.begins(FIRST)).isTrue();
        assertThat(turns.begins(FIRST)).isFalse();
        assertThat(turns.next(FIRST)).isEmpty();
        assertThat(turns.begins(FIRST)).isTrue();
    }

    @Test
    void whatFindsNoThreadTakesTheFirstThatIsFree() {
        turns.begins(FIRST);
        turns.begins(SECOND);

        assertThat(turns.begins(THIRD)).isFalse();
        assertThat(turns.begins(THIRD)).isFalse();
        assertThat(turns.next(FIRST)).contains(THIRD);
        assertThat(turns.begins(THIRD)).isFalse();
        assertThat(turns.next(SECOND)).isEmpty();
        assertThat(turns.next(THIRD)).isEmpty();
    }

    @Test
    void aThreadThatCouldNotBeStartedKeepsNobodyOut() {
        turns.begins(FIRST);
        turns.givesUp(FIRST);

        assertThat(turns.begins(FIRST)).isTrue();
    }
}
