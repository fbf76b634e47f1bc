package kr.fedhub.e2e.saml;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.xml.XMLConstants;
import org.apache.xml.security.Init;
import org.apache.xml.security.encryption.EncryptedData;
import org.apache.xml.security.encryption.EncryptedKey;
import org.apache.xml.security.encryption.XMLCipher;
import org.apache.xml.security.exceptions.XMLSecurityException;
import org.apache.xml.security.keys.KeyInfo;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Encrypts a part of a message to the hub (SAML core 2.0 §6; XML Encryption 1.1), the key by RSA-OAEP.
 *
 * @param key of the hub
 * @param content the algorithm for the content
 */
public record XmlEncryption(PublicKey key, Content content) {
    /** An algorithm for the content. */
    public enum Content {
        AES_128_GCM("http://www.w3.org/2009/xmlenc11#aes128-gcm", 128),
        AES_256_GCM("http://www.w3.org/2009/xmlenc11#aes256-gcm", 256),
        AES_128_CBC("http://www.w3.org/2001/04/xmlenc#aes128-cbc", 128),
        AES_256_CBC("http://www.w3.org/2001/04/xmlenc#aes256-cbc", 256);

        private final String uri;
        private final int bits;

        Content(String uri, int bits) {
            this.uri = uri;
            this.bits = bits;
        }
    }

    private static final String ASSERTION = "urn:oasis:names:tc:SAML:2.0:assertion";

    static {
        Init.init();
    }

    /** Puts a {@code saml:EncryptedAssertion} or {@code saml:EncryptedID} in the place of an element. */
    public Element encrypt(Element plain, String wrapperName) {
        Document document = plain.getOwnerDocument();
        // What is encrypted is read on its own, so it brings its namespace along.
        plain.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:saml", ASSERTION);
        Element wrapper = document.createElementNS(ASSERTION, "saml:" + wrapperName);
        plain.getParentNode().replaceChild(wrapper, plain);
        wrapper.appendChild(plain);
        try {
            SecretKey secret = secret();
            XMLCipher wrapping = XMLCipher.getInstance(XMLCipher.RSA_OAEP);
            wrapping.init(XMLCipher.WRAP_MODE, key);
            EncryptedKey wrapped = wrapping.encryptKey(document, secret);
            XMLCipher cipher = XMLCipher.getInstance(content.uri);
            cipher.init(XMLCipher.ENCRYPT_MODE, secret);
            EncryptedData data = cipher.getEncryptedData();
            KeyInfo info = new KeyInfo(document);
            info.add(wrapped);
            data.setKeyInfo(info);
            cipher.doFinal(document, plain, false);
            return wrapper;
        } catch (Exception e) {
            // The library's own methods declare no narrower type.
            throw new IllegalStateException(e);
        }
    }

    private SecretKey secret() throws GeneralSecurityException {
        KeyGenerator generator = KeyGenerator.getInstance("AES");
        generator.init(content.bits);
        return generator.generateKey();
    }

    /** What the owner of the key reads: the tree with the encrypted element in clear. */
    static Document decrypt(Document document, Element encryptedData, Credential owner) throws XMLSecurityException {
        XMLCipher cipher = XMLCipher.getInstance();
        cipher.init(XMLCipher.DECRYPT_MODE, null);
        cipher.setKEK(owner.key());
        try {
            return cipher.doFinal(document, encryptedData);
        } catch (Exception e) {
            throw new XMLSecurityException(e);
        }
    }
}
