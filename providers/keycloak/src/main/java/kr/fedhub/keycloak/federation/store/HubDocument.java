package kr.fedhub.keycloak.federation.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import kr.fedhub.core.digest.Sha256;
import kr.fedhub.core.metadata.EntityId;
import org.jspecify.annotations.Nullable;

/** A row of {@code HUB_DOCUMENT}. Its key is a digest of what makes it unique, so that it is found without an index. */
@Entity
@Table(name = "HUB_DOCUMENT")
@SuppressWarnings("NullAway.Init") // filled by the persistence provider
class HubDocument {
    @Id
    @Column(name = "ID")
    private String id;

    @Column(name = "REALM_ID", updatable = false)
    private String realmId;

    @Column(name = "SOURCE_ALIAS", updatable = false)
    private String source;

    @Column(name = "PLACE", updatable = false)
    private String place;

    @Column(name = "ENTITY_ID", updatable = false)
    private @Nullable String entityId;

    @Column(name = "FILE_DIGEST")
    private String digest;

    @Column(name = "CREATED_AT")
    private @Nullable Long createdAt;

    @Column(name = "VALID_UNTIL")
    private long validUntil;

    @Column(name = "SIGNER")
    private String signer;

    @Column(name = "LOCATION")
    private String location;

    @Column(name = "RULES")
    private String rules;

    @Column(name = "ETAG")
    private @Nullable String etag;

    @Column(name = "LAST_MODIFIED")
    private @Nullable String lastModified;

    @Column(name = "RECEIVED_AT")
    private long receivedAt;

    @Column(name = "CONTENT_ID")
    private String contentId;

    @Column(name = "MEMBERS")
    private int members;

    protected HubDocument() {}

    HubDocument(String realmId, DocumentKey key) {
        this.id = id(realmId, key);
        this.realmId = realmId;
        this.source = key.source();
        this.place = key.place().name();
        this.entityId = key.member().map(EntityId::value).orElse(null);
    }

    static String id(String realmId, DocumentKey key) {
        String member = key.member().map(EntityId::value).orElse("");
        return Sha256.hex(String.join("\n", realmId, key.source(), key.place().name(), member));
    }

    void set(DocumentMeta meta, String newContentId, int newMembers) {
        digest = meta.digest();
        createdAt = meta.createdAt().map(Instant::toEpochMilli).orElse(null);
        validUntil = meta.validUntil().toEpochMilli();
        signer = meta.signer();
        location = meta.location();
        rules = meta.rules();
        etag = meta.validators().etag();
        lastModified = meta.validators().lastModified();
        receivedAt = meta.receivedAt().toEpochMilli();
        contentId = newContentId;
        members = newMembers;
    }

    Document document() {
        DocumentKey key = new DocumentKey(
                source,
                DocumentKey.Place.valueOf(place),
                Optional.ofNullable(entityId).map(EntityId::new));
        DocumentMeta meta = new DocumentMeta(
                digest,
                Optional.ofNullable(createdAt).map(Instant::ofEpochMilli),
                Instant.ofEpochMilli(validUntil),
                signer,
                location,
                rules,
                new Validators(text(etag), text(lastModified)),
                Instant.ofEpochMilli(receivedAt));
        return new Document(key, meta, contentId, members);
    }

    private static String text(@Nullable String column) {
        return column == null ? "" : column;
    }
}
