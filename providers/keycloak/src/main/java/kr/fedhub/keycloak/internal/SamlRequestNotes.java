package kr.fedhub.keycloak.internal;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.fedhub.keycloak.firstuse.RequestedAcr;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.dom.saml.v2.protocol.AuthnRequestType;
import org.keycloak.dom.saml.v2.protocol.RequestedAuthnContextType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.protocol.saml.preprocessor.SamlAuthenticationPreprocessor;
import org.keycloak.saml.SAMLRequestParser;
import org.keycloak.saml.processing.core.saml.v2.common.SAMLDocumentHolder;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.utils.KeycloakSessionUtil;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Keeps what a SAML service says in its request and stock Keycloak drops.
 *
 * <ul>
 *   <li>The institutions that it names ({@code Scoping/IDPList}, SAML core 2.0 §3.4.1.2). Keycloak passes over them when it
 *       parses, so the message, which it has verified by then, is read once more.
 *   <li>The authentication context classes that it asks for (SAML core 2.0 §3.3.2.2.1). Keycloak keeps only one that it knows as a
 *       level of authentication.
 * </ul>
 *
 * <p>Why private API: the extension point that Keycloak publishes for SAML requests, and its parser with its limits, are in its
 * services. Checked on Keycloak 26.5.6, 26.7.0, 26.7.4 and 26.7.5.
 */
public final class SamlRequestNotes implements SamlAuthenticationPreprocessor {
    private static final String NOTE = "hub.idpList";
    private static final String MESSAGE = "SAMLRequest";
    private static final String PROTOCOL = "urn:oasis:names:tc:SAML:2.0:protocol";
    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** Enough for every sensible use, few enough for a session, and for a list without a search. */
    private static final int MOST = 40;

    /** The entityIDs that the request of a login names; empty when it names none, or is no SAML request. */
    public static List<String> institutions(AuthenticationSessionModel login) {
        return Stream.ofNullable(login.getClientNote(NOTE))
                .flatMap(SPACE::splitAsStream)
                .toList();
    }

    @Override
    public AuthnRequestType beforeProcessingLoginRequest(AuthnRequestType request, AuthenticationSessionModel login) {
        List<String> named = message().stream()
                .flatMap(SamlRequestNotes::named)
                .map(String::strip)
                .filter(id -> !id.isEmpty() && !SPACE.matcher(id).find())
                .limit(MOST)
                .toList();
        if (!named.isEmpty()) {
            login.setClientNote(NOTE, String.join(" ", named));
        }
        RequestedAcr.keep(contexts(request), login::setClientNote);
        return request;
    }

    private static List<String> contexts(AuthnRequestType request) {
        return Optional.ofNullable(request.getRequestedAuthnContext())
                .map(RequestedAuthnContextType::getAuthnContextClassRef)
                .orElse(List.of());
    }

    /** The message of the current request, by either binding of a browser. Keycloak asks the factory itself, so no session is at hand. */
    private static Optional<Document> message() {
        KeycloakSession session = KeycloakSessionUtil.getKeycloakSession();
        @Nullable String posted =
                session.getContext().getHttpRequest().getDecodedFormParameters().getFirst(MESSAGE);
        @Nullable String redirected = session.getContext().getUri().getQueryParameters().getFirst(MESSAGE);
        @Nullable SAMLDocumentHolder holder = null;
        if (posted != null) {
            holder = SAMLRequestParser.parseRequestPostBinding(posted);
        } else if (redirected != null) {
            holder = SAMLRequestParser.parseRequestRedirectBinding(redirected);
        }
        return Optional.ofNullable(holder).map(SAMLDocumentHolder::getSamlDocument);
    }

    private static Stream<String> named(Document message) {
        NodeList entries = message.getElementsByTagNameNS(PROTOCOL, "IDPEntry");
        return IntStream.range(0, Math.min(entries.getLength(), MOST))
                .mapToObj(entries::item)
                .filter(Element.class::isInstance)
                .map(entry -> ((Element) entry).getAttribute("ProviderID"));
    }

    @Override
    public SamlAuthenticationPreprocessor create(KeycloakSession session) {
        return this;
    }

    @Override
    public String getId() {
        return "hub-request-notes";
    }

    @Override
    public void init(Config.Scope config) {
        // No server-wide settings.
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        // Nothing to wait for.
    }

    @Override
    public void close() {
        // Holds no resources.
    }
}
