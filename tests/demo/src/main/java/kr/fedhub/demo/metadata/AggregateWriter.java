package kr.fedhub.demo.metadata;

import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import kr.fedhub.demo.institution.DemoInstitution;

/**
 * Writes the document of the demo's federation, not signed yet, as a federation would write it: who registered each entity
 * (mdrpi 1.0), its names in two languages (mdui 1.0), its scope (shibmd 1.0) and whom to ask.
 */
final class AggregateWriter {
    static final String ID = "demo-federation";

    private static final Duration VALIDITY = Duration.ofDays(7);
    private static final String REGISTRAR = "https://federation.example/demo";
    private static final String TRANSIENT = "urn:oasis:names:tc:SAML:2.0:nameid-format:transient";
    private static final Map<String, String> NAMESPACES = Map.of(
            "md", "urn:oasis:names:tc:SAML:2.0:metadata",
            "ds", "http://www.w3.org/2000/09/xmldsig#",
            "mdrpi", "urn:oasis:names:tc:SAML:metadata:rpi",
            "mdui", "urn:oasis:names:tc:SAML:metadata:ui",
            "shibmd", "urn:mace:shibboleth:metadata:1.0");

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter out;

    private AggregateWriter() throws XMLStreamException {
        out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    }

    /** The document about the given institutions, made at the given time. */
    static String write(Map<DemoInstitution, RealmDescriptor> institutions, Instant now) {
        try {
            AggregateWriter writer = new AggregateWriter();
            writer.root(now.truncatedTo(ChronoUnit.SECONDS));
            for (DemoInstitution institution : DemoInstitution.values()) {
                RealmDescriptor realm = institutions.get(institution);
                if (realm != null) {
                    writer.entity(institution, realm);
                }
            }
            writer.out.writeEndDocument();
            return writer.text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("text can always be written", e);
        }
    }

    private void root(Instant now) throws XMLStreamException {
        start("md", "EntitiesDescriptor");
        for (Map.Entry<String, String> namespace : NAMESPACES.entrySet()) {
            out.writeNamespace(namespace.getKey(), namespace.getValue());
        }
        out.writeAttribute("ID", ID);
        out.writeAttribute("Name", REGISTRAR);
        out.writeAttribute("validUntil", now.plus(VALIDITY).toString());
        start("md", "Extensions");
        start("mdrpi", "PublicationInfo");
        out.writeAttribute("publisher", REGISTRAR);
        out.writeAttribute("creationInstant", now.toString());
        end(2);
    }

    private void entity(DemoInstitution institution, RealmDescriptor realm) throws XMLStreamException {
        start("md", "EntityDescriptor");
        out.writeAttribute("entityID", realm.entityId());
        start("md", "Extensions");
        start("mdrpi", "RegistrationInfo");
        out.writeAttribute("registrationAuthority", REGISTRAR);
        end(2);
        role(institution, realm);
        start("md", "Organization");
        inBothLanguages("md", "OrganizationName", institution.nameKo(), institution.nameEn());
        inBothLanguages("md", "OrganizationDisplayName", institution.nameKo(), institution.nameEn());
        String page = "https://" + institution.domain() + "/";
        inBothLanguages("md", "OrganizationURL", page, page);
        end(1);
        contact(institution, "technical");
        contact(institution, "support");
        end(1);
    }

    private void role(DemoInstitution institution, RealmDescriptor realm) throws XMLStreamException {
        start("md", "IDPSSODescriptor");
        out.writeAttribute("protocolSupportEnumeration", "urn:oasis:names:tc:SAML:2.0:protocol");
        start("md", "Extensions");
        start("shibmd", "Scope");
        out.writeAttribute("regexp", "false");
        out.writeCharacters(institution.domain());
        end(1);
        start("mdui", "UIInfo");
        inBothLanguages("mdui", "DisplayName", institution.nameKo(), institution.nameEn());
        end(2);
        for (String certificate : realm.certificates()) {
            start("md", "KeyDescriptor");
            out.writeAttribute("use", "signing");
            start("ds", "KeyInfo");
            start("ds", "X509Data");
            element("ds", "X509Certificate", certificate);
            end(3);
        }
        endpoints("SingleLogoutService", realm.logout());
        element("md", "NameIDFormat", TRANSIENT);
        endpoints("SingleSignOnService", realm.signOn());
        end(1);
    }

    private void endpoints(String name, List<RealmDescriptor.Endpoint> endpoints) throws XMLStreamException {
        for (RealmDescriptor.Endpoint endpoint : endpoints) {
            start("md", name);
            out.writeAttribute("Binding", endpoint.binding());
            out.writeAttribute("Location", endpoint.location());
            end(1);
        }
    }

    private void contact(DemoInstitution institution, String type) throws XMLStreamException {
        start("md", "ContactPerson");
        out.writeAttribute("contactType", type);
        element("md", "GivenName", institution.nameKo() + " 전산 담당");
        element("md", "EmailAddress", "mailto:it@" + institution.domain());
        end(1);
    }

    private void inBothLanguages(String prefix, String name, String ko, String en) throws XMLStreamException {
        for (Map.Entry<String, String> language : List.of(Map.entry("ko", ko), Map.entry("en", en))) {
            start(prefix, name);
            out.writeAttribute("xml", XMLConstants.XML_NS_URI, "lang", language.getKey());
            out.writeCharacters(language.getValue());
            end(1);
        }
    }

    private void element(String prefix, String name, String content) throws XMLStreamException {
        start(prefix, name);
        out.writeCharacters(content);
        end(1);
    }

    private void start(String prefix, String name) throws XMLStreamException {
        out.writeStartElement(prefix, name, NAMESPACES.getOrDefault(prefix, ""));
    }

    private void end(int elements) throws XMLStreamException {
        for (int i = 0; i < elements; i++) {
            out.writeEndElement();
        }
    }
}
