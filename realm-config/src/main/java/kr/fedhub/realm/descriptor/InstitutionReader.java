package kr.fedhub.realm.descriptor;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the descriptor of an institution outside every federation. */
final class InstitutionReader {
    private static final Set<String> PROTOCOLS = Set.of(MemberReader.PROTOCOL, "oidc", "saml");
    private static final Pattern DOMAIN = Pattern.compile("([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z0-9-]{2,}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    private final YamlValue.Mapping mapping;
    private final Placeholders placeholders;
    private final Path folder;

    InstitutionReader(YamlValue.Mapping mapping, Placeholders placeholders, Path folder) {
        this.mapping = mapping;
        this.placeholders = placeholders;
        this.folder = folder;
    }

    InstitutionDescriptor read() {
        Section section =
                Section.of(mapping, placeholders, "id", "name", "domain", "protocol", "saml", "oidc", "contact");
        return new InstitutionDescriptor(
                section.text("id"),
                ServiceReader.name(section),
                section.parsed("domain", InstitutionReader::domain),
                brokering(section),
                contact(section));
    }

    private Brokering brokering(Section section) {
        String protocol = section.parsed("protocol", text -> ServiceReader.oneOf(text, PROTOCOLS));
        if (protocol.equals(MemberReader.PROTOCOL)) {
            throw section.where("protocol").refuse("write " + protocol + " itself instead of a placeholder");
        }
        String other = protocol.equals("saml") ? "oidc" : "saml";
        if (section.has(other)) {
            throw section.where(other).refuse("does not belong to a descriptor with protocol " + protocol);
        }
        return protocol.equals("saml") ? saml(section) : oidc(section);
    }

    private Brokering saml(Section section) {
        Section saml = section.section("saml", "metadata", "identifier");
        return new Brokering.Saml(
                saml.parsed("metadata", InstitutionReader::metadata),
                folder,
                saml.parsed("identifier", SubjectIdentifier::named),
                saml.where("metadata"));
    }

    private static Brokering oidc(Section section) {
        Section oidc = section.section("oidc", "issuer", "clientId", "clientSecret");
        return new Brokering.Oidc(
                oidc.parsed("issuer", WebAddress::trusted),
                oidc.text("clientId"),
                oidc.secret("clientSecret"),
                oidc.where("issuer"));
    }

    private static InstitutionDescriptor.Contact contact(Section section) {
        Section contact = section.section("contact", "name", "email", "phone");
        return new InstitutionDescriptor.Contact(
                contact.text("name"), contact.parsed("email", InstitutionReader::email), contact.optionalText("phone"));
    }

    /** A web address is checked here, without being called; a file only when it is read. */
    private static String metadata(String text) {
        return text.contains("://") ? WebAddress.trusted(text).toString() : text;
    }

    static String domain(String text) {
        String domain = text.toLowerCase(Locale.ROOT);
        if (!DOMAIN.matcher(domain).matches()) {
            throw new IllegalArgumentException("'" + text + "' is not a domain such as univ.example");
        }
        return domain;
    }

    static String email(String text) {
        if (!EMAIL.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is not an e-mail address");
        }
        return text;
    }
}
