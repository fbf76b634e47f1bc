package kr.fedhub.core.metadata.roster;

import kr.fedhub.core.metadata.snapshot.Snapshot;

/**
 * A live source.
 *
 * @param alias its alias
 * @param precedence who answers for an entity that stands in several sources: the smallest number, then the alias
 * @param snapshot what it last said
 */
public record SourceContent(String alias, int precedence, Snapshot snapshot) {}
