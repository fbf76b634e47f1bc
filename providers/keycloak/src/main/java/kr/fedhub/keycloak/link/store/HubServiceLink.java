package kr.fedhub.keycloak.link.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kr.fedhub.core.link.ProofKind;
import kr.fedhub.core.link.ServiceLink;
import kr.fedhub.core.link.ServiceLink.End;
import kr.fedhub.core.link.ServiceLink.Reason;
import kr.fedhub.keycloak.link.AccountTakenException;
import kr.fedhub.keycloak.link.ServiceLinks.NewLink;
import org.jspecify.annotations.Nullable;

/** A row of {@code HUB_SERVICE_LINK}. */
@Entity
@Table(name = "HUB_SERVICE_LINK")
@SuppressWarnings("NullAway.Init") // filled by the persistence provider
class HubServiceLink {
    /** What the slot of a link holds that has not ended; the slot of an ended one holds its id, so that any number may stand. */
    static final String LIVE = "live";

    /** As Hibernate has it, which says it in the words of each database; the Jakarta language knows no insert. */
    private static final String INSERT =
            "insert into HubServiceLink (id, realmId, researcher, service, account, slot, proof,"
                    + " institution, assurance, provenAt, linkedAt, usedAt) values (:id, :realm, :researcher, :service, :account,"
                    + " :slot, :proof, :institution, :assurance, :proven, :linked, :used) on conflict do nothing";

    @Id
    @Column(name = "ID")
    private String id;

    @Column(name = "REALM_ID", updatable = false)
    private String realmId;

    @Column(name = "RESEARCHER_ID", updatable = false)
    private String researcher;

    @Column(name = "CLIENT_ID", updatable = false)
    private String service;

    @Column(name = "ACCOUNT", updatable = false)
    private String account;

    @Column(name = "SLOT")
    private String slot;

    @Column(name = "PROOF", updatable = false)
    private String proof;

    @Column(name = "INSTITUTION", updatable = false)
    private @Nullable String institution;

    @Column(name = "ASSURANCE", updatable = false)
    private @Nullable String assurance;

    @Column(name = "PROVEN_AT")
    private long provenAt;

    @Column(name = "LINKED_AT", updatable = false)
    private long linkedAt;

    @Column(name = "TERMS")
    private @Nullable String terms;

    @Column(name = "USED_AT")
    private @Nullable Long usedAt;

    @Column(name = "ENDED_AT")
    private @Nullable Long endedAt;

    @Column(name = "END_REASON")
    private @Nullable String endReason;

    protected HubServiceLink() {}

    HubServiceLink(String id, String realmId, NewLink link, Instant now) {
        this.id = id;
        this.realmId = realmId;
        this.researcher = link.researcher();
        this.service = link.service();
        this.account = link.account();
        this.slot = LIVE;
        this.proof = link.proof().id();
        this.institution = link.institution().orElse(null);
        this.assurance = link.assurance().orElse(null);
        this.provenAt = now.toEpochMilli();
        this.linkedAt = provenAt;
    }

    /**
     * Writes the row unless a live one has its account or its researcher. A database that can be told so neither fails nor has its log
     * told which account it was, and the transaction can be gone on with; H2 cannot.
     *
     * @throws AccountTakenException when H2 found that another link has the account
     */
    boolean insert(EntityManager em) {
        try {
            return em.createQuery(INSERT)
                            .setParameter("id", id)
                            .setParameter("realm", realmId)
                            .setParameter("researcher", researcher)
                            .setParameter("service", service)
                            .setParameter("account", account)
                            .setParameter("slot", slot)
                            .setParameter("proof", proof)
                            .setParameter("institution", institution)
                            .setParameter("assurance", assurance)
                            .setParameter("proven", provenAt)
                            .setParameter("linked", linkedAt)
                            .setParameter("used", usedAt)
                            .executeUpdate()
                    == 1;
        } catch (PersistenceException e) {
            if (namesAccountConstraint(e)) {
                throw new AccountTakenException();
            }
            throw e;
        }
    }

    private static boolean namesAccountConstraint(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .map(cause -> String.valueOf(cause.getMessage()).toUpperCase(Locale.ROOT))
                .anyMatch(message -> message.contains("UK_HUB_LINK_ACCOUNT"));
    }

    boolean isLive() {
        return endedAt == null;
    }

    boolean isOfRealm(String which) {
        return realmId.equals(which);
    }

    String researcher() {
        return researcher;
    }

    Optional<Instant> usedAt() {
        return Optional.ofNullable(usedAt).map(Instant::ofEpochMilli);
    }

    Optional<String> terms() {
        return Optional.ofNullable(terms);
    }

    void agree(String version) {
        terms = version;
    }

    void end(Reason reason, Instant now) {
        slot = id;
        endedAt = now.toEpochMilli();
        endReason = reason.name();
    }

    void expire() {
        provenAt = ServiceLink.UNPROVEN.toEpochMilli();
    }

    void use(Instant now) {
        usedAt = now.toEpochMilli();
    }

    ServiceLink link() {
        return new ServiceLink(
                id,
                researcher,
                service,
                account,
                new ProofKind(proof),
                Optional.ofNullable(institution),
                Optional.ofNullable(assurance),
                Instant.ofEpochMilli(provenAt),
                Instant.ofEpochMilli(linkedAt),
                Optional.ofNullable(endedAt)
                        .map(at -> new End(
                                Instant.ofEpochMilli(at),
                                Reason.valueOf(Objects.requireNonNullElse(endReason, Reason.OPERATOR.name())))));
    }
}
