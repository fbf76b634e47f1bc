package kr.fedhub.keycloak.internal.admin;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import kr.fedhub.core.provisioning.ChangeState;
import kr.fedhub.keycloak.internal.provisioning.DefaultProvisioningProviderFactory;
import kr.fedhub.keycloak.provisioning.outbox.OutboxEntry;
import kr.fedhub.keycloak.provisioning.outbox.OutboxOperations;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.UserModel;

/** What services are yet to be told. Who may view users may look, who may manage a user may decide about that user's changes. */
public final class OutboxResource {
    private static final String CHANGE = "change";

    private final AdminCall call;
    private final Services services;

    OutboxResource(AdminCall call) {
        this.call = call;
        services = new Services(call);
    }

    /** Changes that are not done, the oldest first. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response list(
            @QueryParam("service") @Nullable String service,
            @QueryParam("state") @Nullable String state,
            @QueryParam("first") @Nullable Integer first,
            @QueryParam("max") @Nullable Integer max) {
        call.auth().users().requireView();
        Page page = Problem.badRequestUnless(() -> Page.of(first, max));
        Optional<ChangeState> standing = Problem.badRequestUnless(() -> state(state));
        Optional<String> at = services.id(service);
        return Json.ok(Part.read(page, (from, most) -> outbox().list(at, standing, from, most))
                .map(this::view));
    }

    /** How many changes stand where. */
    @GET
    @Path("counts")
    @Produces(MediaType.APPLICATION_JSON)
    public Response counts() {
        call.auth().users().requireView();
        return Json.ok(outbox().counts().stream()
                .map(count -> new Count(
                        services.name(count.service()),
                        OutboxView.lower(count.state()),
                        count.changes(),
                        count.oldest().toString()))
                .toList());
    }

    @GET
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    public Response get(@PathParam("id") String id) {
        call.auth().users().requireView();
        return Json.ok(view(entry(id)));
    }

    /** Sends a change as soon as its turn comes, and what stands in the same state in its researcher's queue. */
    @POST
    @Path("{id}/retry")
    @Produces(MediaType.APPLICATION_JSON)
    public Response retry(@PathParam("id") String id) {
        decide(id, "retried", () -> outbox().release(id) > 0);
        return Json.ok(view(entry(id)));
    }

    /** Forgets a change: the service is never told. */
    @POST
    @Path("{id}/drop")
    public Response drop(@PathParam("id") String id) {
        decide(id, "dropped", () -> outbox().drop(id));
        return Response.noContent().build();
    }

    /** Lets the deactivations of a service through that were held because there were too many. */
    @POST
    @Path("services/{service}/release")
    @Produces(MediaType.APPLICATION_JSON)
    public Response release(@PathParam("service") String service) {
        call.auth().users().requireManage();
        String id = services.id(service).orElseThrow(() -> Problem.notFound("name a service"));
        int released = outbox().releaseAll(id, ChangeState.HELD);
        Released answer = new Released(services.name(id), released);
        call.tell(OperationType.ACTION, AdminCall.Subject.OUTBOX, answer);
        return Json.ok(answer);
    }

    private void decide(String id, String change, BooleanSupplier decision) {
        Optional<OutboxEntry> found = outbox().find(id);
        Optional<UserModel> researcher = found.map(OutboxEntry::researcher)
                .map(user -> call.session().users().getUserById(call.realm(), user));
        if (researcher.isPresent()) {
            call.auth().users().requireManage(researcher.get());
        } else {
            call.auth().users().requireManage();
        }
        OutboxEntry entry = found.orElseThrow(OutboxResource::unknown);
        if (!decision.getAsBoolean()) {
            throw Problem.conflict("the change is being sent");
        }
        call.tell(
                OperationType.ACTION,
                AdminCall.Subject.OUTBOX,
                Map.of(
                        "entry",
                        id,
                        CHANGE,
                        change,
                        "kind",
                        OutboxView.lower(entry.kind()),
                        "researcher",
                        entry.researcher(),
                        "service",
                        services.name(entry.service())));
    }

    private OutboxEntry entry(String id) {
        return outbox().find(id).orElseThrow(OutboxResource::unknown);
    }

    private static RuntimeException unknown() {
        return Problem.notFound("no change that is not done has this id");
    }

    private static Optional<ChangeState> state(@Nullable String named) {
        List<ChangeState> open = Arrays.stream(ChangeState.values())
                .filter(state -> state != ChangeState.DONE)
                .toList();
        Optional<String> wanted = Optional.ofNullable(named).filter(text -> !text.isBlank());
        return wanted.map(text -> open.stream()
                .filter(state -> OutboxView.lower(state).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a state is waiting, held or quarantined")));
    }

    private OutboxView view(OutboxEntry entry) {
        return OutboxView.of(entry, services.name(entry.service()));
    }

    private OutboxOperations outbox() {
        return DefaultProvisioningProviderFactory.operations(call.session());
    }

    /**
     * How many changes of a service stand in a state.
     *
     * @param oldest when the first of them was asked for, ISO 8601
     */
    record Count(String service, String state, long changes, String oldest) {}

    /** How many deactivations go on. */
    record Released(String service, int released) {}
}
