package kr.fedhub.core.metadata.aggregate;

import kr.fedhub.core.metadata.EntityId;

/**
 * Something of a member's metadata that the hub does not use, although it uses the member.
 *
 * @param entityId the member
 * @param text what and why, as one line for the federation's operator
 */
public record MemberRemark(EntityId entityId, String text) {}
