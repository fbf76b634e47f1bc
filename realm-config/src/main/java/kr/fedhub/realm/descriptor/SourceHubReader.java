package kr.fedhub.realm.descriptor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.fedhub.core.metadata.EntityId;
import kr.fedhub.core.metadata.MemberContact;
import kr.fedhub.core.metadata.sp.EntityClaims;
import kr.fedhub.core.metadata.sp.LocalizedAddress;
import kr.fedhub.core.metadata.sp.LocalizedText;
import kr.fedhub.core.metadata.sp.Logo;
import kr.fedhub.core.metadata.sp.Organization;
import kr.fedhub.core.metadata.sp.RequestedAttribute;
import kr.fedhub.core.metadata.sp.ServiceContact;

/** Reads what the hub says of itself to the members of a source. */
final class SourceHubReader {
    private final Section hub;

    SourceHubReader(Section source) {
        hub = source.section(
                "hub",
                "entityId",
                "name",
                "description",
                "information",
                "privacy",
                "logo",
                "organization",
                "contacts",
                "categories",
                "certifications",
                "attributes",
                "validity");
    }

    SourceHub read() {
        Section organization = hub.section("organization", "name", "url");
        return new SourceHub(
                hub.parsed("entityId", EntityId::new),
                text(hub, "name"),
                optional("description", key -> text(hub, key)),
                optional("information", key -> address(hub, key)),
                optional("privacy", key -> address(hub, key)),
                optional("logo", this::logo),
                new Organization(text(organization, "name"), address(organization, "url")),
                contacts(),
                new EntityClaims(
                        hub.list("categories", SourceHubReader::claim),
                        hub.list("certifications", SourceHubReader::claim)),
                hub.list("attributes", RequestedAttribute::parse),
                hub.optionalParsed("validity", TimeSpan.days(1, 28)));
    }

    private <T> Optional<T> optional(String key, java.util.function.Function<String, T> read) {
        return hub.has(key) ? Optional.of(read.apply(key)) : Optional.empty();
    }

    private static LocalizedText text(Section section, String key) {
        Section text = section.section(key, "ko", "en");
        return text.made(() -> new LocalizedText(text.text("ko"), text.text("en")));
    }

    private static LocalizedAddress address(Section section, String key) {
        Section address = section.section(key, "ko", "en");
        return new LocalizedAddress(
                address.parsed("ko", kr.fedhub.core.metadata.sp.WebAddress::new),
                address.parsed("en", kr.fedhub.core.metadata.sp.WebAddress::new));
    }

    private Logo logo(String key) {
        Section logo = hub.section(key, "address", "width", "height");
        return logo.made(() -> new Logo(
                logo.parsed("address", kr.fedhub.core.metadata.sp.WebAddress::new),
                logo.parsed("width", SourceHubReader::pixels),
                logo.parsed("height", SourceHubReader::pixels)));
    }

    private List<ServiceContact> contacts() {
        Map<String, MemberContact.Kind> kinds = new LinkedHashMap<>();
        kinds.put("technical", MemberContact.Kind.TECHNICAL);
        kinds.put("support", MemberContact.Kind.SUPPORT);
        kinds.put("security", MemberContact.Kind.SECURITY);
        Section contacts = hub.section("contacts", kinds.keySet().toArray(String[]::new));
        if (!contacts.has("technical") && !contacts.has("support")) {
            throw hub.where("contacts").refuse("write a technical or a support contact");
        }
        List<ServiceContact> result = new ArrayList<>();
        kinds.forEach((key, kind) -> {
            if (contacts.has(key)) {
                Section contact = contacts.section(key, "name", "email");
                result.add(contact.made(() -> new ServiceContact(kind, contact.text("name"), contact.text("email"))));
            }
        });
        return result;
    }

    private static String claim(String text) {
        return new EntityClaims(List.of(text), List.of()).categories().get(0);
    }

    private static int pixels(String text) {
        if (!text.matches("[1-9][0-9]{0,4}")) {
            throw new IllegalArgumentException("'" + text + "' is not a number of pixels");
        }
        return Integer.parseInt(text);
    }
}
