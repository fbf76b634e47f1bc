package kr.fedhub.realm.expand;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import kr.fedhub.core.metadata.MemberContact;
import kr.fedhub.core.metadata.sp.LocalizedAddress;
import kr.fedhub.core.metadata.sp.LocalizedText;
import kr.fedhub.core.metadata.sp.RequestedAttribute;
import kr.fedhub.core.metadata.sp.ServiceContact;
import kr.fedhub.realm.descriptor.SourceHub;

/** What the hub says of itself to the members of a source, as settings of the source's identity provider. */
final class SourceHubSettings {
    private SourceHubSettings() {}

    static void put(ObjectNode config, SourceHub hub) {
        config.put("spEntityId", hub.entityId().value());
        texts(config, "spName", Optional.of(hub.name()));
        texts(config, "spDescription", hub.description());
        addresses(config, "spInformationUrl", hub.information());
        addresses(config, "spPrivacyUrl", hub.privacy());
        config.put(
                "spLogo",
                hub.logo()
                        .map(logo -> logo.address() + " " + logo.width() + " " + logo.height())
                        .orElse(null));
        texts(config, "spOrganization", Optional.of(hub.organization().name()));
        addresses(config, "spOrganizationUrl", Optional.of(hub.organization().url()));
        contact(config, "spContactTechnical", hub.contacts(), MemberContact.Kind.TECHNICAL);
        contact(config, "spContactSupport", hub.contacts(), MemberContact.Kind.SUPPORT);
        contact(config, "spContactSecurity", hub.contacts(), MemberContact.Kind.SECURITY);
        SourceProvider.lines(config, "spCategories", hub.claims().categories());
        SourceProvider.lines(config, "spCertifications", hub.claims().certifications());
        SourceProvider.lines(
                config,
                "spAttributes",
                hub.attributes().stream().map(SourceHubSettings::line).toList());
        config.put("spValidityDays", hub.validity().map(SourceProvider::days).orElse(null));
    }

    private static void texts(ObjectNode config, String key, Optional<LocalizedText> text) {
        config.put(key + "Ko", text.map(LocalizedText::ko).orElse(null))
                .put(key + "En", text.map(LocalizedText::en).orElse(null));
    }

    private static void addresses(ObjectNode config, String key, Optional<LocalizedAddress> address) {
        config.put(key + "Ko", address.map(pages -> pages.ko().value()).orElse(null))
                .put(key + "En", address.map(pages -> pages.en().value()).orElse(null));
    }

    private static void contact(ObjectNode config, String key, List<ServiceContact> contacts, MemberContact.Kind kind) {
        config.put(
                key,
                contacts.stream()
                        .filter(contact -> contact.kind() == kind)
                        .map(contact -> contact.name() + " <" + contact.email() + ">")
                        .findFirst()
                        .orElse(null));
    }

    private static String line(RequestedAttribute requested) {
        return requested.attribute().friendlyName() + (requested.required() ? "!" : "");
    }
}
