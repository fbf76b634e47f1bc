package kr.fedhub.core.consent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The parts of what a service tells and asks, in the order of the page: terms of use, minimum age, purposes. */
public final class Notices {
    /**
     * The id of the terms of use. Their hash is that of their address, so that a new version needs an address of its own;
     * nobody else can tell whether a change of a text is one that people have to agree to.
     */
    public static final String TERMS = "terms";
    /** The id of the minimum age. */
    public static final String AGE = "age";

    private Notices() {}

    /** All parts, those that are only shown as well. */
    public static List<Notice> of(ServiceTerms terms) {
        List<Notice> notices = new ArrayList<>();
        terms.terms()
                .ifPresent(
                        url -> notices.add(new Notice(TERMS, true, true, NoticeHash.ofTerms(url), Optional.empty())));
        if (terms.minimumAge() > 0) {
            notices.add(new Notice(AGE, true, true, NoticeHash.ofAge(terms.minimumAge()), Optional.empty()));
        }
        terms.purposes().stream().map(Notices::purpose).forEach(notices::add);
        return List.copyOf(notices);
    }

    private static Notice purpose(Purpose purpose) {
        boolean asked = purpose.basis() == Purpose.Basis.CONSENT;
        return new Notice(purpose.id(), asked, purpose.required(), NoticeHash.of(purpose), Optional.of(purpose));
    }
}
