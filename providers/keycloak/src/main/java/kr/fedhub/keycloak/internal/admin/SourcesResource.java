package kr.fedhub.keycloak.internal.admin;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.fedhub.core.metadata.EntityId;
import kr.fedhub.core.metadata.roster.Roster;
import kr.fedhub.core.metadata.roster.ScopeConflict;
import kr.fedhub.keycloak.federation.FederationProvider;
import kr.fedhub.keycloak.federation.refresh.RefreshOutcome;
import kr.fedhub.keycloak.federation.store.Document;
import kr.fedhub.keycloak.federation.store.SourceRecord;
import kr.fedhub.keycloak.federation.store.SourceReport;
import kr.fedhub.keycloak.internal.store.FederationOperations;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.IdentityProviderModel;

/** The metadata sources of a realm. */
public final class SourcesResource {
    private final AdminCall call;

    SourcesResource(AdminCall call) {
        this.call = call;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response list() {
        call.requireView();
        return Json.ok(call.operations().sources().stream().map(this::view).toList());
    }

    @GET
    @Path("{alias}")
    @Produces(MediaType.APPLICATION_JSON)
    public Response get(@PathParam("alias") String alias) {
        call.requireView();
        return Json.ok(view(source(alias)));
    }

    @GET
    @Path("{alias}/skipped")
    @Produces(MediaType.APPLICATION_JSON)
    public Response skipped(
            @PathParam("alias") String alias,
            @QueryParam("first") @Nullable Integer first,
            @QueryParam("max") @Nullable Integer max) {
        call.requireView();
        return findings(alias, Problem.badRequestUnless(() -> Page.of(first, max)), Findings::skipped);
    }

    @GET
    @Path("{alias}/remarks")
    @Produces(MediaType.APPLICATION_JSON)
    public Response remarks(
            @PathParam("alias") String alias,
            @QueryParam("first") @Nullable Integer first,
            @QueryParam("max") @Nullable Integer max) {
        call.requireView();
        return findings(alias, Problem.badRequestUnless(() -> Page.of(first, max)), Findings::remarks);
    }

    @GET
    @Path("{alias}/conflicts")
    @Produces(MediaType.APPLICATION_JSON)
    public Response conflicts(
            @PathParam("alias") String alias,
            @QueryParam("first") @Nullable Integer first,
            @QueryParam("max") @Nullable Integer max) {
        call.requireView();
        Page page = Problem.badRequestUnless(() -> Page.of(first, max));
        Roster roster = call.session().getProvider(FederationProvider.class).roster();
        Set<EntityId> members = roster.of(source(alias).getAlias()).stream()
                .map(entry -> entry.member().entityId())
                .collect(Collectors.toSet());
        List<Conflict> conflicts = roster.scopeConflicts().stream()
                .filter(one -> members.contains(one.owner()) || members.contains(one.loser()))
                .map(Conflict::of)
                .toList();
        return Json.ok(new Listing<>(conflicts.size(), page.of(conflicts)));
    }

    @POST
    @Path("{alias}/refresh")
    @Produces(MediaType.APPLICATION_JSON)
    public Response refresh(@PathParam("alias") String alias) {
        call.requireManage();
        RefreshOutcome outcome =
                call.operations().refresh(Source.of(source(alias)).refreshable());
        if (outcome.result() == RefreshOutcome.Result.BUSY) {
            throw Problem.conflict(outcome.text());
        }
        Refreshed refreshed = Refreshed.of(outcome);
        call.tell(OperationType.ACTION, AdminCall.Subject.FEDERATION_SOURCE, refreshed);
        return Json.ok(refreshed);
    }

    @POST
    @Path("{alias}/release")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response release(@PathParam("alias") String alias, InputStream body) {
        call.requireManage();
        IdentityProviderModel source = source(alias);
        Release wanted = Problem.badRequestUnless(() -> Json.read(body, Release.class));
        Document released = call.operations()
                .release(source.getAlias(), wanted.given())
                .orElseThrow(() -> Problem.conflict(
                        "no valid document with this digest waits for a release; look at the source again"));
        call.tell(
                OperationType.ACTION,
                AdminCall.Subject.FEDERATION_SOURCE,
                Map.of("released", wanted.given(), "members", released.members()));
        return Json.ok(view(source));
    }

    private Response findings(String alias, Page page, Function<SourceReport, Listing<?>> which) {
        String known = source(alias).getAlias();
        Listing<?> all = call.operations()
                .read(store -> store.sources().find(known))
                .flatMap(SourceRecord::report)
                .<Listing<?>>map(which)
                .orElse(new Listing<>(0, List.of()));
        return Json.ok(new Listing<>(all.total(), page.of(all.items())));
    }

    private SourceView view(IdentityProviderModel provider) {
        Source source = Source.of(provider);
        FederationOperations operations = call.operations();
        Optional<Instant> checked = source.settings().flatMap(operations::lastChecked);
        return operations.read(store -> SourceView.of(source, checked, store));
    }

    private IdentityProviderModel source(String alias) {
        return call.operations().sources().stream()
                .filter(source -> source.getAlias().equals(alias))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("no metadata source has this alias"));
    }

    /** The body of a release. */
    record Release(@Nullable String digest) {
        Release {
            if (digest == null || digest.isBlank()) {
                throw new IllegalArgumentException("name the digest of the held document that you looked at");
            }
        }

        private String given() {
            return String.valueOf(digest).strip();
        }
    }

    /** How a refresh went. */
    record Refreshed(String result, String reason, String message) {
        private static Refreshed of(RefreshOutcome outcome) {
            String result = switch (outcome.result()) {
                case APPLIED -> "applied";
                case UNCHANGED -> "unchanged";
                case HELD -> "held";
                case REJECTED -> "rejected";
                case FAILED, BUSY -> "unavailable";
            };
            return new Refreshed(result, outcome.reason(), outcome.text());
        }
    }

    /** A scope that two members claim. */
    record Conflict(String scope, String owner, String loser) {
        private static Conflict of(ScopeConflict conflict) {
            return new Conflict(
                    conflict.scope(), conflict.owner().value(), conflict.loser().value());
        }
    }
}
