package kr.fedhub.core.metadata.aggregate;

/**
 * An entity that the hub passed over.
 *
 * @param entityId what it calls itself, shortened and without control characters; it may be no entityID at all
 * @param reason why, as one line for the federation's operator
 */
public record SkippedEntity(String entityId, String reason) {}
