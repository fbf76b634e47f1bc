package kr.fedhub.keycloak.internal.admin;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Map;
import java.util.Optional;
import kr.fedhub.core.consent.ConsentReceipt;
import kr.fedhub.keycloak.link.Consents;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.admin.OperationType;

/** What researchers agreed to. Only they themselves can withdraw it. */
public final class ConsentsResource {
    private static final String NDJSON = "application/x-ndjson";

    private final AdminCall call;
    private final Services services;

    ConsentsResource(AdminCall call) {
        this.call = call;
        services = new Services(call);
    }

    /** Receipts, withdrawn ones too, the newest first. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response list(
            @QueryParam("researcher") @Nullable String researcher,
            @QueryParam("service") @Nullable String service,
            @QueryParam("first") @Nullable Integer first,
            @QueryParam("max") @Nullable Integer max) {
        call.auth().users().requireView();
        Page page = Problem.badRequestUnless(() -> Page.of(first, max));
        Optional<String> person = Optional.ofNullable(researcher).filter(text -> !text.isBlank());
        Optional<String> at = services.id(service);
        Part<ConsentReceipt> found = Problem.badRequestUnless(() -> answer(consents(), person, at, page));
        return Json.ok(found.map(receipt -> ConsentView.of(receipt, services.name(receipt.service()))));
    }

    /** All receipts of a service, one JSON object on each line. Tells who took them in an admin event. */
    @GET
    @Path("export")
    @Produces(NDJSON)
    public Response export(@QueryParam("service") @Nullable String service) {
        call.auth().users().requireView();
        String id = Problem.badRequestUnless(
                () -> services.id(service).orElseThrow(() -> new IllegalArgumentException("name a service")));
        String name = services.name(id);
        call.tell(OperationType.ACTION, AdminCall.Subject.CONSENT, Map.of("change", "exported", "service", name));
        StreamingOutput lines = new ConsentExport(call.session(), id, name)::write;
        return Response.ok(lines, NDJSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"consents.ndjson\"")
                .build();
    }

    static Part<ConsentReceipt> answer(
            Consents consents, Optional<String> researcher, Optional<String> service, Page page) {
        if (researcher.isPresent()) {
            return Part.of(
                    service.map(at -> consents.of(researcher.get(), at)).orElseGet(() -> consents.of(researcher.get())),
                    page);
        }
        String at = service.orElseThrow(() -> new IllegalArgumentException("name a researcher or a service"));
        return Part.read(page, (first, max) -> consents.ofService(at, first, max));
    }

    private Consents consents() {
        return call.linkProvider().consents();
    }
}
