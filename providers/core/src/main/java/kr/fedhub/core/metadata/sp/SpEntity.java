package kr.fedhub.core.metadata.sp;

import static kr.fedhub.core.metadata.sp.Namespace.MD;
import static kr.fedhub.core.metadata.sp.Namespace.MDATTR;
import static kr.fedhub.core.metadata.sp.Namespace.REMD;
import static kr.fedhub.core.metadata.sp.Namespace.SAML;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.fedhub.core.metadata.MemberContact;

/** Writes {@code md:EntityDescriptor}; its methods stand in the order of the schema (SAML metadata 2.0 §2.3.2). */
record SpEntity(ServiceProvider service, Instant now) {
    private static final String CATEGORY = "http://macedir.org/entity-category";
    private static final String CERTIFICATION = "urn:oasis:names:tc:SAML:attribute:assurance-certification";
    private static final String SUBJECT_ID = "urn:oasis:names:tc:SAML:profiles:subject-id:req";
    private static final String URI_FORMAT = "urn:oasis:names:tc:SAML:2.0:attrname-format:uri";
    private static final String SECURITY = "http://refeds.org/metadata/contactType/security";

    /** The longest that eduGAIN recommends. */
    private static final Duration CACHE = Duration.ofHours(6);

    /** The whole document, not yet signed. */
    XmlElement written() {
        Instant until = now.plus(service.validity()).truncatedTo(ChronoUnit.SECONDS);
        XmlElement entity = XmlElement.root(MD, "EntityDescriptor")
                .with("ID", id())
                .with("cacheDuration", CACHE)
                .with("entityID", service.entityId())
                .with("validUntil", until);
        writeEntityAttributes(entity);
        new SpRole(service).writeTo(entity);
        writeOrganization(entity);
        service.contacts().forEach(contact -> writeContact(entity, contact));
        return entity;
    }

    /** The same for the same document, so that an unchanged one has unchanged bytes; it starts as an XML name must. */
    private String id() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((service.entityId() + " " + now).getBytes(StandardCharsets.UTF_8));
            return "_" + HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private void writeEntityAttributes(XmlElement entity) {
        Map<String, List<String>> attributes = new LinkedHashMap<>();
        attributes.put(CATEGORY, service.claims().categories());
        attributes.put(CERTIFICATION, service.claims().certifications());
        attributes.put(
                SUBJECT_ID,
                service.subjectIdRequirement().map(SubjectIdRequirement::value).stream()
                        .toList());
        attributes.values().removeIf(List::isEmpty);
        if (attributes.isEmpty()) {
            // The schema has no empty extensions.
            return;
        }
        XmlElement extension = entity.child(MD, "Extensions").child(MDATTR, "EntityAttributes");
        attributes.forEach((name, values) -> {
            XmlElement attribute =
                    extension.child(SAML, "Attribute").with("Name", name).with("NameFormat", URI_FORMAT);
            values.forEach(value -> attribute.withText(SAML, "AttributeValue", value));
        });
    }

    private void writeOrganization(XmlElement entity) {
        Organization organization = service.organization();
        entity.child(MD, "Organization")
                .withTexts(MD, "OrganizationName", organization.name())
                .withTexts(MD, "OrganizationDisplayName", organization.name())
                .withTexts(MD, "OrganizationURL", organization.url());
    }

    private static void writeContact(XmlElement entity, ServiceContact contact) {
        XmlElement person = entity.child(MD, "ContactPerson").with("contactType", contactType(contact.kind()));
        if (contact.kind() == MemberContact.Kind.SECURITY) {
            person.with(REMD, "contactType", SECURITY);
        }
        person.withText(MD, "GivenName", contact.name()).withText(MD, "EmailAddress", "mailto:" + contact.email());
    }

    private static String contactType(MemberContact.Kind kind) {
        return switch (kind) {
            case TECHNICAL -> "technical";
            case SUPPORT -> "support";
            case SECURITY -> "other";
        };
    }
}
