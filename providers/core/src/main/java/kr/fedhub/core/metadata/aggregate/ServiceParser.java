package kr.fedhub.core.metadata.aggregate;

import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import kr.fedhub.core.address.ReturnAddress;
import kr.fedhub.core.metadata.DiscoveryClient;

/**
 * Reads of a service provider role (SAML metadata 2.0 §2.4.4) what discovery needs: where it wants researchers back
 * (Identity Provider Discovery Service Protocol and Profile §2.5) and how it calls itself. Of a service that does not say
 * the former next to nothing is read.
 */
final class ServiceParser {
    private static final String BINDING = "urn:oasis:names:tc:SAML:profiles:SSO:idp-discovery-protocol";

    private final MetadataCursor in;
    private final SharedTexts texts;

    ServiceParser(MetadataCursor in, SharedTexts texts) {
        this.in = in;
        this.texts = texts;
    }

    /** Takes the first role that speaks SAML 2.0, as with identity providers. */
    void read(EntityDraft draft) throws XMLStreamException {
        if (draft.service != null || !RoleParser.speaksSaml2(in)) {
            in.skip();
            return;
        }
        ServiceDraft service = new ServiceDraft();
        draft.service = service;
        service.roleValidUntil = in.attribute("validUntil");
        while (in.child()) {
            switch (in.element()) {
                case EXTENSIONS -> readExtensions(service);
                case ATTRIBUTE_CONSUMING -> readServiceNames(service);
                default -> in.skip();
            }
        }
    }

    private void readExtensions(ServiceDraft service) throws XMLStreamException {
        while (in.child()) {
            switch (in.element()) {
                case DISCOVERY_RESPONSE -> readResponse(service);
                case UI_INFO -> readUiInfo(service);
                default -> in.skip();
            }
        }
    }

    private void readUiInfo(ServiceDraft service) throws XMLStreamException {
        while (in.child()) {
            if (in.element() == MetadataElement.DISPLAY_NAME) {
                EntityParser.readName(in, texts, service.displayNames);
            } else {
                in.skip();
            }
        }
    }

    private void readServiceNames(ServiceDraft service) throws XMLStreamException {
        // The schema has the extensions before them, so it is known by now whether they matter.
        if (service.responses.isEmpty()) {
            in.skip();
            return;
        }
        while (in.child()) {
            if (in.element() == MetadataElement.SERVICE_NAME) {
                EntityParser.readName(in, texts, service.serviceNames);
            } else {
                in.skip();
            }
        }
    }

    private void readResponse(ServiceDraft service) throws XMLStreamException {
        String binding = in.attributeOr("", "Binding");
        String location = in.attributeOr("", "Location");
        Optional<Boolean> isDefault = Optional.ofNullable(in.attribute("isDefault"))
                .map(String::strip)
                .map(RoleParser::isTrue);
        in.skip();
        if (binding.equals(BINDING)
                && service.responses.size() < DiscoveryClient.MOST_RETURNS
                && ReturnAddress.parse(location).isPresent()
                && EndpointRule.objection(location).isEmpty()) {
            service.responses.add(new ServiceDraft.Response(location, isDefault));
        }
    }
}
