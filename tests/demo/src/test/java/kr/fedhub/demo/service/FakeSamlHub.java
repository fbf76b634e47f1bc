package kr.fedhub.demo.service;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.util.Base64;
import java.util.function.Consumer;
import org.keycloak.dom.saml.v2.assertion.AttributeStatementType;
import org.keycloak.dom.saml.v2.assertion.NameIDType;
import org.keycloak.dom.saml.v2.protocol.ResponseType;
import org.keycloak.saml.BaseSAML2BindingBuilder;
import org.keycloak.saml.SAML2ErrorResponseBuilder;
import org.keycloak.saml.SAML2LoginResponseBuilder;
import org.keycloak.saml.SAML2LogoutRequestBuilder;
import org.keycloak.saml.SAML2LogoutResponseBuilder;
import org.keycloak.saml.SignatureAlgorithm;
import org.keycloak.saml.common.constants.JBossSAMLURIConstants;
import org.keycloak.saml.common.exceptions.ConfigurationException;
import org.keycloak.saml.common.exceptions.ParsingException;
import org.keycloak.saml.common.exceptions.ProcessingException;
import org.keycloak.saml.processing.core.saml.v2.util.AssertionUtil;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Writes SAML messages to one service as the hub would, signed with a key of the test's choice. */
record FakeSamlHub(URI issuer, SamlKeyPair key, String service, String account) {
    static final String SUBJECT = "G-1";
    static final String SESSION_INDEX = "session-1::edison";

    static String descriptor(URI issuer, SamlKeyPair key) {
        return """
                <md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="%s">
                  <md:IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">
                    <md:KeyDescriptor use="signing">
                      <ds:KeyInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:X509Data>
                        <ds:X509Certificate>%s</ds:X509Certificate>
                      </ds:X509Data></ds:KeyInfo>
                    </md:KeyDescriptor>
                  </md:IDPSSODescriptor>
                </md:EntityDescriptor>
                """.formatted(issuer, key.certificateBase64());
    }

    FakeSamlHub keyedWith(SamlKeyPair another) {
        return new FakeSamlHub(issuer, another, service, account);
    }

    /** The same hub, which names this account; none when empty. */
    FakeSamlHub naming(String another) {
        return new FakeSamlHub(issuer, key, service, another);
    }

    /** The answer of Keycloak when the person cancelled something after the login. */
    String cancellation(String requestId) {
        try {
            Document document = new SAML2ErrorResponseBuilder()
                    .issuer(issuer.toString())
                    .destination(service + "/saml/acs")
                    .status(JBossSAMLURIConstants.STATUS_REQUEST_DENIED.get())
                    .buildDocument();
            document.getDocumentElement().setAttribute("InResponseTo", requestId);
            BaseSAML2BindingBuilder<?> binding = binding();
            binding.signDocument();
            return encode(binding, document);
        } catch (ProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A response that a service accepts for the given request, changed as the test likes before it is signed. */
    String response(String requestId, Consumer<SAML2LoginResponseBuilder> change) {
        return sign(document(requestId, change));
    }

    /** A response that ends, by its subject's confirmation alone, at the given time; never when that is empty. */
    String responseUntil(String requestId, String end) {
        Document document = document(requestId, builder -> {});
        Element confirmation = (Element)
                document.getElementsByTagNameNS("*", "SubjectConfirmationData").item(0);
        confirmation.removeAttribute("NotOnOrAfter");
        if (!end.isEmpty()) {
            confirmation.setAttribute("NotOnOrAfter", end);
        }
        return sign(document);
    }

    /** A response of which the assertion is signed, but not what stands around it. */
    String looseResponse(String requestId) {
        BaseSAML2BindingBuilder<?> binding = binding();
        binding.signAssertions();
        return encode(binding, document(requestId, builder -> {}));
    }

    String unsignedResponse(String requestId) {
        return encode(new BaseSAML2BindingBuilder<>(), document(requestId, builder -> {}));
    }

    String logoutRequest() {
        try {
            return sign(new SAML2LogoutRequestBuilder()
                    .issuer(issuer.toString())
                    .assertionExpiration(60)
                    .destination(service + "/saml/logout")
                    .nameId(persistent())
                    .sessionIndex(SESSION_INDEX)
                    .buildDocument());
        } catch (ProcessingException | ConfigurationException | ParsingException e) {
            throw new IllegalStateException(e);
        }
    }

    String logoutResponse(String requestId) {
        try {
            return sign(new SAML2LogoutResponseBuilder()
                    .issuer(issuer.toString())
                    .destination(service + "/saml/logout")
                    .logoutRequestID(requestId)
                    .buildDocument());
        } catch (ProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String decode(String message) {
        return new String(Base64.getDecoder().decode(message), StandardCharsets.UTF_8);
    }

    static String encode(String message) {
        return Base64.getEncoder().encodeToString(message.getBytes(StandardCharsets.UTF_8));
    }

    private static NameIDType persistent() {
        NameIDType name = new NameIDType();
        name.setFormat(JBossSAMLURIConstants.NAMEID_FORMAT_PERSISTENT.getUri());
        name.setValue(SUBJECT);
        return name;
    }

    private Document document(String requestId, Consumer<SAML2LoginResponseBuilder> change) {
        SAML2LoginResponseBuilder builder = builder(requestId);
        change.accept(builder);
        try {
            ResponseType response = builder.buildModel();
            response.getAssertions().get(0).getAssertion().addStatement(attributes());
            return builder.buildDocument(response);
        } catch (ConfigurationException | ProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private SAML2LoginResponseBuilder builder(String requestId) {
        return new SAML2LoginResponseBuilder()
                .requestID(requestId)
                .destination(service + "/saml/acs")
                .issuer(issuer.toString())
                .assertionExpiration(60)
                .subjectExpiration(60)
                .requestIssuer(service + "/saml/metadata")
                .sessionIndex(SESSION_INDEX)
                .nameIdentifier(JBossSAMLURIConstants.NAMEID_FORMAT_PERSISTENT.get(), SUBJECT);
    }

    private AttributeStatementType attributes() {
        AttributeStatementType attributes = new AttributeStatementType();
        attributes.addAttribute(attribute("urn:oid:2.16.840.1.113730.3.1.241", "홍길동"));
        if (!account.isEmpty()) {
            attributes.addAttribute(attribute("urn:oid:1.3.6.1.4.1.25178.4.1.1", account));
        }
        return attributes;
    }

    private static AttributeStatementType.ASTChoiceType attribute(String name, Object value) {
        return new AttributeStatementType.ASTChoiceType(
                AssertionUtil.createAttribute(name, JBossSAMLURIConstants.ATTRIBUTE_FORMAT_URI.get(), value));
    }

    private String sign(Document document) {
        BaseSAML2BindingBuilder<?> binding = binding();
        binding.signAssertions();
        binding.signDocument();
        return encode(binding, document);
    }

    private BaseSAML2BindingBuilder<?> binding() {
        BaseSAML2BindingBuilder<?> binding = new BaseSAML2BindingBuilder<>();
        binding.signatureAlgorithm(SignatureAlgorithm.RSA_SHA256);
        binding.signWith(null, new KeyPair(key.certificate().getPublicKey(), key.key()));
        return binding;
    }

    private static String encode(BaseSAML2BindingBuilder<?> binding, Document document) {
        try {
            return binding.postBinding(document).encoded();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
