package kr.fedhub.keycloak.federation.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import kr.fedhub.core.metadata.EntityId;
import kr.fedhub.core.metadata.MemberAlias;
import kr.fedhub.core.metadata.roster.MemberDecision;
import kr.fedhub.core.metadata.roster.MemberDecision.Block;
import kr.fedhub.core.metadata.roster.MemberDecision.Pin;
import org.jspecify.annotations.Nullable;

/** A row of {@code HUB_MEMBER_DECISION}. */
@Entity
@Table(name = "HUB_MEMBER_DECISION")
@IdClass(HubMemberDecision.Key.class)
@SuppressWarnings("NullAway.Init") // filled by the persistence provider
class HubMemberDecision {
    @Id
    @Column(name = "REALM_ID")
    private String realmId;

    @Id
    @Column(name = "MEMBER_ALIAS")
    private String alias;

    @Column(name = "ENTITY_ID", updatable = false)
    private String entityId;

    @Column(name = "NAME")
    private String name;

    @Column(name = "PIN_SOURCE")
    private @Nullable String pinSource;

    @Column(name = "PIN_REGISTRAR")
    private @Nullable String pinRegistrar;

    @Column(name = "BLOCKED_AT")
    private @Nullable Long blockedAt;

    @Column(name = "BLOCKED_BY")
    private @Nullable String blockedBy;

    @Column(name = "BLOCK_REASON")
    private @Nullable String blockReason;

    protected HubMemberDecision() {}

    HubMemberDecision(String realmId, EntityId entityId) {
        this.realmId = realmId;
        this.alias = MemberAlias.of(entityId).value();
        this.entityId = entityId.value();
        this.name = entityId.value();
    }

    void set(MemberDecision decision) {
        name = decision.name();
        pinSource = decision.pin().map(Pin::source).orElse(null);
        pinRegistrar = decision.pin().map(Pin::registrationAuthority).orElse(null);
        blockedAt = decision.block().map(block -> block.since().toEpochMilli()).orElse(null);
        blockedBy = decision.block().map(Block::by).orElse(null);
        blockReason = decision.block().map(Block::reason).orElse(null);
    }

    MemberDecision decision() {
        return new MemberDecision(
                new EntityId(entityId),
                name,
                Optional.ofNullable(pinSource).map(source -> new Pin(source, text(pinRegistrar))),
                Optional.ofNullable(blockedAt)
                        .map(at -> new Block(Instant.ofEpochMilli(at), text(blockedBy), text(blockReason))));
    }

    private static String text(@Nullable String column) {
        return column == null ? "" : column;
    }

    /** The key of a decision. A class, since the persistence provider fills it field by field. */
    @SuppressWarnings("NullAway.Init")
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private String realmId;
        private String alias;

        protected Key() {}

        Key(String realmId, MemberAlias alias) {
            this.realmId = realmId;
            this.alias = alias.value();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key that
                    && Objects.equals(realmId, that.realmId)
                    && Objects.equals(alias, that.alias);
        }

        @Override
        public int hashCode() {
            return Objects.hash(realmId, alias);
        }
    }
}
