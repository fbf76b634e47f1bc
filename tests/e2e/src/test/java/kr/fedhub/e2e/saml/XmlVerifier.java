package kr.fedhub.e2e.saml;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import org.w3c.dom.Element;

/** Verifies signatures with the JDK's own implementation, which shares no code with Keycloak's. */
public final class XmlVerifier {
    private XmlVerifier() {}

    /** Whether one of the certificates' keys signed this very element, inside itself. */
    public static boolean signed(Element element, List<X509Certificate> certificates) {
        Optional<Element> signature = Xml.child(element, "Signature");
        return signature.isPresent()
                && reference(signature.get()).equals("#" + element.getAttribute("ID"))
                && certificates.stream().anyMatch(certificate -> valid(signature.get(), certificate));
    }

    /** Whether a signature is valid with the certificate's key, whatever it is about. */
    public static boolean valid(Element signature, X509Certificate certificate) {
        DOMValidateContext context = new DOMValidateContext(certificate.getPublicKey(), signature);
        try {
            XMLSignature parsed = XMLSignatureFactory.getInstance("DOM").unmarshalXMLSignature(context);
            return parsed.validate(context);
        } catch (MarshalException | XMLSignatureException e) {
            return false;
        }
    }

    /** The URI of what a signature is about. */
    public static String reference(Element signature) {
        return Xml.all(signature, "Reference").get(0).getAttribute("URI");
    }
}
