package kr.fedhub.e2e.saml;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Consumer;
import kr.fedhub.core.metadata.aggregate.AggregateRefused.Reason;
import kr.fedhub.e2e.saml.XmlSigner.KeyInfoKind;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** How somebody tries to bring an institution of their own into a federation's metadata. */
public enum DocumentForgery {
    STRANGER(Reason.SIGNATURE),
    /** With the stranger's key in the document, for whoever believes what stands there. */
    STRANGER_WITH_KEY_VALUE(Reason.SIGNATURE),
    NO_SIGNATURE(Reason.NOT_SIGNED),
    /** The honest document inside one that nobody signed. */
    WRAPPED(Reason.WRAPPED),
    WRAPPED_WITH_SIGNATURE_MOVED_OUT(Reason.WRAPPED),
    SIGNATURE_OF_ONE_ENTITY(Reason.WRAPPED),
    ENTITY_ADDED_AFTERWARDS(Reason.SIGNATURE),
    ENTITY_CHANGED_AFTERWARDS(Reason.SIGNATURE),
    VALID_UNTIL_CHANGED_AFTERWARDS(Reason.SIGNATURE),
    SECOND_SIGNATURE(Reason.SIGNATURE),
    SHA1(Reason.ALGORITHM),
    SHA1_DIGEST(Reason.ALGORITHM),
    /** Signed with the public key as a shared secret. */
    HMAC(Reason.ALGORITHM);

    private static final String END_TAG = "</md:EntitiesDescriptor>";
    private static final String LOCATION = " Location=\"";

    private final Reason reason;

    DocumentForgery(Reason reason) {
        this.reason = reason;
    }

    /** Why the hub refuses it. */
    public Reason reason() {
        return reason;
    }

    /**
     * A forged document.
     *
     * @param honest what the federation would publish
     * @param intruder the entity that shall come in, as XML
     * @param pinned whose signature counts
     */
    public byte[] document(Aggregate honest, String intruder, Credential pinned) {
        XmlSigner signer = XmlSigner.usual(pinned);
        XmlSigner stranger = XmlSigner.usual(Credential.rsa("own federation"));
        Aggregate both = honest.with(intruder);
        return switch (this) {
            case STRANGER -> both.signed(stranger);
            case STRANGER_WITH_KEY_VALUE -> both.signed(stranger.with(KeyInfoKind.KEY_VALUE));
            case NO_SIGNATURE -> bytes(both.xml());
            case WRAPPED -> wrapped(honest, intruder, signer);
            case WRAPPED_WITH_SIGNATURE_MOVED_OUT ->
                changed(
                        wrapped(honest, intruder, signer),
                        root -> root.insertBefore(Xml.all(root, "Signature").get(0), root.getFirstChild()));
            case SIGNATURE_OF_ONE_ENTITY -> changed(bytes(both.xml()), root -> signOneEntity(root, signer));
            case ENTITY_ADDED_AFTERWARDS -> edited(honest, signer, END_TAG, intruder + END_TAG);
            case ENTITY_CHANGED_AFTERWARDS -> edited(both, signer, LOCATION, LOCATION + "https://intruder.example/?");
            case VALID_UNTIL_CHANGED_AFTERWARDS -> edited(both, signer, end(both), laterEnd(both));
            case SECOND_SIGNATURE -> changed(both.signed(signer), signer::signMetadata);
            case SHA1 -> both.signed(signer.with(SignatureAlgorithm.RSA_SHA1));
            case SHA1_DIGEST -> both.signed(signer.with(SignatureAlgorithm.RSA_SHA256_OVER_SHA1));
            case HMAC -> both.signed(signer.with(SignatureAlgorithm.HMAC_SHA256));
        };
    }

    private static byte[] wrapped(Aggregate honest, String intruder, XmlSigner signer) {
        return bytes("<md:EntitiesDescriptor" + MemberXml.NAMESPACES + " ID=\"_outer\" validUntil=\"" + end(honest)
                + "\">" + intruder + new String(honest.signed(signer), StandardCharsets.UTF_8) + END_TAG);
    }

    private static void signOneEntity(Element root, XmlSigner signer) {
        Element entity = Xml.child(root, "EntityDescriptor").orElseThrow();
        entity.setAttribute("ID", "_signed");
        entity.setIdAttribute("ID", true);
        signer.signMetadata(entity);
        root.insertBefore(Xml.child(entity, "Signature").orElseThrow(), root.getFirstChild());
    }

    private static byte[] edited(Aggregate aggregate, XmlSigner signer, String before, String after) {
        String signed = new String(aggregate.signed(signer), StandardCharsets.UTF_8);
        String edited = signed.replace(before, after);
        if (edited.equals(signed)) {
            throw new IllegalArgumentException("The document has no " + before);
        }
        return bytes(edited);
    }

    private static byte[] changed(byte[] document, Consumer<Element> change) {
        Document tree = Xml.parse(document);
        change.accept(tree.getDocumentElement());
        return bytes(Xml.write(tree));
    }

    private static String end(Aggregate aggregate) {
        return Objects.requireNonNull(aggregate.validUntil()).toString();
    }

    private static String laterEnd(Aggregate aggregate) {
        return Instant.parse(end(aggregate)).plus(Duration.ofDays(1)).toString();
    }

    private static byte[] bytes(String xml) {
        return xml.getBytes(StandardCharsets.UTF_8);
    }
}
