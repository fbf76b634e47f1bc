package kr.fedhub.core.metadata.aggregate;

import java.io.ByteArrayOutputStream;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import kr.fedhub.core.metadata.aggregate.AggregateRefused.Reason;
import kr.fedhub.core.signature.SignatureMethod;
import org.apache.xml.security.stax.ext.stax.XMLSecEvent;
import org.apache.xml.security.stax.ext.stax.XMLSecEventFactory;
import org.apache.xml.security.stax.ext.stax.XMLSecStartElement;
import org.jspecify.annotations.Nullable;

/**
 * Reads a signed document and verifies it on the way: each event is digested at the moment it is handed out, so what was
 * verified and what was read cannot differ. The signature value is checked before the content, its digest at the end;
 * <strong>nothing may be used before {@link #finish} returned</strong>.
 */
final class SignedReader extends GuardedReader {
    private final MetadataCursor cursor = new MetadataCursor(this);
    private final BoundedInput in;
    private final List<XMLSecEvent> header = new ArrayList<>();
    private @Nullable XMLSecStartElement parent;
    private @Nullable SignedContent content;

    SignedReader(BoundedInput in, AggregateLimits limits) throws XMLStreamException {
        super(in, limits);
        this.in = in;
    }

    MetadataCursor cursor() {
        return cursor;
    }

    /** Goes to the root element. */
    void openRoot() throws XMLStreamException {
        cursor.child();
        MetadataElement root = cursor.element();
        if (root != MetadataElement.ENTITIES && root != MetadataElement.ENTITY) {
            throw new RefusedInStream(
                    Reason.NOT_METADATA,
                    "The document is no SAML metadata: its root is "
                            + Wording.clean(cursor.name().getLocalPart(), 60));
        }
    }

    /**
     * Goes from the root element to the end of its signature.
     *
     * @return the pinned certificate that made it
     */
    X509Certificate openSignature(TrustAnchor anchor) throws XMLStreamException {
        String id = cursor.attribute("ID");
        if (!cursor.child() || cursor.element() != MetadataElement.SIGNATURE) {
            throw withoutSignature();
        }
        int beforeSignature = header.size() - 1;
        step(MetadataElement.SIGNED_INFO);
        int signedInfo = header.size() - 1;
        RootSignature signature = RootSignature.readSignedInfo(cursor);
        byte[] signed = canonical(header.subList(signedInfo, header.size()), signature.signedInfoPrefixes());
        step(MetadataElement.SIGNATURE_VALUE);
        X509Certificate signer =
                signer(anchor, signature.method(), signed, RootSignature.base64(cursor.textWithoutBlanks()));
        if (!signature.isAbout(id)) {
            throw new RefusedInStream(Reason.WRAPPED, "The signature is about something else than the whole document");
        }
        skipKeyInfo();
        begin(signature.content(), header.subList(0, beforeSignature));
        return signer;
    }

    /** Reads what is left and makes sure that all of it was signed. */
    void finish() throws XMLStreamException {
        while (hasNext()) {
            next();
        }
        if (content == null || !content.isVerified()) {
            throw new RefusedInStream(Reason.SIGNATURE, "The end of the document is missing");
        }
    }

    @Override
    public int next() throws XMLStreamException {
        int type = super.next();
        if (type == END_DOCUMENT || type == START_DOCUMENT || (depth() == 0 && type != END_ELEMENT)) {
            return type;
        }
        XMLSecEvent event = XMLSecEventFactory.allocate(this, parent);
        if (type == START_ELEMENT) {
            parent = event.asStartElement();
        } else if (type == END_ELEMENT && parent != null) {
            parent = parent.getParentXMLSecStartElement();
        }
        if (content == null) {
            header.add(event);
        } else {
            digest(content, event, type);
        }
        return type;
    }

    private void digest(SignedContent into, XMLSecEvent event, int type) throws XMLStreamException {
        into.add(event);
        if (type == END_ELEMENT && depth() == 0) {
            into.finish();
        } else if (type == START_ELEMENT && depth() == 2 && cursor.element() == MetadataElement.SIGNATURE) {
            throw new RefusedInStream(Reason.SIGNATURE, "The document has more than one signature");
        }
    }

    private void begin(SignedContent signed, List<XMLSecEvent> before) throws XMLStreamException {
        for (XMLSecEvent event : before) {
            signed.add(event);
        }
        header.clear();
        content = signed;
    }

    private void step(MetadataElement element) throws XMLStreamException {
        if (!cursor.child() || cursor.element() != element) {
            throw RootSignature.malformed();
        }
    }

    private void skipKeyInfo() throws XMLStreamException {
        while (cursor.child()) {
            if (cursor.element() != MetadataElement.KEY_INFO) {
                throw RootSignature.malformed();
            }
            cursor.skip();
        }
    }

    private RefusedInStream withoutSignature() throws XMLStreamException {
        while (hasNext()) {
            header.clear();
            in.entityBoundary();
            if (next() == START_ELEMENT && cursor.element() == MetadataElement.SIGNATURE) {
                return new RefusedInStream(
                        Reason.WRAPPED, "Only a part of the document is signed, or not at its start");
            }
        }
        return new RefusedInStream(Reason.NOT_SIGNED, "The document is not signed");
    }

    private static X509Certificate signer(TrustAnchor anchor, SignatureMethod method, byte[] signed, byte[] value)
            throws XMLStreamException {
        for (X509Certificate certificate : anchor.certificates()) {
            if (method.verifies(certificate.getPublicKey(), signed, value)) {
                return certificate;
            }
        }
        throw new RefusedInStream(Reason.SIGNATURE, "No pinned certificate made the signature");
    }

    private static byte[] canonical(List<XMLSecEvent> events, List<String> prefixes) throws XMLStreamException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CanonicalForm form = new CanonicalForm(bytes, prefixes);
        for (XMLSecEvent event : events) {
            form.add(event);
        }
        return bytes.toByteArray();
    }
}
