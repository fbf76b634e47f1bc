package kr.fedhub.core.metadata.aggregate;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import kr.fedhub.core.metadata.MemberContact;

/**
 * Reads one {@code md:EntityDescriptor} (SAML metadata 2.0 §2.3.2). Roles other than identity and service
 * provider are passed over.
 */
final class EntityParser {
    private static final String REMD = "http://refeds.org/metadata";
    private static final String SECURITY = "http://refeds.org/metadata/contactType/security";
    private static final Pattern MAILTO = Pattern.compile("(?i)^mailto:");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s\\p{Cntrl}<>\"?&,;:@]+@[A-Za-z0-9.-]+");
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 254;

    private final MetadataCursor in;
    private final SharedTexts texts;
    private final RoleParser roles;
    private final ServiceParser services;

    EntityParser(MetadataCursor in, SharedTexts texts) {
        this.in = in;
        this.texts = texts;
        roles = new RoleParser(in, texts);
        services = new ServiceParser(in, texts);
    }

    /** Begins the entity whose start is the current element. */
    EntityDraft begin() {
        EntityDraft draft = new EntityDraft();
        draft.entityId = in.attributeOr("", "entityID");
        draft.validUntil = in.attribute("validUntil");
        return draft;
    }

    /** Reads the entity's children, to its end. */
    void finish(EntityDraft draft) throws XMLStreamException {
        while (in.child()) {
            switch (in.element()) {
                case EXTENSIONS -> readExtensions(draft);
                case IDENTITY_PROVIDER -> roles.read(draft);
                case SERVICE_PROVIDER -> services.read(draft);
                case ORGANIZATION -> readOrganization(draft);
                case CONTACT -> readContact(draft);
                default -> in.skip();
            }
        }
    }

    private void readExtensions(EntityDraft draft) throws XMLStreamException {
        while (in.child()) {
            switch (in.element()) {
                case REGISTRATION -> {
                    draft.registrar = texts.share(
                            in.attributeOr("", "registrationAuthority").strip());
                    in.skip();
                }
                case PUBLICATION -> {
                    draft.createdAt = in.attribute("creationInstant");
                    in.skip();
                }
                case ENTITY_ATTRIBUTES -> readAttributes(draft);
                case SCOPE -> roles.readScope(draft);
                default -> in.skip();
            }
        }
    }

    private void readAttributes(EntityDraft draft) throws XMLStreamException {
        while (in.child()) {
            if (in.element() == MetadataElement.ATTRIBUTE) {
                String name = texts.share(in.attributeOr("", "Name").strip());
                while (in.child()) {
                    String value = texts.share(in.text());
                    draft.attributes
                            .computeIfAbsent(name, any -> new LinkedHashSet<>())
                            .add(value);
                }
            } else {
                in.skip();
            }
        }
    }

    private void readOrganization(EntityDraft draft) throws XMLStreamException {
        while (in.child()) {
            switch (in.element()) {
                case ORGANIZATION_DISPLAY_NAME -> readName(in, texts, draft.organizationDisplayNames);
                case ORGANIZATION_NAME -> readName(in, texts, draft.organizationNames);
                default -> in.skip();
            }
        }
    }

    /** Takes a name, the first of its language. */
    static void readName(MetadataCursor in, SharedTexts texts, Map<String, String> names) throws XMLStreamException {
        String language = texts.share(in.language());
        String name = Wording.clean(in.text(), LONGEST_NAME);
        if (!name.isEmpty()) {
            names.putIfAbsent(language, name);
        }
    }

    private void readContact(EntityDraft draft) throws XMLStreamException {
        Optional<MemberContact.Kind> kind = contactKind();
        StringBuilder name = new StringBuilder();
        String email = "";
        while (in.child()) {
            switch (in.element()) {
                case GIVEN_NAME, SURNAME -> name.append(' ').append(in.text());
                case EMAIL -> {
                    String address = MAILTO.matcher(in.text()).replaceFirst("");
                    email = email.isEmpty() && isAddress(address) ? address : email;
                }
                default -> in.skip();
            }
        }
        if (kind.isPresent() && !email.isEmpty()) {
            draft.contacts.add(new MemberContact(
                    kind.get(), texts.share(Wording.clean(name.toString(), LONGEST_NAME)), texts.share(email)));
        }
    }

    private Optional<MemberContact.Kind> contactKind() {
        return switch (in.attributeOr("", "contactType")) {
            case "technical" -> Optional.of(MemberContact.Kind.TECHNICAL);
            case "support" -> Optional.of(MemberContact.Kind.SUPPORT);
            case "other" ->
                SECURITY.equals(in.foreignAttribute(REMD, "contactType"))
                        ? Optional.of(MemberContact.Kind.SECURITY)
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Enough to keep a page's {@code mailto:} link from meaning something else. */
    private static boolean isAddress(String text) {
        return text.length() <= LONGEST_ADDRESS && ADDRESS.matcher(text).matches();
    }
}
