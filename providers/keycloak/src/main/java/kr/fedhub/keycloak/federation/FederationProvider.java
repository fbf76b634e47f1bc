package kr.fedhub.keycloak.federation;

import java.util.Optional;
import kr.fedhub.core.metadata.EntityId;
import kr.fedhub.core.metadata.roster.Roster;
import kr.fedhub.core.metadata.roster.RosterEntry;
import kr.fedhub.keycloak.config.SourceSettings;
import org.keycloak.provider.Provider;

/** The federations of the current realm as a login sees them. */
public interface FederationProvider extends Provider {
    /**
     * Every member of every source of the realm. Costs no query unless the roster changed since this node last looked, and
     * stays the same within a request.
     */
    Roster roster();

    /**
     * The member of an entityID; a source that answers metadata queries is asked when no source has it yet.
     *
     * @return empty when no source knows it, or the one that would have to be asked does not answer in time
     */
    Optional<RosterEntry> member(EntityId entityId);

    /** The settings of an enabled source; empty when there is none of that alias or its settings cannot be used. */
    Optional<SourceSettings> source(String alias);

    /** Tells every node that a source was made, changed or removed, once the current transaction ends well. */
    void sourcesChanged();

    /** Remembers who answers for a member, unless somebody is remembered already. */
    void pin(RosterEntry entry);
}
