package kr.fedhub.bench.login;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.security.GeneralSecurityException;
import java.util.List;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import kr.fedhub.core.metadata.fixture.TestSigner;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Signs a response and the assertion in it, each behind its issuer (SAML core 2.0 §5.4). */
final class MessageSigner {
    private static final String ASSERTIONS = "urn:oasis:names:tc:SAML:2.0:assertion";
    private static final String RSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
    private static final @Nullable TransformParameterSpec NO_PARAMETERS = null;
    private static final @Nullable C14NMethodParameterSpec NO_C14N_PARAMETERS = null;

    private MessageSigner() {}

    static String sign(String response, TestSigner signer) {
        try {
            Document document = DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(response)));
            sign(
                    (Element) document.getElementsByTagNameNS(ASSERTIONS, "Assertion")
                            .item(0),
                    signer);
            sign(document.getDocumentElement(), signer);
            return text(document);
        } catch (GeneralSecurityException
                | MarshalException
                | XMLSignatureException
                | ParserConfigurationException
                | SAXException
                | IOException
                | TransformerException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void sign(Element element, TestSigner signer)
            throws GeneralSecurityException, MarshalException, XMLSignatureException {
        element.setIdAttribute("ID", true);
        XMLSignatureFactory factory = XMLSignatureFactory.getInstance("DOM");
        Reference reference = factory.newReference(
                "#" + element.getAttribute("ID"),
                factory.newDigestMethod(DigestMethod.SHA256, null),
                List.of(
                        factory.newTransform(Transform.ENVELOPED, NO_PARAMETERS),
                        factory.newTransform(CanonicalizationMethod.EXCLUSIVE, NO_PARAMETERS)),
                null,
                null);
        DOMSignContext context = new DOMSignContext(
                signer.key(), element, element.getFirstChild().getNextSibling());
        context.setDefaultNamespacePrefix("ds");
        factory.newXMLSignature(
                        factory.newSignedInfo(
                                factory.newCanonicalizationMethod(CanonicalizationMethod.EXCLUSIVE, NO_C14N_PARAMETERS),
                                factory.newSignatureMethod(RSA_SHA256, null),
                                List.of(reference)),
                        null)
                .sign(context);
    }

    private static String text(Document document) throws TransformerException {
        Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
        transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
        StringWriter text = new StringWriter();
        transformer.transform(new DOMSource(document), new StreamResult(text));
        return text.toString();
    }
}
