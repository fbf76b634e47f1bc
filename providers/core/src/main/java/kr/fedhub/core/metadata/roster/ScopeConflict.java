package kr.fedhub.core.metadata.roster;

import kr.fedhub.core.metadata.EntityId;

/**
 * A scope that two members claim who were registered by different registrars or stand in different sources.
 *
 * @param scope the scope
 * @param owner who has it
 * @param loser who claims it in vain
 */
public record ScopeConflict(String scope, EntityId owner, EntityId loser) {}
