package kr.fedhub.realm.descriptor;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kr.fedhub.core.identity.IdentifierType;
import kr.fedhub.core.institution.LocalizedName;
import kr.fedhub.core.metadata.aggregate.TrustAnchor;

/**
 * A metadata source: a federation whose signed metadata names its members.
 *
 * @param id short name and alias, unique among sources and institutions
 * @param name what people call it
 * @param verified whether the descriptor was tried against the federation itself
 * @param metadata where its metadata is and what is believed of it
 * @param include whom the hub takes; no criterion means everybody
 * @param exclude whom it leaves out of those
 * @param identifiers the identifiers by which members tell their researchers apart, strongest first; none means the hub's
 *     standard order
 * @param principalNameTrusted how long an eduPersonPrincipalName alone is believed after a researcher's last login
 * @param hub what the hub says of itself to the members
 */
public record SourceDescriptor(
        String id,
        LocalizedName name,
        boolean verified,
        Metadata metadata,
        Criteria include,
        Criteria exclude,
        List<IdentifierType> identifiers,
        Optional<Duration> principalNameTrusted,
        SourceHub hub) {
    public SourceDescriptor {
        identifiers = List.copyOf(identifiers);
    }

    /** How a source gives its metadata. */
    public enum Type {
        /** One signed document with all members. */
        AGGREGATE,
        /** One signed document a member, on demand (Metadata Query Protocol, draft-young-md-query). */
        QUERY
    }

    /**
     * Where metadata comes from and what is believed of it. What is not written is left to the hub's usual values.
     *
     * @param type how it is given
     * @param url where: https, http on this machine, or a file on the hub's machine
     * @param anchor whose signature counts
     * @param refresh how often it is fetched
     * @param maximumValidity how far ahead its {@code validUntil} may be, in whole days
     * @param vanishPercent how many of a hundred members may vanish at once without an operator's release
     * @param precedence who answers for a member that stands in several sources: the smallest number
     */
    public record Metadata(
            Type type,
            String url,
            TrustAnchor anchor,
            Optional<Duration> refresh,
            Optional<Duration> maximumValidity,
            Optional<Integer> vanishPercent,
            Optional<Integer> precedence) {}

    /**
     * Marks of members, in the order in which they are written.
     *
     * @param entityIds their entityIDs
     * @param pattern their whole entityIDs as a regular expression in RE2 syntax
     * @param registrars their registration authorities
     * @param categories their entity categories, supported categories or assurance certifications
     */
    public record Criteria(
            List<String> entityIds, Optional<String> pattern, List<String> registrars, List<String> categories) {
        /** No mark at all. */
        static final Criteria NONE = new Criteria(List.of(), Optional.empty(), List.of(), List.of());

        public Criteria {
            entityIds = List.copyOf(entityIds);
            registrars = List.copyOf(registrars);
            categories = List.copyOf(categories);
        }
    }
}
