package kr.fedhub.realm.descriptor;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.fedhub.core.institution.LocalizedName;

/** Reads the descriptor of a service. */
final class ServiceReader {
    private final Section section;
    private final References references;

    ServiceReader(YamlValue.Mapping mapping, Placeholders placeholders, References references) {
        section = Section.of(
                mapping,
                placeholders,
                "id",
                "name",
                "url",
                "protocol",
                "oidc",
                "saml",
                "discovery",
                "attributes",
                "identifier",
                "sector",
                "recommended",
                "institutions",
                "contact",
                "firstUse",
                "tokenExchange");
        this.references = references;
    }

    ServiceDescriptor read() {
        URI url = section.parsed("url", WebAddress::base);
        List<ResearcherAttribute> attributes = section.list("attributes", ResearcherAttribute::named);
        ServiceAccess access = new ServiceAccessReader(section, url).read();
        InstitutionCriteriaReader criteria = new InstitutionCriteriaReader(section, references);
        return new ServiceDescriptor(
                section.text("id"),
                name(section),
                url,
                access,
                attributes,
                IdentifierReader.ofService(section, access, references.identifiers()),
                references.recommended(section, "recommended"),
                criteria.allowed(),
                criteria.denied(),
                contact(section),
                new FirstUseReader(section, access, attributes).read(),
                references.apis(section, "tokenExchange"));
    }

    private static Optional<ServiceDescriptor.Contact> contact(Section section) {
        if (!section.has("contact")) {
            return Optional.empty();
        }
        Section contact = section.section("contact", "name", "email", "url");
        return Optional.of(contact.made(() -> new ServiceDescriptor.Contact(
                contact.optionalText("name"),
                contact.optionalParsed("email", InstitutionReader::email),
                contact.optionalParsed("url", WebAddress::exact))));
    }

    static LocalizedName name(Section section) {
        Section name = section.section("name", "ko", "en");
        return new LocalizedName(name.text("ko"), name.text("en"));
    }

    static String oneOf(String text, Set<String> accepted) {
        if (!accepted.contains(text)) {
            throw new IllegalArgumentException("unknown value '" + text + "'; accepted: "
                    + String.join(", ", accepted.stream().sorted().toList()));
        }
        return text;
    }
}
