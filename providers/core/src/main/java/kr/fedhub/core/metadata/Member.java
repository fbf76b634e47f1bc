package kr.fedhub.core.metadata;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * An identity provider of a federation, as its metadata describes it. Two members are equal when nothing that the hub uses
 * of them differs.
 *
 * @param entityId its entityID
 * @param registrationAuthority who registered it ({@code mdrpi:RegistrationInfo}), empty when nobody says
 * @param displayNames its names by language tag; never empty
 * @param keywords words it wants to be found by
 * @param domains the domains of its discovery hints
 * @param logo an {@code https} or small {@code data} address of its logo
 * @param scopes what its scoped values may end in; none means it has no scoped values
 * @param signOn where authentication requests go, never empty
 * @param logout where logout messages go
 * @param signingCertificates every certificate it may sign with, base64 of DER in one line; never empty, dates not looked at
 * @param wantsSignedRequests whether it refuses unsigned authentication requests
 * @param nameIdFormats the NameID formats it names, in its order
 * @param entityAttributes its entity attributes by attribute name: categories, supported categories, assurance
 * @param hidden whether it asks not to be shown in discovery
 * @param contacts whom to ask
 * @param errorUrl its page for people who got stuck, the attribute of that name in its metadata
 */
public record Member(
        EntityId entityId,
        String registrationAuthority,
        SortedMap<String, String> displayNames,
        List<String> keywords,
        List<String> domains,
        Optional<String> logo,
        List<Scope> scopes,
        List<BoundEndpoint> signOn,
        List<BoundEndpoint> logout,
        List<String> signingCertificates,
        boolean wantsSignedRequests,
        List<String> nameIdFormats,
        SortedMap<String, Set<String>> entityAttributes,
        boolean hidden,
        List<MemberContact> contacts,
        Optional<String> errorUrl) {
    /** Entity categories and support of them (RFC 8409), and assurance certifications (SAML identity assurance profiles). */
    private static final List<String> CATEGORY_ATTRIBUTES = List.of(
            "http://macedir.org/entity-category",
            "http://macedir.org/entity-category-support",
            "urn:oasis:names:tc:SAML:attribute:assurance-certification");

    public Member {
        keywords = List.copyOf(keywords);
        domains = List.copyOf(domains);
        scopes = List.copyOf(scopes);
        signOn = List.copyOf(signOn);
        logout = List.copyOf(logout);
        signingCertificates = List.copyOf(signingCertificates);
        nameIdFormats = List.copyOf(nameIdFormats);
        contacts = List.copyOf(contacts);
        displayNames = java.util.Collections.unmodifiableSortedMap(new java.util.TreeMap<>(displayNames));
        entityAttributes = java.util.Collections.unmodifiableSortedMap(new java.util.TreeMap<>(entityAttributes));
        if (displayNames.isEmpty() || signOn.isEmpty() || signingCertificates.isEmpty()) {
            throw new IllegalArgumentException("a member has a name, a place to log in and a certificate");
        }
    }

    public MemberAlias alias() {
        return MemberAlias.of(entityId);
    }

    /** Its entity categories, supported categories and assurance certifications. */
    public Stream<String> categories() {
        return CATEGORY_ATTRIBUTES.stream().flatMap(name -> entityAttributes.getOrDefault(name, Set.of()).stream());
    }
}
