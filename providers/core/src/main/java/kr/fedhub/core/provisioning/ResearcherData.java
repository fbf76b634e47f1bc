package kr.fedhub.core.provisioning;

import java.util.List;

/**
 * What the hub knows about a researcher that services are told.
 *
 * @param displayName the name, in one piece; empty when there is none
 * @param email the address; empty when there is none
 * @param organization the institution's name; empty when there is none
 * @param affiliations eduPersonScopedAffiliation
 * @param active whether the researcher may log in
 */
public record ResearcherData(
        String displayName, String email, String organization, List<String> affiliations, boolean active) {
    public ResearcherData {
        affiliations = List.copyOf(affiliations);
    }

    /** Keeps personal information out of logs. */
    @Override
    public String toString() {
        return "ResearcherData";
    }
}
