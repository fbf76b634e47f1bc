package kr.fedhub.keycloak.discovery;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import kr.fedhub.core.institution.InstitutionQuery;
import kr.fedhub.core.metadata.EntityId;
import kr.fedhub.keycloak.config.MemberNames;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;

/** What stands beside the discovery page. Nothing here needs a login or tells anything that the page does not. */
public final class DiscoveryResource {
    private static final int MOST = 10;
    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;

    /** A page with a reference id would cost what the limit saves. */
    private static final String WAIT =
            "요청이 너무 많습니다. 잠시 후 새로 고침해 주세요. · Too many requests. Please reload in a moment.\n";

    private final KeycloakSession session;
    private final DiscoveryNode node;

    DiscoveryResource(KeycloakSession session, DiscoveryNode node) {
        this.session = session;
        this.node = node;
    }

    /**
     * Institutions that fit a text, best first, as JSON of at most 10 kB. They are at most half a minute old; what somebody
     * chooses is checked anew.
     *
     * @param client the client id of the service in the hub whose page asks
     * @param entityId or the entityID of one outside it
     * @param text what somebody typed; what is longer than 100 characters is cut
     * @param lang the reader's language: Korean for {@code ko}, English for all others
     */
    @GET
    @Path("search")
    @Produces(MediaType.APPLICATION_JSON)
    public Response search(
            @QueryParam("client_id") @Nullable String client,
            @QueryParam("entityID") @Nullable String entityId,
            @QueryParam("q") @Nullable String text,
            @QueryParam("lang") @Nullable String lang)
            throws IOException {
        if (!node.gates().search().allows(address())) {
            return refusal(TOO_MANY_REQUESTS).build();
        }
        Locale reader = "ko".equals(lang) ? Locale.KOREAN : Locale.ENGLISH;
        InstitutionQuery query = new InstitutionQuery(text == null ? "" : text);
        String question = String.join(
                "\n",
                session.getContext().getRealm().getId(),
                reader.getLanguage(),
                query.text(),
                String.valueOf(entityId),
                String.valueOf(client));
        Optional<String> known = node.suggestions().get(question);
        if (known.isPresent()) {
            return suggestions(known.get());
        }
        Optional<Offer> offer = offer(client, entityId);
        if (offer.isEmpty()) {
            return refusal(NOT_FOUND).build();
        }
        Optional<Offer.Part> found =
                node.gates().search().search(() -> offer.get().found(query, MOST));
        if (found.isEmpty()) {
            return refusal(UNAVAILABLE).build();
        }
        String json = Suggestions.of(found.get(), reader, pictures(offer.get())).json();
        node.suggestions().put(question, json);
        return suggestions(json);
    }

    private static Response suggestions(String json) {
        return Response.ok(json)
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=30")
                .build();
    }

    /** All institutions of a service, in the form of Shibboleth's discovery feed; pages of any origin may read it. */
    @GET
    @Path("institutions")
    @Produces(MediaType.APPLICATION_JSON)
    public Response institutions(
            @QueryParam("client_id") @Nullable String client, @QueryParam("entityID") @Nullable String entityId)
            throws IOException {
        if (!node.gates().pages().allows(address())) {
            return forEveryOrigin(refusal(TOO_MANY_REQUESTS));
        }
        Optional<Offer> offer = offer(client, entityId);
        if (offer.isEmpty()) {
            return forEveryOrigin(refusal(NOT_FOUND));
        }
        URI base = session.getContext().getUri().getBaseUri();
        String known =
                session.getContext().getHttpRequest().getHttpHeaders().getHeaderString(HttpHeaders.IF_NONE_MATCH);
        return forEveryOrigin(new InstitutionFeed(
                        offer.get(),
                        MemberNames.of(session.getContext().getRealm()),
                        pictures(offer.get()),
                        base.getScheme() + "://" + base.getRawAuthority())
                .answer(known));
    }

    /** The logo of a member, as the hub fetched it. */
    @GET
    @Path("logo/{alias}")
    public Response logo(@PathParam("alias") String alias) {
        if (!node.gates().logos().allows(address())) {
            return refusal(TOO_MANY_REQUESTS).build();
        }
        return LogoResponse.of(InstitutionLogos.answer(session, node.logos(), alias));
    }

    /** The page for a service outside the hub; the parameters are those of the protocol. */
    @GET
    @Path("ds")
    public Response ask() {
        return page(() -> new DiscoveryProtocol(session, node.catalogues()).ask());
    }

    /** What the researcher did on that page. */
    @POST
    @Path("ds")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response act() {
        return page(() -> new DiscoveryProtocol(session, node.catalogues())
                .act(session.getContext().getHttpRequest().getDecodedFormParameters()));
    }

    private Response page(Supplier<Response> page) {
        return node.gates().pages().allows(address())
                ? page.get()
                : refusal(TOO_MANY_REQUESTS)
                        .type(MediaType.TEXT_PLAIN_TYPE.withCharset("utf-8"))
                        .entity(WAIT)
                        .build();
    }

    private Optional<Offer> offer(@Nullable String client, @Nullable String entityId) {
        Optional<AskingService> service = entityId == null
                ? Optional.ofNullable(client).flatMap(id -> AskingService.client(session, id))
                : entity(entityId).flatMap(id -> AskingService.outside(session, id));
        return service.map(asking ->
                new Offer(new InstitutionDirectory(session, node.catalogues()), asking, Set.of(), entityId != null));
    }

    private static Optional<EntityId> entity(String value) {
        try {
            return Optional.of(new EntityId(value));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private InstitutionPictures pictures(Offer offer) {
        return new InstitutionPictures(
                SearchAddress.base(session), offer.directory().roster());
    }

    private String address() {
        return session.getContext().getConnection().getRemoteHost();
    }

    private static Response forEveryOrigin(Response.ResponseBuilder response) {
        return response.header("Access-Control-Allow-Origin", "*").build();
    }

    private static Response.ResponseBuilder refusal(int status) {
        Response.ResponseBuilder refusal =
                Response.status(status).type(MediaType.TEXT_PLAIN_TYPE).header(HttpHeaders.CACHE_CONTROL, "no-store");
        return status == NOT_FOUND ? refusal : refusal.header(HttpHeaders.RETRY_AFTER, "1");
    }
}
