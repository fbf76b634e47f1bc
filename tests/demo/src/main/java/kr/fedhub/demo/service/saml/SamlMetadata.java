package kr.fedhub.demo.service.saml;

import java.io.StringWriter;
import java.net.URI;
import java.security.cert.CertificateEncodingException;
import java.util.Base64;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.keycloak.dom.saml.v2.metadata.EntityDescriptorType;
import org.keycloak.dom.saml.v2.metadata.KeyDescriptorType;
import org.keycloak.dom.saml.v2.metadata.KeyTypes;
import org.keycloak.saml.SPMetadataDescriptor;
import org.keycloak.saml.common.constants.JBossSAMLURIConstants;
import org.keycloak.saml.common.exceptions.ProcessingException;
import org.keycloak.saml.common.util.StaxUtil;
import org.keycloak.saml.processing.core.saml.v2.writers.SAMLMetadataWriter;

/** The service provider's own metadata. */
final class SamlMetadata {
    private SamlMetadata() {}

    static String of(SamlParty party) {
        URI post = JBossSAMLURIConstants.SAML_HTTP_POST_BINDING.getUri();
        try {
            EntityDescriptorType descriptor = SPMetadataDescriptor.buildSPDescriptor(
                    post,
                    post,
                    party.face().page(SamlParty.ACS),
                    party.face().page(SamlParty.LOGOUT),
                    true,
                    true,
                    false,
                    party.entityId(),
                    JBossSAMLURIConstants.NAMEID_FORMAT_PERSISTENT.get(),
                    List.of(signingKey(party)),
                    List.of());
            StringWriter xml = new StringWriter();
            new SAMLMetadataWriter(StaxUtil.getXMLStreamWriter(xml)).writeEntityDescriptor(descriptor);
            return xml.toString();
        } catch (ProcessingException | ParserConfigurationException | CertificateEncodingException e) {
            throw new IllegalStateException("The SAML metadata cannot be written", e);
        }
    }

    private static KeyDescriptorType signingKey(SamlParty party)
            throws ParserConfigurationException, CertificateEncodingException {
        String certificate =
                Base64.getEncoder().encodeToString(party.certificate().getEncoded());
        return SPMetadataDescriptor.buildKeyDescriptorType(
                SPMetadataDescriptor.buildKeyInfoElement(null, certificate), KeyTypes.SIGNING);
    }
}
