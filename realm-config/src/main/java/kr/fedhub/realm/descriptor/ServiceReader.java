package kr.fedhub.realm.descriptor;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.fedhub.core.institution.LocalizedName;

/** Reads the descriptor of a service. */
final class ServiceReader {
    private static final Set<String> PROTOCOLS = Set.of("oidc", "saml", "api");

    private final YamlValue.Mapping mapping;
    private final Placeholders placeholders;
    private final References references;

    ServiceReader(YamlValue.Mapping mapping, Placeholders placeholders, References references) {
        this.mapping = mapping;
        this.placeholders = placeholders;
        this.references = references;
    }

    ServiceDescriptor read() {
        Section section = Section.of(
                mapping,
                placeholders,
                "id",
                "name",
                "url",
                "protocol",
                "oidc",
                "saml",
                "attributes",
                "recommended",
                "institutions",
                "contact",
                "tokenExchange");
        URI url = section.parsed("url", WebAddress::base);
        List<ResearcherAttribute> attributes = section.list("attributes", ResearcherAttribute::named);
        InstitutionCriteriaReader criteria = new InstitutionCriteriaReader(section, references);
        return new ServiceDescriptor(
                section.text("id"),
                name(section),
                url,
                access(section, url),
                attributes,
                references.recommended(section, "recommended"),
                criteria.allowed(),
                criteria.denied(),
                contact(section),
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

    private static ServiceAccess access(Section section, URI url) {
        String protocol = section.parsed("protocol", text -> oneOf(text, PROTOCOLS));
        refuseOther(section, protocol);
        ServiceAccess access = switch (protocol) {
            case "oidc" -> oidc(section, url);
            case "saml" -> saml(section, url);
            default -> new ServiceAccess.Api();
        };
        if (!(access instanceof ServiceAccess.Oidc) && section.has("tokenExchange")) {
            throw section.where("tokenExchange").refuse("only services with protocol oidc exchange tokens");
        }
        if (access instanceof ServiceAccess.Api && section.has("attributes")) {
            throw section.where("attributes").refuse("nothing is released to a service with protocol api");
        }
        return access;
    }

    private static ServiceAccess oidc(Section section, URI url) {
        Section oidc = section.section("oidc", "redirectUris", "postLogoutRedirectUris", "backchannelLogout", "secret");
        List<URI> redirectUris = oidc.list("redirectUris", text -> address(url, text));
        if (redirectUris.isEmpty()) {
            throw oidc.where("redirectUris").refuse("missing; write the paths that codes are sent to");
        }
        return new ServiceAccess.Oidc(
                redirectUris,
                oidc.list("postLogoutRedirectUris", text -> address(url, text)),
                oidc.optionalParsed("backchannelLogout", text -> address(url, text)),
                oidc.secret("secret"));
    }

    private static ServiceAccess saml(Section section, URI url) {
        Section saml = section.section("saml", "entityId", "acs", "logout", "certificate");
        return new ServiceAccess.Saml(
                saml.text("entityId"),
                saml.parsed("acs", text -> address(url, text)),
                saml.optionalParsed("logout", text -> address(url, text)),
                saml.parsed("certificate", Certificate::new));
    }

    private static void refuseOther(Section section, String protocol) {
        for (String other : List.of("oidc", "saml")) {
            if (!other.equals(protocol) && section.has(other)) {
                throw section.where(other).refuse("does not belong to a descriptor with protocol " + protocol);
            }
        }
    }

    static String oneOf(String text, Set<String> accepted) {
        if (!accepted.contains(text)) {
            throw new IllegalArgumentException("unknown value '" + text + "'; accepted: "
                    + String.join(", ", accepted.stream().sorted().toList()));
        }
        return text;
    }

    /** A path below the service's address, or an address of its own. */
    private static URI address(URI url, String text) {
        return WebAddress.exact(text.startsWith("/") ? url + text : text);
    }
}
