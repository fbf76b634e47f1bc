package kr.fedhub.demo.metadata;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.security.GeneralSecurityException;
import java.util.List;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.SignedInfo;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.keyinfo.KeyInfo;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import kr.fedhub.demo.service.SamlKeyPair;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Signs metadata as federations do: the root as a whole, RSA with SHA-256, exclusive canonical form (SAML metadata 2.0 §3). */
final class MetadataSigner {
    private static final String RSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
    private static final @Nullable C14NMethodParameterSpec NO_C14N_PARAMETERS = null;
    private static final @Nullable TransformParameterSpec NO_TRANSFORM_PARAMETERS = null;

    private final XMLSignatureFactory factory = XMLSignatureFactory.getInstance("DOM");
    private final SamlKeyPair keys;

    MetadataSigner(SamlKeyPair keys) {
        this.keys = keys;
    }

    /** The document with the signature as the first child of its root. */
    byte[] sign(String xml) {
        try {
            Document document = DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)));
            Element root = document.getDocumentElement();
            root.setIdAttribute("ID", true);
            DOMSignContext context = new DOMSignContext(keys.key(), root, root.getFirstChild());
            context.setDefaultNamespacePrefix("ds");
            factory.newXMLSignature(signedInfo("#" + root.getAttribute("ID")), keyInfo())
                    .sign(context);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(bytes));
            return bytes.toByteArray();
        } catch (SAXException | IOException | ParserConfigurationException | TransformerException e) {
            throw new IllegalStateException("the document that is to be signed is not XML", e);
        } catch (GeneralSecurityException | MarshalException | XMLSignatureException e) {
            throw new IllegalStateException("the document cannot be signed with the key of " + keys, e);
        }
    }

    private SignedInfo signedInfo(String reference) throws GeneralSecurityException {
        Reference root = factory.newReference(
                reference,
                factory.newDigestMethod(DigestMethod.SHA256, null),
                List.of(
                        factory.newTransform(Transform.ENVELOPED, NO_TRANSFORM_PARAMETERS),
                        factory.newTransform(CanonicalizationMethod.EXCLUSIVE, NO_TRANSFORM_PARAMETERS)),
                null,
                null);
        return factory.newSignedInfo(
                factory.newCanonicalizationMethod(CanonicalizationMethod.EXCLUSIVE, NO_C14N_PARAMETERS),
                factory.newSignatureMethod(RSA_SHA256, null),
                List.of(root));
    }

    private KeyInfo keyInfo() {
        var keyInfos = factory.getKeyInfoFactory();
        return keyInfos.newKeyInfo(List.of(keyInfos.newX509Data(List.of(keys.certificate()))));
    }
}
