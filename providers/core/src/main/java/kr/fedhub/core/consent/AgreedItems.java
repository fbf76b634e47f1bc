package kr.fedhub.core.consent;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Which of a researcher's attributes a service may be told: those of the purposes that hold for this person. */
public final class AgreedItems {
    private AgreedItems() {}

    /** By the receipts that somebody has left. */
    public static Set<String> of(ServiceTerms terms, List<ConsentReceipt> receipts) {
        return of(
                terms,
                notice -> receipts.stream()
                        .anyMatch(receipt -> receipt.purpose().equals(notice.id()) && receipt.covers(notice.hash())));
    }

    /** What needs no consent, and what is agreed to. */
    public static Set<String> of(ServiceTerms terms, Predicate<Notice> agreed) {
        return Notices.of(terms).stream()
                .filter(notice -> !notice.asked() || agreed.test(notice))
                .flatMap(notice -> notice.purpose().stream())
                .flatMap(purpose -> purpose.items().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
