package kr.fedhub.keycloak.link.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import kr.fedhub.core.consent.ConsentReceipt;
import kr.fedhub.keycloak.link.Consents.NewConsent;
import org.jspecify.annotations.Nullable;

/** A row of {@code HUB_CONSENT}. */
@Entity
@Table(name = "HUB_CONSENT")
@SuppressWarnings("NullAway.Init") // filled by the persistence provider
class HubConsent {
    @Id
    @Column(name = "ID")
    private String id;

    @Column(name = "REALM_ID", updatable = false)
    private String realmId;

    @Column(name = "RESEARCHER_ID", updatable = false)
    private String researcher;

    @Column(name = "CLIENT_ID", updatable = false)
    private String service;

    @Column(name = "PURPOSE", updatable = false)
    private String purpose;

    @Column(name = "NOTICE_HASH", updatable = false)
    private String noticeHash;

    @Column(name = "LOCALE", updatable = false)
    private String locale;

    @Column(name = "NOTICE", updatable = false)
    private String notice;

    @Column(name = "GIVEN_AT", updatable = false)
    private long givenAt;

    @Column(name = "WITHDRAWN_AT")
    private @Nullable Long withdrawnAt;

    protected HubConsent() {}

    HubConsent(String id, String realmId, NewConsent consent, Instant now) {
        this.id = id;
        this.realmId = realmId;
        this.researcher = consent.researcher();
        this.service = consent.service();
        this.purpose = consent.purpose();
        this.noticeHash = consent.noticeHash();
        this.locale = consent.locale();
        this.notice = consent.notice();
        this.givenAt = now.toEpochMilli();
    }

    boolean isOfRealm(String which) {
        return realmId.equals(which);
    }

    void withdraw(Instant now) {
        if (withdrawnAt == null) {
            withdrawnAt = now.toEpochMilli();
        }
    }

    ConsentReceipt receipt() {
        return new ConsentReceipt(
                id,
                researcher,
                service,
                purpose,
                noticeHash,
                locale,
                notice,
                Instant.ofEpochMilli(givenAt),
                Optional.ofNullable(withdrawnAt).map(Instant::ofEpochMilli));
    }
}
