package kr.fedhub.keycloak.internal.broker;

import kr.fedhub.core.metadata.MemberAlias;
import kr.fedhub.keycloak.config.HubMetadataSettings;
import kr.fedhub.keycloak.config.SourceSettings;
import org.keycloak.models.IdentityProviderModel;

/** What may be saved as an identity provider: no alias of a member, and no source that would believe more than it should. */
final class SourceRow {
    private SourceRow() {}

    /**
     * Checks a row before it is saved, whoever saves it.
     *
     * @throws IllegalArgumentException with one line for the administrator; Keycloak answers it with 400
     */
    static void require(IdentityProviderModel row) {
        requireOutsideMembers(row.getAlias());
        if (SourceSettings.PROVIDER_ID.equals(row.getProviderId())) {
            SourceSettings.read(row);
            HubMetadataSettings.read(row);
        }
    }

    /**
     * Checks that an alias is none that only members use.
     *
     * @throws IllegalArgumentException with one line for the administrator
     */
    static void requireOutsideMembers(String alias) {
        if (alias != null && MemberAlias.isReserved(alias)) {
            throw new IllegalArgumentException("The alias '" + alias
                    + "' is kept for members of metadata sources, which come and go with their metadata; choose one that"
                    + " does not begin with 'member-'");
        }
    }
}
