package kr.fedhub.keycloak.discovery;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kr.fedhub.core.institution.InstitutionQuery;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;

/** What stands beside the discovery page. Nothing here needs a login or tells anything that the page does not. */
public final class DiscoveryResource {
    private static final int MOST = 20;
    private static final int TOO_MANY_REQUESTS = 429;

    private final KeycloakSession session;
    private final InstitutionCatalogues catalogues;
    private final SearchGate gate;

    DiscoveryResource(KeycloakSession session, InstitutionCatalogues catalogues, SearchGate gate) {
        this.session = session;
        this.catalogues = catalogues;
        this.gate = gate;
    }

    /**
     * Institutions that fit a text, best first, as JSON of at most 10 kB.
     *
     * @param client the client id of the service whose page asks
     * @param text what somebody typed; what is longer than 100 characters is cut
     * @param lang the reader's language: Korean for {@code ko}, English for all others
     */
    @GET
    @Path("search")
    @Produces(MediaType.APPLICATION_JSON)
    public Response search(
            @QueryParam("client_id") @Nullable String client,
            @QueryParam("q") @Nullable String text,
            @QueryParam("lang") @Nullable String lang)
            throws IOException {
        if (!gate.allows(address())) {
            return unanswered(TOO_MANY_REQUESTS);
        }
        Optional<AskingService> service = service(client);
        if (service.isEmpty()) {
            return unanswered(Response.Status.NOT_FOUND.getStatusCode());
        }
        Locale reader = "ko".equals(lang) ? Locale.KOREAN : Locale.ENGLISH;
        InstitutionQuery query = new InstitutionQuery(text == null ? "" : text);
        Offer offer = new Offer(new InstitutionDirectory(session, catalogues), service.get(), Set.of(), false);
        Optional<Offer.Part> found = gate.search(() -> offer.found(query, MOST));
        return found.isEmpty()
                ? unanswered(Response.Status.SERVICE_UNAVAILABLE.getStatusCode())
                : Response.ok(Suggestions.of(found.get(), reader).json())
                        .header(HttpHeaders.CACHE_CONTROL, "private, max-age=60")
                        .build();
    }

    private Optional<AskingService> service(@Nullable String client) {
        return Optional.ofNullable(client)
                .map(id -> session.clients()
                        .getClientByClientId(session.getContext().getRealm(), id))
                .filter(known -> known.isEnabled())
                .map(AskingService::of);
    }

    private String address() {
        return session.getContext().getConnection().getRemoteHost();
    }

    private static Response unanswered(int status) {
        return Response.status(status)
                .header(HttpHeaders.RETRY_AFTER, "1")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
