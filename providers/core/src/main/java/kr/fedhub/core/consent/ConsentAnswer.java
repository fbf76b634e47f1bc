package kr.fedhub.core.consent;

import java.util.List;

/** What a submitted form of consent means. */
public sealed interface ConsentAnswer {
    /**
     * The researcher may go on.
     *
     * @param given what a receipt is to be written for
     * @param withdrawn receipts of optional parts whose changed notice was not agreed to; they are to be withdrawn
     */
    record Accepted(List<Notice> given, List<ConsentReceipt> withdrawn) implements ConsentAnswer {
        public Accepted {
            given = List.copyOf(given);
            withdrawn = List.copyOf(withdrawn);
        }
    }

    /**
     * Nothing is kept, and nobody gets in.
     *
     * @param missing the ids of required parts that were not ticked, in the order of the page
     */
    record Refused(List<String> missing) implements ConsentAnswer {
        public Refused {
            missing = List.copyOf(missing);
        }
    }
}
