package kr.fedhub.keycloak.internal;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.Config;
import org.keycloak.dom.saml.v2.protocol.AuthnRequestType;
import org.keycloak.dom.saml.v2.protocol.IDPEntryType;
import org.keycloak.dom.saml.v2.protocol.IDPListType;
import org.keycloak.dom.saml.v2.protocol.ScopingType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.protocol.saml.preprocessor.SamlAuthenticationPreprocessor;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Keeps the institutions that a SAML service names in its request ({@code Scoping/IDPList}, SAML core 2.0 §3.4.1.2), which stock
 * Keycloak passes over.
 *
 * <p>Why private API: the extension point that Keycloak publishes for SAML requests, and its types for them, are in its services.
 * Checked on Keycloak 26.5.6, 26.7.0, 26.7.4 and 26.7.5.
 */
public final class SamlScoping implements SamlAuthenticationPreprocessor {
    private static final String NOTE = "hub.idpList";
    private static final String SEPARATOR = "\n";

    /** Enough for every federation's sensible use, and few enough for a session. */
    private static final int MOST = 50;

    /** The entityIDs that the request of a login names; empty when it names none, or is no SAML request. */
    public static List<String> institutions(AuthenticationSessionModel login) {
        return Stream.ofNullable(login.getClientNote(NOTE))
                .flatMap(note -> Stream.of(note.split(SEPARATOR)))
                .toList();
    }

    @Override
    public AuthnRequestType beforeProcessingLoginRequest(AuthnRequestType request, AuthenticationSessionModel login) {
        List<String> named = Optional.ofNullable(request.getScoping())
                .map(ScopingType::getIDPList)
                .map(IDPListType::getIDPEntry)
                .orElse(List.of())
                .stream()
                .map(IDPEntryType::getProviderID)
                .map(URI::toString)
                .limit(MOST)
                .toList();
        if (!named.isEmpty()) {
            login.setClientNote(NOTE, String.join(SEPARATOR, named));
        }
        return request;
    }

    @Override
    public SamlAuthenticationPreprocessor create(KeycloakSession session) {
        return this;
    }

    @Override
    public String getId() {
        return "hub-scoping";
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
