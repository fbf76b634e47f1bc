package kr.fedhub.realm.expand;

import com.fasterxml.jackson.databind.node.ObjectNode;
import kr.fedhub.realm.descriptor.Brokering;
import kr.fedhub.realm.descriptor.InstitutionDescriptor;

/** An institution with a SAML identity provider, as Keycloak's {@code saml} provider. */
final class SamlInstitution {
    private SamlInstitution() {}

    static ObjectNode of(InstitutionDescriptor institution, Brokering.Saml saml, SamlMetadata metadata) {
        ObjectNode provider = InstitutionProvider.of(institution, "saml");
        provider.withObjectProperty("config")
                .put("idpEntityId", metadata.entityId())
                .put("singleSignOnServiceUrl", metadata.signOn().location())
                .put("postBindingAuthnRequest", String.valueOf(metadata.signOn().post()))
                .put("postBindingResponse", "true")
                .put(
                        "singleLogoutServiceUrl",
                        metadata.logout().map(SamlMetadata.Endpoint::location).orElse(null))
                .put(
                        "postBindingLogout",
                        String.valueOf(metadata.logout()
                                .map(SamlMetadata.Endpoint::post)
                                .orElse(true)))
                .put("signingCertificate", String.join(",", metadata.signingCertificates()))
                .put("validateSignature", "true")
                .put("wantAuthnRequestsSigned", "true")
                .put("wantAssertionsSigned", "true")
                .put("signatureAlgorithm", "RSA_SHA256")
                .put("nameIDPolicyFormat", "urn:oasis:names:tc:SAML:2.0:nameid-format:transient")
                // Korean institutions send transient NameIDs, so an attribute tells their researchers apart.
                .put("principalType", "ATTRIBUTE")
                .put("principalAttribute", saml.identifier().samlName())
                .put("allowedClockSkew", "60");
        return provider;
    }
}
