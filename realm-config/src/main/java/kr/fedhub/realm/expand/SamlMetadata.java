package kr.fedhub.realm.expand;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.fedhub.realm.descriptor.Certificate;
import kr.fedhub.realm.descriptor.WebAddress;
import kr.fedhub.realm.descriptor.Where;
import org.w3c.dom.Element;

/**
 * What a SAML identity provider publishes about itself: the metadata of one entity.
 *
 * @param entityId its entityID
 * @param signOn where authentication requests go
 * @param logout where logout messages go, if it has such a place
 * @param signingCertificates every certificate it may sign with, in base64
 */
record SamlMetadata(String entityId, Endpoint signOn, Optional<Endpoint> logout, List<String> signingCertificates) {
    private static final String SAML2 = "urn:oasis:names:tc:SAML:2.0:protocol";
    private static final String POST = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST";
    private static final String REDIRECT = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect";

    SamlMetadata {
        signingCertificates = List.copyOf(signingCertificates);
    }

    /**
     * A place that browsers carry messages to.
     *
     * @param location its address
     * @param post whether by the POST binding, else by Redirect
     */
    record Endpoint(String location, boolean post) {}

    /**
     * The metadata in a document.
     *
     * @param document the XML document
     * @param where where the descriptor names it
     * @param now the time that the document must still be valid at
     */
    static SamlMetadata parse(byte[] document, Where where, Instant now) {
        Element entity = SamlXml.root(document, where);
        if (!SamlXml.isMetadata(entity, "EntityDescriptor")) {
            throw where.refuse("the metadata must hold one EntityDescriptor, not " + entity.getNodeName());
        }
        validAt(now, entity, where);
        Element provider = SamlXml.metadata(entity, "IDPSSODescriptor").stream()
                .filter(role -> Set.of(role.getAttribute("protocolSupportEnumeration")
                                .strip()
                                .split("\\s+"))
                        .contains(SAML2))
                .findFirst()
                .orElseThrow(() -> where.refuse("the metadata holds no SAML 2.0 identity provider (IDPSSODescriptor)"));
        validAt(now, provider, where);
        String entityId = entity.getAttribute("entityID");
        if (entityId.isBlank()) {
            throw where.refuse("the metadata has no entityID");
        }
        return new SamlMetadata(
                entityId,
                endpoint(provider, "SingleSignOnService", where)
                        .orElseThrow(() -> where.refuse(
                                "the metadata has no SingleSignOnService with the POST or the Redirect binding")),
                endpoint(provider, "SingleLogoutService", where),
                certificates(provider, where));
    }

    private static void validAt(Instant now, Element element, Where where) {
        String until = element.getAttribute("validUntil");
        try {
            if (!until.isEmpty() && !OffsetDateTime.parse(until).toInstant().isAfter(now)) {
                throw where.refuse("the metadata was valid until " + until + " only");
            }
        } catch (DateTimeException e) {
            throw where.refuse("the metadata's validUntil is not a time: " + until);
        }
    }

    private static Optional<Endpoint> endpoint(Element provider, String name, Where where) {
        List<Element> endpoints = SamlXml.metadata(provider, name);
        return location(endpoints, POST, where)
                .map(location -> new Endpoint(location, true))
                .or(() -> location(endpoints, REDIRECT, where).map(location -> new Endpoint(location, false)));
    }

    private static Optional<String> location(List<Element> endpoints, String binding, Where where) {
        return endpoints.stream()
                .filter(endpoint -> endpoint.getAttribute("Binding").equals(binding))
                .map(endpoint -> endpoint.getAttribute("Location"))
                .findFirst()
                .map(location -> trusted(location, where));
    }

    private static String trusted(String location, Where where) {
        try {
            return WebAddress.trusted(location).toString();
        } catch (IllegalArgumentException e) {
            throw where.refuse("the metadata names the address '" + location + "', which " + e.getMessage());
        }
    }

    /** Those for signing and those for everything: SAML says that a key without a use has both. */
    private static List<String> certificates(Element provider, Where where) {
        List<String> certificates = SamlXml.metadata(provider, "KeyDescriptor").stream()
                .filter(key -> Set.of("", "signing").contains(key.getAttribute("use")))
                .flatMap(key -> SamlXml.certificates(key).stream())
                .map(text -> certificate(text, where))
                .distinct()
                .toList();
        if (certificates.isEmpty()) {
            throw where.refuse("the metadata has no signing certificate, so no login could be verified");
        }
        return certificates;
    }

    private static String certificate(String text, Where where) {
        try {
            return new Certificate(text).base64();
        } catch (IllegalArgumentException e) {
            throw where.refuse("a certificate of the metadata " + e.getMessage());
        }
    }
}
