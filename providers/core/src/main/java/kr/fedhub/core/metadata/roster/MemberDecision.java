package kr.fedhub.core.metadata.roster;

import java.time.Instant;
import java.util.Optional;
import kr.fedhub.core.metadata.EntityId;

/**
 * What the hub keeps about a member besides its metadata. It outlives the metadata: researchers stay linked to a member
 * that vanishes.
 *
 * @param entityId the member
 * @param name what it was last called, for pages about a member that is gone
 * @param pin who answered for it when its first researcher came
 * @param block an operator's block
 */
public record MemberDecision(EntityId entityId, String name, Optional<Pin> pin, Optional<Block> block) {
    /**
     * Who answers for a member. Another source or registrar that starts to do so may be an attack, so an operator looks first.
     *
     * @param source alias of the metadata source
     * @param registrationAuthority its registrar
     */
    public record Pin(String source, String registrationAuthority) {}

    /**
     * A member that nobody may log in with.
     *
     * @param since since when
     * @param by which administrator said so, as a user id
     * @param reason why, for other administrators
     */
    public record Block(Instant since, String by, String reason) {}
}
