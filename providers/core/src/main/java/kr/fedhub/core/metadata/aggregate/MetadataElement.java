package kr.fedhub.core.metadata.aggregate;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.xml.namespace.QName;

/** The elements of signed metadata that the hub reads. */
enum MetadataElement {
    ENTITIES(Namespace.MD, "EntitiesDescriptor"),
    ENTITY(Namespace.MD, "EntityDescriptor"),
    EXTENSIONS(Namespace.MD, "Extensions"),
    IDENTITY_PROVIDER(Namespace.MD, "IDPSSODescriptor"),
    SERVICE_PROVIDER(Namespace.MD, "SPSSODescriptor"),
    ATTRIBUTE_CONSUMING(Namespace.MD, "AttributeConsumingService"),
    SERVICE_NAME(Namespace.MD, "ServiceName"),
    DISCOVERY_RESPONSE(Namespace.IDPDISC, "DiscoveryResponse"),
    KEY(Namespace.MD, "KeyDescriptor"),
    SIGN_ON(Namespace.MD, "SingleSignOnService"),
    LOGOUT(Namespace.MD, "SingleLogoutService"),
    NAME_ID_FORMAT(Namespace.MD, "NameIDFormat"),
    ORGANIZATION(Namespace.MD, "Organization"),
    ORGANIZATION_NAME(Namespace.MD, "OrganizationName"),
    ORGANIZATION_DISPLAY_NAME(Namespace.MD, "OrganizationDisplayName"),
    CONTACT(Namespace.MD, "ContactPerson"),
    GIVEN_NAME(Namespace.MD, "GivenName"),
    SURNAME(Namespace.MD, "SurName"),
    EMAIL(Namespace.MD, "EmailAddress"),
    REGISTRATION(Namespace.MDRPI, "RegistrationInfo"),
    PUBLICATION(Namespace.MDRPI, "PublicationInfo"),
    ENTITY_ATTRIBUTES(Namespace.MDATTR, "EntityAttributes"),
    ATTRIBUTE(Namespace.SAML, "Attribute"),
    ATTRIBUTE_VALUE(Namespace.SAML, "AttributeValue"),
    SCOPE(Namespace.SHIBMD, "Scope"),
    UI_INFO(Namespace.MDUI, "UIInfo"),
    DISPLAY_NAME(Namespace.MDUI, "DisplayName"),
    KEYWORDS(Namespace.MDUI, "Keywords"),
    LOGO(Namespace.MDUI, "Logo"),
    DISCOVERY_HINTS(Namespace.MDUI, "DiscoHints"),
    DOMAIN_HINT(Namespace.MDUI, "DomainHint"),
    SIGNATURE(Namespace.DS, "Signature"),
    SIGNED_INFO(Namespace.DS, "SignedInfo"),
    CANONICALIZATION_METHOD(Namespace.DS, "CanonicalizationMethod"),
    SIGNATURE_METHOD(Namespace.DS, "SignatureMethod"),
    REFERENCE(Namespace.DS, "Reference"),
    TRANSFORMS(Namespace.DS, "Transforms"),
    TRANSFORM(Namespace.DS, "Transform"),
    DIGEST_METHOD(Namespace.DS, "DigestMethod"),
    DIGEST_VALUE(Namespace.DS, "DigestValue"),
    SIGNATURE_VALUE(Namespace.DS, "SignatureValue"),
    KEY_INFO(Namespace.DS, "KeyInfo"),
    X509_DATA(Namespace.DS, "X509Data"),
    X509_CERTIFICATE(Namespace.DS, "X509Certificate"),
    INCLUSIVE_NAMESPACES(Namespace.EXC, "InclusiveNamespaces"),
    OTHER("", "");

    private static final Map<QName, MetadataElement> BY_NAME = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(
                    element -> new QName(element.namespace, element.localName), Function.identity()));

    private final String namespace;
    private final String localName;

    MetadataElement(String namespace, String localName) {
        this.namespace = namespace;
        this.localName = localName;
    }

    static MetadataElement of(QName name) {
        return BY_NAME.getOrDefault(name, OTHER);
    }

    private static final class Namespace {
        static final String MD = "urn:oasis:names:tc:SAML:2.0:metadata";
        static final String MDRPI = "urn:oasis:names:tc:SAML:metadata:rpi";
        static final String MDATTR = "urn:oasis:names:tc:SAML:metadata:attribute";
        static final String IDPDISC = "urn:oasis:names:tc:SAML:profiles:SSO:idp-discovery-protocol";
        static final String MDUI = "urn:oasis:names:tc:SAML:metadata:ui";
        static final String SAML = "urn:oasis:names:tc:SAML:2.0:assertion";
        static final String SHIBMD = "urn:mace:shibboleth:metadata:1.0";
        static final String DS = "http://www.w3.org/2000/09/xmldsig#";
        static final String EXC = "http://www.w3.org/2001/10/xml-exc-c14n#";
    }
}
