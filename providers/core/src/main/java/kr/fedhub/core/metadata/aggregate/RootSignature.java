package kr.fedhub.core.metadata.aggregate;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import kr.fedhub.core.metadata.aggregate.AggregateRefused.Reason;
import kr.fedhub.core.signature.DigestMethod;
import kr.fedhub.core.signature.SignatureMethod;
import org.jspecify.annotations.Nullable;

/**
 * What the signature of a document says: one reference, to the root, and only what SAML allows in it (SAML core 2.0 §5.4;
 * SAML metadata 2.0 §3). Anything else is refused, because a signature that is hard to understand is easy to forge. Keys in
 * it are not read at all, so none of them can take the place of the pinned one.
 */
final class RootSignature {
    private static final String ENVELOPED = "http://www.w3.org/2000/09/xmldsig#enveloped-signature";

    private final MetadataCursor in;
    private List<String> signedInfoPrefixes = List.of();
    private List<String> contentPrefixes = List.of();
    private @Nullable SignatureMethod method;
    private @Nullable String reference;
    private @Nullable DigestMethod digestMethod;
    private byte @Nullable [] digest;

    private RootSignature(MetadataCursor in) {
        this.in = in;
    }

    /** Reads a {@code ds:SignedInfo} to its end. */
    static RootSignature readSignedInfo(MetadataCursor in) throws XMLStreamException {
        RootSignature signature = new RootSignature(in);
        signature.expect(MetadataElement.CANONICALIZATION_METHOD);
        signature.signedInfoPrefixes = signature.exclusiveForm();
        signature.expect(MetadataElement.SIGNATURE_METHOD);
        String uri = in.attributeOr("", "Algorithm");
        signature.method = SignatureMethod.of(uri).orElseThrow(() -> refusedAlgorithm(uri));
        signature.noChild();
        signature.expect(MetadataElement.REFERENCE);
        signature.readReference();
        signature.noChild();
        return signature;
    }

    /** Whether it is about the element of that ID. */
    boolean isAbout(@Nullable String id) {
        return id != null && !id.isEmpty() && ("#" + id).equals(reference);
    }

    List<String> signedInfoPrefixes() {
        return signedInfoPrefixes;
    }

    SignatureMethod method() {
        return present(method);
    }

    SignedContent content() {
        return new SignedContent(present(digestMethod), contentPrefixes, present(digest));
    }

    private void readReference() throws XMLStreamException {
        reference = in.attribute("URI");
        expect(MetadataElement.TRANSFORMS);
        expect(MetadataElement.TRANSFORM);
        String first = in.attributeOr("", "Algorithm");
        if (!first.equals(ENVELOPED)) {
            throw refusedAlgorithm(first);
        }
        noChild();
        expect(MetadataElement.TRANSFORM);
        contentPrefixes = exclusiveForm();
        noChild();
        expect(MetadataElement.DIGEST_METHOD);
        String uri = in.attributeOr("", "Algorithm");
        digestMethod = DigestMethod.of(uri).orElseThrow(() -> refusedAlgorithm(uri));
        noChild();
        expect(MetadataElement.DIGEST_VALUE);
        digest = base64(in.textWithoutBlanks());
        noChild();
    }

    private List<String> exclusiveForm() throws XMLStreamException {
        String uri = in.attributeOr("", "Algorithm");
        if (!uri.equals(CanonicalForm.URI)) {
            throw refusedAlgorithm(uri);
        }
        List<String> prefixes = List.of();
        while (in.child()) {
            if (in.element() != MetadataElement.INCLUSIVE_NAMESPACES) {
                throw malformed();
            }
            prefixes = Arrays.stream(in.attributeOr("", "PrefixList").split("\\s+", -1))
                    .filter(prefix -> !prefix.isEmpty())
                    .toList();
            noChild();
        }
        return prefixes;
    }

    private void expect(MetadataElement element) throws XMLStreamException {
        if (!in.child() || in.element() != element) {
            throw malformed();
        }
    }

    private void noChild() throws XMLStreamException {
        if (in.child()) {
            throw malformed();
        }
    }

    static byte[] base64(String text) throws XMLStreamException {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new RefusedInStream(Reason.SIGNATURE, "The signature holds something that is not base64");
        }
    }

    static RefusedInStream malformed() {
        return new RefusedInStream(
                Reason.SIGNATURE,
                "The signature is not of the form that SAML prescribes: one reference, enveloped, exclusive canonical form");
    }

    private static RefusedInStream refusedAlgorithm(String uri) {
        return new RefusedInStream(
                Reason.ALGORITHM, "The signature uses an algorithm that is not accepted: " + Wording.clean(uri, 120));
    }

    private static <T> T present(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("a signature is read before it is used");
        }
        return value;
    }
}
