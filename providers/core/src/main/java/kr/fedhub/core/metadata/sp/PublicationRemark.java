package kr.fedhub.core.metadata.sp;

import java.util.List;
import java.util.function.Predicate;
import kr.fedhub.core.metadata.MemberContact;

/**
 * What a federation accepts but would rather see otherwise (warnings of the eduGAIN validator, GÉANT's monitoring of the
 * Code of Conduct v2 §5.1.3, §5.2.1).
 *
 * @param text what to write, one line
 * @param applies to which services
 */
record PublicationRemark(String text, Predicate<ServiceProvider> applies) {
    private static final int LONGEST_DESCRIPTION = 140;

    private static final List<PublicationRemark> ALL = List.of(
            new PublicationRemark(
                    "write what the service is for: eduGAIN warns of a missing description",
                    service -> service.presentation().description().isEmpty()),
            new PublicationRemark(
                    "shorten the description to " + LONGEST_DESCRIPTION + " characters in each language",
                    PublicationRemark::isLong),
            new PublicationRemark(
                    "give the privacy statement: institutions hesitate to release attributes without one",
                    service -> service.presentation().privacyStatementUrl().isEmpty()),
            new PublicationRemark(
                    "give a logo with its size: eduGAIN warns of a missing one",
                    service -> service.presentation().logo().isEmpty()),
            new PublicationRemark(
                    "give a security contact, whom other organisations call in an incident",
                    service -> !service.hasContact(MemberContact.Kind.SECURITY)),
            new PublicationRemark(
                    "ask for attributes: many institutions release only what metadata asks for",
                    service -> service.requestedAttributes().isEmpty()),
            new PublicationRemark(
                    "ask for subject-id or pairwise-id, not both: the Code of Conduct wants the one that is needed",
                    service -> service.claims().codeOfConduct()
                            && service.subjectIdRequirement()
                                    .filter(SubjectIdRequirement.ANY::equals)
                                    .isPresent()));

    /** The texts of those that apply. */
    static List<String> of(ServiceProvider service) {
        return ALL.stream()
                .filter(remark -> remark.applies.test(service))
                .map(PublicationRemark::text)
                .toList();
    }

    private static boolean isLong(ServiceProvider service) {
        return service.presentation()
                .description()
                .filter(text -> isLong(text.ko()) || isLong(text.en()))
                .isPresent();
    }

    private static boolean isLong(String text) {
        return text.codePointCount(0, text.length()) > LONGEST_DESCRIPTION;
    }
}
