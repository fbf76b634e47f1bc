package kr.fedhub.core.metadata.sp;

import static kr.fedhub.core.metadata.sp.Namespace.DS;
import static kr.fedhub.core.metadata.sp.Namespace.MD;
import static kr.fedhub.core.metadata.sp.Namespace.MDUI;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import kr.fedhub.core.metadata.Binding;

/** Writes {@code md:SPSSODescriptor}; its methods stand in the order of the schema (SAML metadata 2.0 §2.4.2, §2.4.4). */
record SpRole(ServiceProvider service) {
    private static final String PROTOCOL = "urn:oasis:names:tc:SAML:2.0:protocol";
    private static final String URI_FORMAT = "urn:oasis:names:tc:SAML:2.0:attrname-format:uri";

    /** Each kind best first: block ciphers, then what wraps their keys (saml2int 2.0, cryptographic algorithms). */
    private static final List<String> ENCRYPTION_METHODS = List.of(
            "http://www.w3.org/2009/xmlenc11#aes256-gcm",
            "http://www.w3.org/2009/xmlenc11#aes128-gcm",
            "http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p",
            "http://www.w3.org/2009/xmlenc11#rsa-oaep");

    private static final List<String> NAME_ID_FORMATS = List.of(
            "urn:oasis:names:tc:SAML:2.0:nameid-format:transient",
            "urn:oasis:names:tc:SAML:2.0:nameid-format:persistent");

    void writeTo(XmlElement entity) {
        XmlElement role = entity.child(MD, "SPSSODescriptor")
                .with("AuthnRequestsSigned", true)
                .with("WantAssertionsSigned", service.wantsSignedAssertions())
                .with("protocolSupportEnumeration", PROTOCOL);
        writePresentation(role.child(MD, "Extensions").child(MDUI, "UIInfo"));
        service.keys().signing().forEach(certificate -> key(role, "signing", certificate));
        service.keys().encryption().forEach(certificate -> encryptionKey(role, certificate));
        writeEndpoints(role);
        writeAttributeConsumingService(role);
    }

    private void writePresentation(XmlElement info) {
        ServicePresentation shown = service.presentation();
        info.withTexts(MDUI, "DisplayName", shown.displayName());
        shown.description().ifPresent(text -> info.withTexts(MDUI, "Description", text));
        shown.informationUrl().ifPresent(page -> info.withTexts(MDUI, "InformationURL", page));
        shown.privacyStatementUrl().ifPresent(page -> info.withTexts(MDUI, "PrivacyStatementURL", page));
        shown.logo().ifPresent(logo -> writeLogo(info, logo));
    }

    private static void writeLogo(XmlElement info, Logo logo) {
        info.child(MDUI, "Logo")
                .with("height", logo.height())
                .with("width", logo.width())
                .text(logo.address().value());
    }

    private static void encryptionKey(XmlElement role, X509Certificate certificate) {
        XmlElement descriptor = key(role, "encryption", certificate);
        ENCRYPTION_METHODS.forEach(
                method -> descriptor.child(MD, "EncryptionMethod").with("Algorithm", method));
    }

    private static XmlElement key(XmlElement role, String use, X509Certificate certificate) {
        XmlElement descriptor = role.child(MD, "KeyDescriptor").with("use", use);
        descriptor.child(DS, "KeyInfo").child(DS, "X509Data").withText(DS, "X509Certificate", base64(certificate));
        return descriptor;
    }

    private static String base64(X509Certificate certificate) {
        try {
            return Base64.getEncoder().encodeToString(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate has no DER form", e);
        }
    }

    /** The assertion comes by POST only: a signed response does not fit into an address (SAML profiles 2.0 §4.1.2). */
    private void writeEndpoints(XmlElement role) {
        for (Binding binding : List.of(Binding.REDIRECT, Binding.POST)) {
            role.child(MD, "SingleLogoutService").with("Binding", binding.urn()).with("Location", service.endpoint());
        }
        NAME_ID_FORMATS.forEach(format -> role.withText(MD, "NameIDFormat", format));
        role.child(MD, "AssertionConsumerService")
                .with("Binding", Binding.POST.urn())
                .with("Location", service.endpoint())
                .with("index", 1)
                .with("isDefault", true);
    }

    private void writeAttributeConsumingService(XmlElement role) {
        List<RequestedAttribute> requested = service.requestedAttributes().stream()
                .filter(request -> !SubjectIdRequirement.isIdentifier(request.attribute()))
                .toList();
        if (requested.isEmpty()) {
            // The schema has no service that asks for nothing.
            return;
        }
        ServicePresentation shown = service.presentation();
        XmlElement consumer = role.child(MD, "AttributeConsumingService")
                .with("index", 1)
                .with("isDefault", true)
                .withTexts(MD, "ServiceName", shown.displayName());
        shown.description().ifPresent(text -> consumer.withTexts(MD, "ServiceDescription", text));
        requested.forEach(request -> consumer.child(MD, "RequestedAttribute")
                .with("FriendlyName", request.attribute().friendlyName())
                .with("Name", request.attribute().samlName())
                .with("NameFormat", URI_FORMAT)
                .with("isRequired", request.required()));
    }
}
