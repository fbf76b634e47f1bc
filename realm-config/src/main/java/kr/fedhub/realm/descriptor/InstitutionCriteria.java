package kr.fedhub.realm.descriptor;

import java.util.List;

/**
 * Marks by which institutions are meant; one of them is enough.
 *
 * @param institutions aliases or entityIDs
 * @param sources ids of metadata sources, whose members are meant
 * @param categories entity categories, URIs (RFC 8409 §3)
 * @param scopes domains of scopes, in lower case
 * @param hubAccounts whether accounts of the hub's own are meant too
 */
public record InstitutionCriteria(
        List<String> institutions,
        List<String> sources,
        List<String> categories,
        List<String> scopes,
        boolean hubAccounts) {
    /** Means no institution at all. */
    public static final InstitutionCriteria NONE =
            new InstitutionCriteria(List.of(), List.of(), List.of(), List.of(), false);

    public InstitutionCriteria {
        institutions = List.copyOf(institutions);
        sources = List.copyOf(sources);
        categories = List.copyOf(categories);
        scopes = List.copyOf(scopes);
    }

    /** Whether nothing is meant. */
    public boolean isEmpty() {
        return equals(NONE);
    }
}
