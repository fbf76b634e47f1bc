package kr.fedhub.core.metadata.aggregate;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import kr.fedhub.core.metadata.Binding;
import kr.fedhub.core.metadata.BoundEndpoint;
import kr.fedhub.core.metadata.Scope;

/**
 * Reads the identity provider role of an entity (SAML metadata 2.0 §2.4.3), with what it says for discovery (mdui 1.0) and
 * of its scopes (shibmd 1.0).
 */
final class RoleParser {
    private static final String SAML2 = "urn:oasis:names:tc:SAML:2.0:protocol";
    private static final int MOST_KEYWORDS = 100;
    private static final int LONGEST_KEYWORD = 60;

    private final MetadataCursor in;
    private final SharedTexts texts;

    RoleParser(MetadataCursor in, SharedTexts texts) {
        this.in = in;
        this.texts = texts;
    }

    /** Takes the first role that speaks SAML 2.0; an entity may list others for older protocols. */
    void read(EntityDraft draft) throws XMLStreamException {
        draft.identityProvider = true;
        if (draft.saml2 || !speaksSaml2(in)) {
            in.skip();
            return;
        }
        draft.saml2 = true;
        draft.roleValidUntil = in.attribute("validUntil");
        draft.wantsSignedRequests = isTrue(in.attributeOr("", "WantAuthnRequestsSigned"));
        draft.errorUrl = in.attribute("errorURL");
        while (in.child()) {
            readChild(draft);
        }
    }

    /** Whether the role whose start is the current element speaks SAML 2.0. */
    static boolean speaksSaml2(MetadataCursor in) {
        return List.of(in.attributeOr("", "protocolSupportEnumeration").split("\\s+", -1))
                .contains(SAML2);
    }

    private void readChild(EntityDraft draft) throws XMLStreamException {
        switch (in.element()) {
            case EXTENSIONS -> readExtensions(draft);
            case KEY -> readKey(draft);
            case SIGN_ON -> readEndpoint(draft.signOn);
            case LOGOUT -> readEndpoint(draft.logout);
            case NAME_ID_FORMAT -> draft.nameIdFormats.add(texts.share(in.text()));
            default -> in.skip();
        }
    }

    private void readExtensions(EntityDraft draft) throws XMLStreamException {
        while (in.child()) {
            switch (in.element()) {
                case SCOPE -> readScope(draft);
                case UI_INFO -> readUiInfo(draft);
                case DISCOVERY_HINTS -> readDiscoveryHints(draft);
                default -> in.skip();
            }
        }
    }

    void readScope(EntityDraft draft) throws XMLStreamException {
        boolean regexp = isTrue(in.attributeOr("", "regexp"));
        String value = in.text();
        draft.scopes.add(new Scope(regexp ? value : value.toLowerCase(Locale.ROOT), regexp));
    }

    private void readUiInfo(EntityDraft draft) throws XMLStreamException {
        while (in.child()) {
            switch (in.element()) {
                case DISPLAY_NAME -> EntityParser.readName(in, texts, draft.displayNames);
                case KEYWORDS -> readKeywords(draft);
                case LOGO -> {
                    int height = pixels(in.attributeOr("", "height"));
                    draft.logos.add(new EntityDraft.LogoDraft(in.text(), height));
                }
                default -> in.skip();
            }
        }
    }

    private void readKeywords(EntityDraft draft) throws XMLStreamException {
        for (String keyword : in.text().split("\\s+", -1)) {
            String clean = Wording.clean(keyword.replace('+', ' '), LONGEST_KEYWORD);
            if (!clean.isEmpty() && draft.keywords.size() < MOST_KEYWORDS) {
                draft.keywords.add(clean);
            }
        }
    }

    private void readDiscoveryHints(EntityDraft draft) throws XMLStreamException {
        while (in.child()) {
            if (in.element() == MetadataElement.DOMAIN_HINT) {
                draft.domains.add(in.text().toLowerCase(Locale.ROOT));
            } else {
                in.skip();
            }
        }
    }

    /** A key without {@code use} is for signing too (SAML metadata 2.0 §2.4.1.1). */
    private void readKey(EntityDraft draft) throws XMLStreamException {
        String use = in.attributeOr("signing", "use");
        if (!use.equals("signing")) {
            in.skip();
            return;
        }
        while (in.child()) {
            if (in.element() == MetadataElement.KEY_INFO) {
                readKeyInfo(draft);
            } else {
                in.skip();
            }
        }
    }

    private void readKeyInfo(EntityDraft draft) throws XMLStreamException {
        while (in.child()) {
            if (in.element() == MetadataElement.X509_DATA) {
                while (in.child()) {
                    if (in.element() == MetadataElement.X509_CERTIFICATE) {
                        draft.certificates.add(in.textWithoutBlanks());
                    } else {
                        in.skip();
                    }
                }
            } else {
                in.skip();
            }
        }
    }

    private void readEndpoint(List<BoundEndpoint> endpoints) throws XMLStreamException {
        Optional<Binding> binding = Binding.of(in.attributeOr("", "Binding"));
        String location = in.attributeOr("", "Location").strip();
        Optional<String> response =
                Optional.ofNullable(in.attribute("ResponseLocation")).map(String::strip);
        in.skip();
        binding.ifPresent(known -> endpoints.add(new BoundEndpoint(known, location, response)));
    }

    /** XML schema part 2 §3.2.2. */
    static boolean isTrue(String value) {
        return value.equals("true") || value.equals("1");
    }

    private static int pixels(String number) {
        try {
            return Integer.parseInt(number.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
