package kr.fedhub.keycloak.internal.admin;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.fedhub.core.metadata.EntityId;
import kr.fedhub.core.metadata.MemberAlias;
import kr.fedhub.core.metadata.roster.MemberDecision;
import kr.fedhub.core.metadata.roster.MemberStatus;
import kr.fedhub.core.metadata.roster.Roster;
import kr.fedhub.core.metadata.roster.RosterEntry;
import kr.fedhub.keycloak.federation.FederationProvider;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.admin.OperationType;

/** The members of all sources, and those that are gone and of which something is kept. */
public final class MembersResource {
    private final AdminCall call;

    MembersResource(AdminCall call) {
        this.call = call;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response list(
            @QueryParam("search") @Nullable String search,
            @QueryParam("status") @Nullable String status,
            @QueryParam("first") @Nullable Integer first,
            @QueryParam("max") @Nullable Integer max) {
        call.requireView();
        Page page = Problem.badRequestUnless(() -> Page.of(first, max));
        MemberSearch wanted = Problem.badRequestUnless(() -> MemberSearch.of(search, status));
        List<MemberView> found = wanted.in(roster(), call.now());
        return Json.ok(new Listing<>(found.size(), page.of(found)));
    }

    @GET
    @Path("{alias}")
    @Produces(MediaType.APPLICATION_JSON)
    public Response get(@PathParam("alias") String alias) {
        call.requireView();
        return Json.ok(new Detail(member(alias), links().count(parsed(alias))));
    }

    /** Blocks a member at once: no login is accepted from now on, and the sessions that it began end. */
    @PUT
    @Path("{alias}/block")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response block(@PathParam("alias") String alias, InputStream body) {
        call.requireManage();
        MemberView member = member(alias);
        String reason =
                Problem.badRequestUnless(() -> Json.read(body, Block.class)).given();
        decide(member, Optional.of(new MemberDecision.Block(since(member), call.admin(), reason)));
        MemberSessions.Ended ended = new MemberSessions(call.session()).end(parsed(alias));
        call.tell(
                OperationType.UPDATE,
                AdminCall.Subject.FEDERATION_MEMBER,
                Map.of("entityId", member.entityId(), "reason", reason, "sessionsEnded", ended.sessionsEnded()));
        return Json.ok(ended);
    }

    @DELETE
    @Path("{alias}/block")
    public Response unblock(@PathParam("alias") String alias) {
        call.requireManage();
        MemberView member = member(alias);
        decide(member, Optional.empty());
        call.tell(OperationType.DELETE, AdminCall.Subject.FEDERATION_MEMBER, Map.of("entityId", member.entityId()));
        return Response.noContent().build();
    }

    /** Who is linked to a member; it needs the right to view users as well. */
    @GET
    @Path("{alias}/researchers")
    @Produces(MediaType.APPLICATION_JSON)
    public Response researchers(
            @PathParam("alias") String alias,
            @QueryParam("first") @Nullable Integer first,
            @QueryParam("max") @Nullable Integer max) {
        call.requireView();
        call.auth().users().requireView();
        member(alias);
        Links links = links();
        return Json.ok(new Listing<>(
                Math.toIntExact(links.count(parsed(alias))),
                links.page(parsed(alias), Problem.badRequestUnless(() -> Page.of(first, max)))));
    }

    /** Accepts that another source or registrar answers for a member from now on. */
    @POST
    @Path("{alias}/accept")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response accept(@PathParam("alias") String alias, InputStream body) {
        call.requireManage();
        MemberView member = member(alias);
        MemberDecision.Pin wanted =
                Problem.badRequestUnless(() -> Json.read(body, Accept.class)).pin();
        MemberDecision.Pin now = roster().entry(parsed(alias))
                .map(RosterEntry::pin)
                .filter(wanted::equals)
                .orElseThrow(() -> Problem.conflict("this source and registrar do not answer for the member now"));
        if (member.status() != MemberStatus.HELD) {
            throw Problem.conflict("the member is not held, it is " + member.status());
        }
        call.operations()
                .decide(
                        new EntityId(member.entityId()),
                        before ->
                                new MemberDecision(before.entityId(), member.name(), Optional.of(now), before.block()));
        call.tell(OperationType.ACTION, AdminCall.Subject.FEDERATION_MEMBER, now);
        return Response.noContent().build();
    }

    private void decide(MemberView member, Optional<MemberDecision.Block> block) {
        call.operations()
                .decide(
                        new EntityId(member.entityId()),
                        before -> new MemberDecision(before.entityId(), member.name(), before.pin(), block));
    }

    private Instant since(MemberView member) {
        return Optional.ofNullable(member.block())
                .map(block -> Instant.parse(block.since()))
                .orElseGet(call::now);
    }

    private MemberView member(String alias) {
        return MemberView.of(roster(), parsed(alias), call.now())
                .orElseThrow(() -> Problem.notFound("no member has this alias"));
    }

    private static MemberAlias parsed(String alias) {
        return MemberAlias.parse(alias)
                .orElseThrow(() -> Problem.notFound("no member has this alias; it begins with member-"));
    }

    private Roster roster() {
        return call.session().getProvider(FederationProvider.class).roster();
    }

    private Links links() {
        return Links.of(call.session(), call.realm().getId());
    }

    /** A member and how many researchers are linked to it. */
    record Detail(@JsonUnwrapped MemberView member, long researchers) {}

    /** The body of a block. */
    record Block(@Nullable String reason) {
        private static final int LONGEST = 255;

        Block {
            if (reason == null || reason.isBlank() || reason.length() > LONGEST) {
                throw new IllegalArgumentException(
                        "give a reason of 1 to " + LONGEST + " characters, for the other administrators");
            }
        }

        private String given() {
            return String.valueOf(reason).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        }
    }

    /** The body of an acceptance: what the operator looked at. */
    record Accept(@Nullable String source, @Nullable String registrationAuthority) {
        Accept {
            if (source == null || registrationAuthority == null) {
                throw new IllegalArgumentException("name the source and the registrationAuthority that you looked at");
            }
        }

        private MemberDecision.Pin pin() {
            return new MemberDecision.Pin(String.valueOf(source), String.valueOf(registrationAuthority));
        }
    }
}
