package kr.fedhub.keycloak.internal.admin;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Map;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.UserModel;

/** The root of the API. Who may view identity providers may look, who may manage them may decide. */
public final class FederationResource {
    /** What the hub remembers of a researcher whom only a principal name identifies; see the broker. */
    private static final String PRINCIPAL_NAME = "hub.principalName";

    private final AdminCall call;

    FederationResource(AdminCall call) {
        this.call = call;
    }

    @Path("sources")
    public SourcesResource sources() {
        return new SourcesResource(call);
    }

    @Path("members")
    public MembersResource members() {
        return new MembersResource(call);
    }

    /** Researchers' accounts at services. */
    @Path("links")
    public ServiceLinksResource links() {
        return new ServiceLinksResource(call);
    }

    /** What researchers agreed to. */
    @Path("consents")
    public ConsentsResource consents() {
        return new ConsentsResource(call);
    }

    /** What services are yet to be told. */
    @Path("outbox")
    public OutboxResource outbox() {
        return new OutboxResource(call);
    }

    /**
     * Lets researchers follow an institution that changed its entityID. It changes who can log in as whom, so it needs the
     * right to manage users as well.
     */
    @POST
    @Path("entity-id-changes")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response changeEntityId(InputStream body) {
        call.requireManage();
        call.auth().users().requireManage();
        EntityIdChange change = Problem.badRequestUnless(() -> Json.read(body, EntityIdChange.class));
        EntityIdMove.Moved moved = new EntityIdMove(call, change).run();
        if (!moved.dryRun()) {
            call.tell(OperationType.ACTION, AdminCall.Subject.FEDERATION_LINKS, moved);
        }
        return Json.ok(moved);
    }

    /** Believes a researcher's eduPersonPrincipalName again, which the institution may have given to somebody else. */
    @POST
    @Path("researchers/{userId}/confirm-name")
    public Response confirmName(@PathParam("userId") String userId) {
        UserModel researcher = call.session().users().getUserById(call.realm(), userId);
        if (researcher == null) {
            call.auth().users().requireManage();
            throw Problem.notFound("no user has this id");
        }
        call.auth().users().requireManage(researcher);
        researcher.removeAttribute(PRINCIPAL_NAME);
        call.tell(OperationType.ACTION, AdminCall.Subject.FEDERATION_LINKS, Map.of("researcher", userId));
        return Response.noContent().build();
    }
}
