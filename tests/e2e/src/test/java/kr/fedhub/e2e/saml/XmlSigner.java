package kr.fedhub.e2e.saml;

import java.security.GeneralSecurityException;
import java.security.KeyException;
import java.util.List;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.SignedInfo;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.keyinfo.KeyInfo;
import javax.xml.crypto.dsig.keyinfo.KeyInfoFactory;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Signs an element inside itself (SAML core 2.0 §5.4).
 *
 * @param credential whose key signs
 * @param algorithm how
 * @param keyInfo what the signature says about the key
 */
public record XmlSigner(Credential credential, SignatureAlgorithm algorithm, KeyInfoKind keyInfo) {
    private static final @Nullable C14NMethodParameterSpec NO_C14N_PARAMETERS = null;
    private static final @Nullable TransformParameterSpec NO_TRANSFORM_PARAMETERS = null;

    /** What a signature says about its key. */
    public enum KeyInfoKind {
        /** The certificate. */
        X509,
        /** The bare key, which nobody vouches for. */
        KEY_VALUE,
        /** Nothing. */
        NONE
    }

    /** The way of nearly all parties. */
    public static XmlSigner usual(Credential credential) {
        return new XmlSigner(credential, SignatureAlgorithm.RSA_SHA256, KeyInfoKind.X509);
    }

    public XmlSigner with(SignatureAlgorithm other) {
        return new XmlSigner(credential, other, keyInfo);
    }

    public XmlSigner with(KeyInfoKind other) {
        return new XmlSigner(credential, algorithm, other);
    }

    public XmlSigner with(Credential other) {
        return new XmlSigner(other, algorithm, keyInfo);
    }

    /** Signs a message or an assertion; the signature comes after its issuer, where the schema has it. */
    public void signMessage(Element message) {
        sign(message, Xml.child(message, "Issuer").map(Node::getNextSibling).orElse(message.getFirstChild()));
    }

    /** Signs metadata; the signature is the first child, where the schema has it. */
    public void signMetadata(Element root) {
        sign(root, root.getFirstChild());
    }

    private void sign(Element element, @Nullable Node before) {
        XMLSignatureFactory factory = XMLSignatureFactory.getInstance("DOM");
        DOMSignContext context = before == null
                ? new DOMSignContext(algorithm.key(credential), element)
                : new DOMSignContext(algorithm.key(credential), element, before);
        // What is broken has to be made for the tests, too.
        context.setProperty("org.jcp.xml.dsig.secureValidation", false);
        context.setDefaultNamespacePrefix("ds");
        try {
            factory.newXMLSignature(signedInfo(factory, "#" + element.getAttribute("ID")), keyInfo(factory))
                    .sign(context);
        } catch (GeneralSecurityException | MarshalException | XMLSignatureException e) {
            throw new IllegalStateException(e);
        }
    }

    private SignedInfo signedInfo(XMLSignatureFactory factory, String uri) throws GeneralSecurityException {
        Reference reference = factory.newReference(
                uri,
                factory.newDigestMethod(algorithm.digest(), null),
                List.of(
                        factory.newTransform(Transform.ENVELOPED, NO_TRANSFORM_PARAMETERS),
                        factory.newTransform(CanonicalizationMethod.EXCLUSIVE, NO_TRANSFORM_PARAMETERS)),
                null,
                null);
        return factory.newSignedInfo(
                factory.newCanonicalizationMethod(CanonicalizationMethod.EXCLUSIVE, NO_C14N_PARAMETERS),
                factory.newSignatureMethod(algorithm.uri(), null),
                List.of(reference));
    }

    private @Nullable KeyInfo keyInfo(XMLSignatureFactory factory) throws KeyException {
        KeyInfoFactory keys = factory.getKeyInfoFactory();
        return switch (keyInfo) {
            case X509 -> keys.newKeyInfo(List.of(keys.newX509Data(List.of(credential.certificate()))));
            case KEY_VALUE ->
                keys.newKeyInfo(
                        List.of(keys.newKeyValue(credential.certificate().getPublicKey())));
            case NONE -> null;
        };
    }
}
