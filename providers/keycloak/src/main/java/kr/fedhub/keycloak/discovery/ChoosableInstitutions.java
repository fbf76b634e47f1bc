package kr.fedhub.keycloak.discovery;

import java.util.List;
import java.util.Optional;
import kr.fedhub.core.access.InstitutionPolicy;
import kr.fedhub.core.institution.Institution;
import kr.fedhub.core.metadata.roster.Roster;

/** Every institution that a researcher of a realm can choose, as it is at one moment. */
interface ChoosableInstitutions {
    /** All that a page may show. */
    Catalogue catalogue();

    /** The members of metadata sources. */
    Roster roster();

    /** Those with an identity provider of their own. */
    List<Institution> bilateral();

    /** The alias of the institution that is named by an alias here or by an entityID, asking the sources if need be. */
    Optional<String> alias(String aliasOrEntityId);

    /** Whether the page may show an institution now, at a service that takes the given ones. */
    boolean isOffered(String alias, InstitutionPolicy policy);

    /** Whether a service takes an institution, shown or not. */
    boolean isPermitted(String alias, InstitutionPolicy policy);
}
