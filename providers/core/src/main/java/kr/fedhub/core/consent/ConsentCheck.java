package kr.fedhub.core.consent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a researcher has to be asked before a service is entered.
 *
 * <p>Required parts are asked until they are agreed to: when they never were, when the notice changed since, and when the
 * consent was withdrawn. Optional parts never keep anybody from a service (article 16, paragraph 3, of the Korean Personal
 * Information Protection Act), so they are asked on the first visit only. Who leaves one out, or withdraws it, is not asked
 * again; there is no record of a refusal, only no consent. The one exception is an optional consent that was given and whose
 * notice changed: it is asked once more, and leaving it out then withdraws it.
 *
 * @param questions what to ask, in the order of the page
 */
public record ConsentCheck(List<Question> questions) {
    public ConsentCheck {
        questions = List.copyOf(questions);
    }

    /** Why something is asked. */
    public enum Reason {
        /** It was never agreed to. */
        FIRST,
        /** It was agreed to, and the notice changed since. */
        CHANGED,
        /** It was agreed to, and the consent was withdrawn. */
        WITHDRAWN
    }

    /**
     * Something to ask.
     *
     * @param notice what is told
     * @param reason why it is asked
     * @param replaced receipts that still hold for an older notice
     */
    public record Question(Notice notice, Reason reason, List<ConsentReceipt> replaced) {
        public Question {
            replaced = List.copyOf(replaced);
        }
    }

    /** What a first visit asks: whatever has no valid consent, optional parts too. */
    public static ConsentCheck atFirstUse(ServiceTerms terms, List<ConsentReceipt> receipts) {
        return check(terms, receipts, true);
    }

    /** What a later visit asks; mostly nothing. */
    public static ConsentCheck atEntry(ServiceTerms terms, List<ConsentReceipt> receipts) {
        return check(terms, receipts, false);
    }

    /** Whether there is nothing to ask. */
    public boolean passes() {
        return questions.isEmpty();
    }

    /**
     * The fingerprint of the whole page. A form that was made from another one was read before something changed: its ticks
     * say nothing about the notices of now.
     */
    public String fingerprint() {
        return NoticeHash.ofAll(questions.stream().map(Question::notice).toList());
    }

    /**
     * What a submitted form means.
     *
     * @param ticked the ids of the boxes that were ticked; what was not asked does not count
     */
    public ConsentAnswer answer(Set<String> ticked) {
        List<String> missing = questions.stream()
                .map(Question::notice)
                .filter(notice -> notice.required() && !ticked.contains(notice.id()))
                .map(Notice::id)
                .toList();
        if (!missing.isEmpty()) {
            return new ConsentAnswer.Refused(missing);
        }
        List<Notice> given = new ArrayList<>();
        List<ConsentReceipt> withdrawn = new ArrayList<>();
        for (Question question : questions) {
            if (ticked.contains(question.notice().id())) {
                given.add(question.notice());
            } else {
                withdrawn.addAll(question.replaced());
            }
        }
        return new ConsentAnswer.Accepted(given, withdrawn);
    }

    private static ConsentCheck check(ServiceTerms terms, List<ConsentReceipt> receipts, boolean first) {
        return new ConsentCheck(Notices.of(terms).stream()
                .filter(Notice::asked)
                .flatMap(notice -> question(notice, receipts).stream())
                .filter(question -> first || question.notice().required() || question.reason() == Reason.CHANGED)
                .toList());
    }

    private static Optional<Question> question(Notice notice, List<ConsentReceipt> receipts) {
        List<ConsentReceipt> own = receipts.stream()
                .filter(receipt -> receipt.purpose().equals(notice.id()))
                .toList();
        if (own.stream().anyMatch(receipt -> receipt.covers(notice.hash()))) {
            return Optional.empty();
        }
        List<ConsentReceipt> older =
                own.stream().filter(receipt -> receipt.withdrawnAt().isEmpty()).toList();
        Reason reason = own.isEmpty() ? Reason.FIRST : older.isEmpty() ? Reason.WITHDRAWN : Reason.CHANGED;
        return Optional.of(new Question(notice, reason, older));
    }
}
