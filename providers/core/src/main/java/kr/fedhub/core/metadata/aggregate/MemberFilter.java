package kr.fedhub.core.metadata.aggregate;

import java.util.Optional;
import java.util.Set;
import kr.fedhub.core.metadata.Member;

/**
 * Which members of a source the hub takes: those that are included and not excluded.
 *
 * @param include a member must fulfil every kind of criterion given here; none given means everybody
 * @param exclude a member that fulfils any criterion given here is left out
 */
public record MemberFilter(Criteria include, Criteria exclude) {
    /**
     * Marks of members. Within one kind, one value is enough.
     *
     * @param entityIds their entityIDs
     * @param entityIdPattern their entityIDs as a regular expression
     * @param registrars their registration authorities
     * @param categories their entity categories, supported categories or assurance certifications
     */
    public record Criteria(
            Set<String> entityIds,
            Optional<EntityIdPattern> entityIdPattern,
            Set<String> registrars,
            Set<String> categories) {
        public Criteria {
            entityIds = Set.copyOf(entityIds);
            registrars = Set.copyOf(registrars);
            categories = Set.copyOf(categories);
        }

        public static Criteria none() {
            return new Criteria(Set.of(), Optional.empty(), Set.of(), Set.of());
        }
    }

    public static MemberFilter everything() {
        return new MemberFilter(Criteria.none(), Criteria.none());
    }

    public boolean accepts(Member member) {
        return isIncluded(member) && !isExcluded(member);
    }

    private boolean isIncluded(Member member) {
        String entityId = member.entityId().value();
        return (include.entityIds.isEmpty() || include.entityIds.contains(entityId))
                && (include.entityIdPattern.isEmpty()
                        || include.entityIdPattern.get().matches(entityId))
                && (include.registrars.isEmpty() || include.registrars.contains(member.registrationAuthority()))
                && (include.categories.isEmpty() || hasAny(member, include.categories));
    }

    private boolean isExcluded(Member member) {
        String entityId = member.entityId().value();
        return exclude.entityIds.contains(entityId)
                || exclude.entityIdPattern
                        .filter(pattern -> pattern.matches(entityId))
                        .isPresent()
                || exclude.registrars.contains(member.registrationAuthority())
                || hasAny(member, exclude.categories);
    }

    private static boolean hasAny(Member member, Set<String> categories) {
        return member.categories().anyMatch(categories::contains);
    }
}
