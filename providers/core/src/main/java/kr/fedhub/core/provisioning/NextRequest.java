package kr.fedhub.core.provisioning;

import java.util.List;
import java.util.Optional;
import kr.fedhub.core.directory.AccountChange;

/**
 * What a service is told next about a researcher's account: as many changes at the head of the queue as one request can say.
 *
 * @param ids the changes that it stands for, the oldest first, never empty
 * @param account the account's identifier at the service
 * @param change all of them in one, the later over the earlier
 */
public record NextRequest(List<String> ids, String account, AccountChange change) {
    public NextRequest {
        ids = List.copyOf(ids);
    }

    /**
     * The next request of a queue. A deactivation and what tells something new are never one request, so that an operator can
     * drop the one without the other; but once the account is to be opened again, nothing before that matters.
     *
     * @param queue the changes of one researcher at one service that are not done, the oldest first
     * @return empty when nothing waits, or when what comes first must not be sent now
     */
    public static Optional<NextRequest> of(List<QueuedChange> queue) {
        List<QueuedChange> open = queue.stream()
                .takeWhile(queued -> queued.state() != ChangeState.QUARANTINED
                        && queued.account().equals(queue.get(0).account()))
                .toList();
        List<QueuedChange> taken = open.subList(0, length(open));
        if (taken.isEmpty() || mustStay(taken)) {
            return Optional.empty();
        }
        return Optional.of(new NextRequest(
                taken.stream().map(QueuedChange::id).toList(), taken.get(0).account(), merged(taken)));
    }

    /** What the request does. */
    public ChangeKind kind() {
        return ChangeKind.of(change);
    }

    private static int length(List<QueuedChange> open) {
        int length = 0;
        for (int i = 0; i < open.size(); i++) {
            if (open.get(i).kind() == ChangeKind.ACTIVATION) {
                length = i + 1;
            }
        }
        ChangeKind more =
                length > 0 || open.isEmpty() ? ChangeKind.UPDATE : open.get(0).kind();
        while (length < open.size() && open.get(length).kind() == more && isLikeFirst(open, length)) {
            length++;
        }
        return length;
    }

    /** A deactivation that an operator released goes before one that is held. */
    private static boolean isLikeFirst(List<QueuedChange> open, int index) {
        QueuedChange queued = open.get(index);
        return queued.kind() != ChangeKind.DEACTIVATION
                || queued.state() == open.get(0).state();
    }

    private static boolean mustStay(List<QueuedChange> taken) {
        return ChangeKind.of(merged(taken)) == ChangeKind.DEACTIVATION
                && taken.stream().anyMatch(queued -> queued.state() == ChangeState.HELD);
    }

    private static AccountChange merged(List<QueuedChange> taken) {
        return taken.stream()
                .map(QueuedChange::change)
                .reduce(NextRequest::over)
                .orElseThrow();
    }

    private static AccountChange over(AccountChange earlier, AccountChange later) {
        return new AccountChange(
                later.displayName().or(earlier::displayName),
                later.email().or(earlier::email),
                later.organization().or(earlier::organization),
                later.affiliations().or(earlier::affiliations),
                later.active().or(earlier::active));
    }

    /** Keeps personal information out of logs. */
    @Override
    public String toString() {
        return "NextRequest" + ids;
    }
}
