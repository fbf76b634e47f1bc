package kr.fedhub.keycloak.discovery;

import jakarta.ws.rs.core.UriBuilder;
import java.util.Locale;
import org.keycloak.models.KeycloakSession;

/** Where the page's script asks for institutions. */
final class SearchAddress {
    private SearchAddress() {}

    /** The address for the page of a service in the hub, without the text to look for. */
    static String of(KeycloakSession session, AskingService service, Locale reader) {
        return address(session, "client_id", service, reader);
    }

    /** The address for the page of a service outside the hub. */
    static String outside(KeycloakSession session, AskingService service, Locale reader) {
        return address(session, "entityID", service, reader);
    }

    private static String address(KeycloakSession session, String parameter, AskingService service, Locale reader) {
        return UriBuilder.fromPath(base(session))
                .path("search")
                .queryParam(parameter, "{service}")
                .queryParam("lang", "{lang}")
                .build(service.id(), reader.getLanguage())
                .toString();
    }

    /** The path of the resources beside the page. */
    static String base(KeycloakSession session) {
        return UriBuilder.fromUri(session.getContext().getUri().getBaseUri())
                .path("realms")
                .path(session.getContext().getRealm().getName())
                .path(HubDiscoveryResourceFactory.ID)
                .build()
                .getRawPath();
    }
}
