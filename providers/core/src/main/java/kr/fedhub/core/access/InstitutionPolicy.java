package kr.fedhub.core.access;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose researchers a service takes: everybody that some allowance fits, and no denial.
 *
 * @param isOpen whether everybody is allowed that is not denied
 * @param allow whom it takes when it is not open
 * @param deny whom it does not take in any case
 */
public record InstitutionPolicy(boolean isOpen, List<Criterion> allow, List<Criterion> deny) {
    private static final InstitutionPolicy EVERYBODY = new InstitutionPolicy(true, List.of(), List.of());
    private static final InstitutionPolicy NOBODY = new InstitutionPolicy(false, List.of(), List.of());

    public InstitutionPolicy {
        allow = List.copyOf(allow);
        deny = List.copyOf(deny);
    }

    public static InstitutionPolicy everybody() {
        return EVERYBODY;
    }

    /** For a service whose lists cannot be read: what it wanted is unknown, so nobody gets in. */
    public static InstitutionPolicy nobody() {
        return NOBODY;
    }

    /**
     * Reads the two lists of a service, each a text of criteria with white space between them.
     *
     * @param allow whom it takes; null or blank: everybody
     * @param deny whom it does not take; null or blank: nobody
     * @throws IllegalArgumentException when something in them is no criterion
     */
    public static InstitutionPolicy parse(@Nullable String allow, @Nullable String deny) {
        List<Criterion> allowed = allow == null ? List.of() : Criterion.parseAll(allow);
        List<Criterion> denied = deny == null ? List.of() : Criterion.parseAll(deny);
        return allowed.isEmpty() && denied.isEmpty()
                ? EVERYBODY
                : new InstitutionPolicy(allowed.isEmpty(), allowed, denied);
    }

    /** Whether researchers from there get in; nobody knows what a denial would say of an institution that is gone. */
    public boolean permits(LoginOrigin origin) {
        if (origin instanceof LoginOrigin.OfNobody) {
            return isForEverybody();
        }
        return (isOpen || allow.stream().anyMatch(criterion -> criterion.fits(origin)))
                && deny.stream().noneMatch(criterion -> criterion.fits(origin));
    }

    /** Whether no list has to be looked at. */
    public boolean isForEverybody() {
        return isOpen && deny.isEmpty();
    }
}
