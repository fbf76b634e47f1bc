package kr.fedhub.core.provisioning;

import static kr.fedhub.core.directory.AccountChange.deactivation;
import static kr.fedhub.core.provisioning.ChangeState.HELD;
import static kr.fedhub.core.provisioning.ChangeState.QUARANTINED;
import static kr.fedhub.core.provisioning.ChangeState.WAITING;
import static kr.fedhub.core.provisioning.Changes.activation;
import static kr.fedhub.core.provisioning.Changes.email;
import static kr.fedhub.core.provisioning.Changes.name;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.fedhub.core.directory.AccountChange;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class NextRequestTest {
    @Provide
    Arbitrary<List<AccountChange>> changes() {
        return Changes.any().list().ofMaxSize(12);
    }

    @Test
    void nothingIsNoRequest() {
        assertThat(NextRequest.of(List.of())).isEmpty();
    }

    @Test
    void twoNamesAreOneRequestWithTheLater() {
        NextRequest next = next(waiting("1", name("홍길동")), waiting("2", name("홍길순")), waiting("3", email("a@b.kr")));

        assertThat(next.ids()).containsExactly("1", "2", "3");
        assertThat(next.change().displayName()).contains("홍길순");
        assertThat(next.change().email()).contains("a@b.kr");
        assertThat(next.kind()).isEqualTo(ChangeKind.UPDATE);
    }

    @Test
    void aDeactivationIsARequestOfItsOwn() {
        assertThat(next(waiting("1", name("x")), waiting("2", deactivation())).ids())
                .containsExactly("1");
        assertThat(next(waiting("1", deactivation()), waiting("2", name("x"))).ids())
                .containsExactly("1");
        assertThat(next(waiting("1", deactivation()), waiting("2", deactivation()))
                        .ids())
                .containsExactly("1", "2");
    }

    @Test
    void anAccountThatIsOpenedAgainIsNotClosedFirst() {
        NextRequest next = next(
                waiting("1", name("x")),
                waiting("2", deactivation()),
                waiting("3", activation()),
                waiting("4", email("a@b.kr")),
                waiting("5", deactivation()));

        assertThat(next.ids()).containsExactly("1", "2", "3", "4");
        assertThat(next.change().active()).contains(true);
        assertThat(next.change().displayName()).contains("x");
    }

    @Test
    void theChangesOfAnotherAccountAreAnotherRequest() {
        QueuedChange other = new QueuedChange("2", "other", name("x"), WAITING);

        assertThat(next(waiting("1", name("x")), other, waiting("3", name("y"))).ids())
                .containsExactly("1");
    }

    @Test
    void whatIsInQuarantineStopsWhatFollows() {
        QueuedChange bad = new QueuedChange("2", "account", name("x"), QUARANTINED);

        assertThat(NextRequest.of(List.of(bad, waiting("3", activation())))).isEmpty();
        assertThat(next(waiting("1", name("x")), bad, waiting("3", name("y"))).ids())
                .containsExactly("1");
    }

    @Test
    void aHeldDeactivationStopsWhatFollowsUntilTheAccountIsOpenedAgain() {
        QueuedChange held = new QueuedChange("1", "account", deactivation(), HELD);

        assertThat(NextRequest.of(List.of(held))).isEmpty();
        assertThat(NextRequest.of(List.of(held, waiting("2", name("x"))))).isEmpty();
        assertThat(NextRequest.of(List.of(held, waiting("2", deactivation())))).isEmpty();
        assertThat(next(held, waiting("2", name("x")), waiting("3", activation()))
                        .ids())
                .containsExactly("1", "2", "3");
    }

    @Test
    void aReleasedDeactivationGoesBeforeOneThatIsHeld() {
        QueuedChange held = new QueuedChange("2", "account", deactivation(), HELD);

        assertThat(next(waiting("1", deactivation()), held).ids()).containsExactly("1");
    }

    @Test
    void textsShowNoPersonalInformation() {
        QueuedChange queued = new QueuedChange("id", "account-7", name("홍길동"), WAITING);

        assertThat(queued).asString().doesNotContain("account-7", "홍길동");
        assertThat(next(queued)).asString().doesNotContain("account-7", "홍길동");
    }

    @Property
    void theServiceEndsUpAsIfItHadBeenToldEverySingleChange(@ForAll("changes") List<AccountChange> changes) {
        AccountChange oneByOne = changes.stream().reduce(nothing(), NextRequestTest::applied);
        List<QueuedChange> queue = new ArrayList<>();
        changes.forEach(change -> queue.add(waiting(String.valueOf(queue.size()), change)));

        AccountChange told = nothing();
        int requests = 0;
        while (!queue.isEmpty()) {
            NextRequest next = NextRequest.of(queue).orElseThrow();
            told = applied(told, next.change());
            queue.subList(0, next.ids().size()).clear();
            requests++;
        }

        assertThat(told).isEqualTo(oneByOne);
        assertThat(requests).isLessThanOrEqualTo(changes.size());
    }

    private static AccountChange applied(AccountChange account, AccountChange change) {
        return new AccountChange(
                change.displayName().isPresent() ? change.displayName() : account.displayName(),
                change.email().isPresent() ? change.email() : account.email(),
                change.organization().isPresent() ? change.organization() : account.organization(),
                change.affiliations().isPresent() ? change.affiliations() : account.affiliations(),
                change.active().isPresent() ? change.active() : account.active());
    }

    private static AccountChange nothing() {
        return new AccountChange(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static QueuedChange waiting(String id, AccountChange change) {
        return new QueuedChange(id, "account", change, WAITING);
    }

    private static NextRequest next(QueuedChange... queue) {
        return NextRequest.of(List.of(queue)).orElseThrow();
    }
}
