package kr.fedhub.core.metadata.sp;

import java.security.GeneralSecurityException;
import java.util.List;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.SignedInfo;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.keyinfo.KeyInfo;
import javax.xml.crypto.dsig.keyinfo.KeyInfoFactory;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Signs a root element inside itself, in the form that SAML prescribes (SAML core 2.0 §5.4, SAML metadata 2.0 §3.1). */
public final class EnvelopedSignature {
    private static final @Nullable C14NMethodParameterSpec NO_C14N_PARAMETERS = null;
    private static final @Nullable TransformParameterSpec NO_TRANSFORM_PARAMETERS = null;

    private final XMLSignatureFactory factory = XMLSignatureFactory.getInstance("DOM");
    private final SigningKey key;

    /** A signature with SHA-256 and exclusive canonical form, which carries the certificate of the key. */
    public EnvelopedSignature(SigningKey key) {
        this.key = key;
    }

    /**
     * Puts the signature before the first child, where the schema has it.
     *
     * @param root the root of its document, with an {@code ID}
     * @throws IllegalStateException when the key cannot sign
     */
    public void sign(Element root) {
        root.setIdAttributeNS(null, "ID", true);
        DOMSignContext context = new DOMSignContext(key.privateKey(), root, root.getFirstChild());
        context.setDefaultNamespacePrefix(Namespace.DS.prefix());
        try {
            XMLSignature signature =
                    factory.newXMLSignature(signedInfo("#" + root.getAttributeNS(null, "ID")), keyInfo());
            signature.sign(context);
        } catch (GeneralSecurityException | MarshalException | XMLSignatureException e) {
            throw new IllegalStateException("the metadata could not be signed with the key of " + key, e);
        }
    }

    private SignedInfo signedInfo(String id) throws GeneralSecurityException {
        Reference reference = factory.newReference(
                id,
                factory.newDigestMethod(DigestMethod.SHA256, null),
                List.of(
                        factory.newTransform(Transform.ENVELOPED, NO_TRANSFORM_PARAMETERS),
                        factory.newTransform(CanonicalizationMethod.EXCLUSIVE, NO_TRANSFORM_PARAMETERS)),
                null,
                null);
        return factory.newSignedInfo(
                factory.newCanonicalizationMethod(CanonicalizationMethod.EXCLUSIVE, NO_C14N_PARAMETERS),
                factory.newSignatureMethod(key.signatureMethod(), null),
                List.of(reference));
    }

    private KeyInfo keyInfo() {
        KeyInfoFactory keys = factory.getKeyInfoFactory();
        return keys.newKeyInfo(List.of(keys.newX509Data(List.of(key.certificate()))));
    }
}
