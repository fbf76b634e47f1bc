package kr.fedhub.keycloak.internal.store;

import java.util.Map;
import kr.fedhub.core.metadata.roster.Roster;
import kr.fedhub.keycloak.config.SourceSettings;

/**
 * The federations of a realm at one version of the hub's tables.
 *
 * @param version which
 * @param sources the enabled sources whose settings can be used, by alias
 * @param roster their members
 */
record RealmFederation(String version, Map<String, SourceSettings> sources, Roster roster) {
    RealmFederation {
        sources = Map.copyOf(sources);
    }
}
