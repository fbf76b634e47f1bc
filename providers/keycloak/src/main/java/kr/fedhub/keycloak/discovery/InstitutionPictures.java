package kr.fedhub.keycloak.discovery;

import java.util.Optional;
import kr.fedhub.core.metadata.Member;
import kr.fedhub.core.metadata.MemberAlias;
import kr.fedhub.core.metadata.roster.Roster;
import kr.fedhub.core.metadata.roster.RosterEntry;

/**
 * Where a page finds the logos of members: in itself, when the metadata has the picture, else at the hub. No browser is ever
 * sent to an institution for one.
 *
 * @param base the path of the resources beside the page, as it stands in an address
 * @param roster the members
 */
record InstitutionPictures(String base, Roster roster) {
    /** A logo for a page that opens: only one that costs no request of its own. */
    Optional<String> inline(String alias) {
        return logo(alias).filter(InstitutionPictures::isData);
    }

    /** A logo for what is found, where pictures may come later. */
    Optional<String> address(String alias) {
        // Who has a logo is a member, and its alias needs no escape.
        return logo(alias).map(logo -> base + "/logo/" + alias);
    }

    private Optional<String> logo(String alias) {
        return MemberAlias.parse(alias)
                .flatMap(roster::entry)
                .map(RosterEntry::member)
                .flatMap(Member::logo);
    }

    private static boolean isData(String logo) {
        return logo.startsWith("data:");
    }
}
