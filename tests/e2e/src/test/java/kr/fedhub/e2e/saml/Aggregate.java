package kr.fedhub.e2e.saml;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A federation's {@code md:EntitiesDescriptor}, before it is signed.
 *
 * @param id its {@code ID}
 * @param createdAt when it was made
 * @param validUntil until when it may be used, if it says so
 * @param entities the entities, each as XML
 */
public record Aggregate(
        String id, Instant createdAt, @Nullable Instant validUntil, List<String> entities) {
    private static final String METADATA = "urn:oasis:names:tc:SAML:2.0:metadata";
    private static final String PUBLISHER = "https://federation.example.org";

    public Aggregate {
        entities = List.copyOf(entities);
    }

    /** One made at this moment and valid for ten days. */
    public static Aggregate of(TestMember... members) {
        Instant now = Instant.now();
        return new Aggregate(
                "_" + UUID.randomUUID(),
                now.truncatedTo(ChronoUnit.MILLIS),
                now.plus(Duration.ofDays(10)).truncatedTo(ChronoUnit.SECONDS),
                List.of(members).stream().map(TestMember::xml).toList());
    }

    public Aggregate createdAt(Instant instant) {
        return new Aggregate(id, instant, validUntil, entities);
    }

    public Aggregate validUntil(@Nullable Instant instant) {
        return new Aggregate(id, createdAt, instant, entities);
    }

    /** With one more entity, which need not be a sensible one; it declares its own prefixes. */
    public Aggregate with(String entity) {
        List<String> more = new ArrayList<>(entities);
        more.add(entity);
        return new Aggregate(id, createdAt, validUntil, more);
    }

    /** Signs it. */
    public byte[] signed(XmlSigner signer) {
        Document document = Xml.parse(xml());
        signer.signMetadata(document.getDocumentElement());
        return Xml.write(document).getBytes(StandardCharsets.UTF_8);
    }

    /** The document without a signature. */
    public String xml() {
        return "<md:EntitiesDescriptor" + MemberXml.NAMESPACES + head() + String.join("\n", entities)
                + "</md:EntitiesDescriptor>";
    }

    /** One entity in a signed document of its own, as a query is answered (draft-young-md-query-saml §3). */
    byte[] signedAlone(String entity, XmlSigner signer) {
        Document document = Xml.parse(entity);
        Element root = document.getDocumentElement();
        root.setAttribute("ID", id);
        root.setIdAttribute("ID", true);
        if (validUntil != null) {
            root.setAttribute("validUntil", validUntil.toString());
        }
        Element extensions = Xml.child(root, "Extensions").orElseGet(() ->
                (Element) root.insertBefore(document.createElementNS(METADATA, "md:Extensions"), root.getFirstChild()));
        Element publication = document.createElementNS("urn:oasis:names:tc:SAML:metadata:rpi", "mdrpi:PublicationInfo");
        publication.setAttribute("publisher", PUBLISHER);
        publication.setAttribute("creationInstant", createdAt.toString());
        extensions.insertBefore(publication, extensions.getFirstChild());
        signer.signMetadata(root);
        return Xml.write(document).getBytes(StandardCharsets.UTF_8);
    }

    private String head() {
        String until = validUntil == null ? "" : " validUntil=\"" + validUntil + "\"";
        return " ID=\"" + id + "\"" + until
                + ">\n<md:Extensions><mdrpi:PublicationInfo publisher=\"" + PUBLISHER
                + "\" creationInstant=\""
                + createdAt + "\"/></md:Extensions>";
    }
}
