package kr.fedhub.e2e.saml;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.fedhub.core.metadata.Binding;
import kr.fedhub.core.metadata.BoundEndpoint;
import kr.fedhub.core.metadata.EntityId;
import kr.fedhub.core.metadata.MemberAlias;
import kr.fedhub.core.metadata.Scope;
import org.jspecify.annotations.Nullable;

/**
 * What a federation publishes about one identity provider. Each method adds or changes one thing, so that a test says only
 * what matters to it; what was published already stays as it was until it is published again.
 */
public final class TestMember {
    /**
     * A key of a member.
     *
     * @param use {@code signing}, {@code encryption} or nothing, which means both
     * @param certificate in base64
     */
    record Key(Optional<String> use, String certificate) {}

    /** Somebody to ask; the kind is the {@code contactType}, or {@code security}. */
    record Contact(String kind, String name, String email) {}

    final String entityId;
    final Map<String, String> names = new LinkedHashMap<>();
    final List<Scope> scopes = new ArrayList<>();
    final List<Key> keys = new ArrayList<>();
    final List<BoundEndpoint> signOn = new ArrayList<>();
    final List<BoundEndpoint> logout = new ArrayList<>();
    final List<Contact> contacts = new ArrayList<>();
    final List<String> categories = new ArrayList<>();
    final List<String> nameIdFormats = new ArrayList<>();

    @Nullable String registrar = "https://federation.example.org";

    @Nullable String errorUrl;

    @Nullable String logo;

    @Nullable String validUntil;

    boolean wantsSignedRequests;

    private TestMember(String entityId) {
        this.entityId = entityId;
    }

    /** An entity about which nothing is known yet, registered by an example federation. */
    public static TestMember of(String entityId) {
        return new TestMember(entityId);
    }

    public String entityId() {
        return entityId;
    }

    /** The alias under which the hub knows it. */
    public String alias() {
        return MemberAlias.of(new EntityId(entityId)).value();
    }

    public TestMember registeredBy(@Nullable String authority) {
        registrar = authority;
        return this;
    }

    public TestMember name(String language, String name) {
        names.put(language, name);
        return this;
    }

    public TestMember scope(String domain) {
        return scope(new Scope(domain, false));
    }

    public TestMember scope(Scope scope) {
        scopes.add(scope);
        return this;
    }

    public TestMember withoutScopes() {
        scopes.clear();
        return this;
    }

    public TestMember signsWith(Credential credential) {
        return key(Optional.of("signing"), credential);
    }

    /** A key whose {@code use} is not told, so it is for signing, too (SAML metadata 2.0 §2.4.1.1). */
    public TestMember keyWithoutUse(Credential credential) {
        return key(Optional.empty(), credential);
    }

    public TestMember encryptsWith(Credential credential) {
        return key(Optional.of("encryption"), credential);
    }

    public TestMember withoutKeys() {
        keys.clear();
        return this;
    }

    private TestMember key(Optional<String> use, Credential credential) {
        keys.add(new Key(use, credential.base64()));
        return this;
    }

    public TestMember signOn(Binding binding, URI location) {
        return signOn(binding, location.toString());
    }

    /** Also for what is no address at all. */
    public TestMember signOn(Binding binding, String location) {
        signOn.add(new BoundEndpoint(binding, location, Optional.empty()));
        return this;
    }

    public TestMember withoutSignOn() {
        signOn.clear();
        return this;
    }

    /** A logout endpoint, whose answers may go to another address. */
    public TestMember logout(Binding binding, URI location, @Nullable URI responseLocation) {
        logout.add(new BoundEndpoint(
                binding,
                location.toString(),
                Optional.ofNullable(responseLocation).map(URI::toString)));
        return this;
    }

    public TestMember withoutLogout() {
        logout.clear();
        return this;
    }

    /** A contact; {@code security} is the one of REFEDS, every other kind a {@code contactType} of SAML. */
    public TestMember contact(String kind, String name, String email) {
        contacts.add(new Contact(kind, name, email));
        return this;
    }

    public TestMember errorUrl(String address) {
        errorUrl = address;
        return this;
    }

    /** The address of a logo of 80 by 80 pixels. */
    public TestMember logo(String address) {
        logo = address;
        return this;
    }

    public TestMember category(String uri) {
        categories.add(uri);
        return this;
    }

    public TestMember hiddenFromDiscovery() {
        return category("http://refeds.org/category/hide-from-discovery");
    }

    public TestMember nameIdFormat(String urn) {
        nameIdFormats.add(urn);
        return this;
    }

    public TestMember validUntil(String dateTime) {
        validUntil = dateTime;
        return this;
    }

    public TestMember wantsSignedRequests() {
        wantsSignedRequests = true;
        return this;
    }

    /** Its {@code md:EntityDescriptor}. */
    public String xml() {
        return MemberXml.of(this);
    }
}
