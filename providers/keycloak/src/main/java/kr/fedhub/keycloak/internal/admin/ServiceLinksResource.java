package kr.fedhub.keycloak.internal.admin;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.fedhub.core.link.ServiceLink;
import kr.fedhub.keycloak.link.ServiceLinks;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.UserModel;

/** Researchers' accounts at services. Who may view users may look, who may manage a user may end that user's links. */
public final class ServiceLinksResource {
    private final AdminCall call;
    private final Services services;

    ServiceLinksResource(AdminCall call) {
        this.call = call;
        services = new Services(call);
    }

    /** Links, ended ones too, the newest first. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response list(
            @QueryParam("researcher") @Nullable String researcher,
            @QueryParam("service") @Nullable String service,
            @QueryParam("account") @Nullable String account,
            @QueryParam("first") @Nullable Integer first,
            @QueryParam("max") @Nullable Integer max) {
        call.auth().users().requireView();
        Page page = Problem.badRequestUnless(() -> Page.of(first, max));
        Question question = Problem.badRequestUnless(() -> Question.of(researcher, services.id(service), account));
        return Json.ok(question.answer(links(), page)
                .map(link -> ServiceLinkView.of(link, services.name(link.service()), Optional.empty())));
    }

    @GET
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    public Response get(@PathParam("id") String id) {
        call.auth().users().requireView();
        return view(link(id));
    }

    /** Ends a link: it lets nobody through from now on, and its researcher proves an account anew. */
    @POST
    @Path("{id}/revoke")
    @Produces(MediaType.APPLICATION_JSON)
    public Response revoke(@PathParam("id") String id) {
        ServiceLink link = managed(id);
        links().end(id, ServiceLink.Reason.OPERATOR);
        tell(link, "revoked");
        return view(link(id));
    }

    /** Asks the researcher for a new proof at the next entry; until then the account stays theirs. */
    @POST
    @Path("{id}/re-verify")
    @Produces(MediaType.APPLICATION_JSON)
    public Response reverify(@PathParam("id") String id) {
        ServiceLink link = managed(id);
        links().expire(id);
        tell(link, "re-verify");
        return view(link(id));
    }

    private ServiceLink managed(String id) {
        Optional<ServiceLink> link = links().find(id);
        Optional<UserModel> researcher = link.map(ServiceLink::researcher)
                .map(user -> call.session().users().getUserById(call.realm(), user));
        if (researcher.isPresent()) {
            call.auth().users().requireManage(researcher.get());
        } else {
            call.auth().users().requireManage();
        }
        ServiceLink found = link.orElseThrow(ServiceLinksResource::unknown);
        if (found.end().isPresent()) {
            throw Problem.conflict("the link has ended already");
        }
        return found;
    }

    private ServiceLink link(String id) {
        return links().find(id).orElseThrow(ServiceLinksResource::unknown);
    }

    private static RuntimeException unknown() {
        return Problem.notFound("no link has this id");
    }

    private Response view(ServiceLink link) {
        return Json.ok(ServiceLinkView.of(link, services.name(link.service()), links().lastUsed(link.id())));
    }

    private void tell(ServiceLink link, String change) {
        call.tell(
                OperationType.ACTION,
                AdminCall.Subject.SERVICE_LINK,
                Map.of(
                        "link", link.id(),
                        "change", change,
                        "researcher", link.researcher(),
                        "service", services.name(link.service())));
    }

    private ServiceLinks links() {
        return call.linkProvider().links();
    }

    /**
     * What a list is asked for.
     *
     * @param researcher whose links
     * @param service at which service, by the client's own id
     * @param account to which account
     */
    record Question(Optional<String> researcher, Optional<String> service, Optional<String> account) {
        static Question of(@Nullable String researcher, Optional<String> service, @Nullable String account) {
            Optional<String> person = Optional.ofNullable(researcher).filter(text -> !text.isBlank());
            if (person.isEmpty() && service.isEmpty()) {
                throw new IllegalArgumentException("name a researcher or a service");
            }
            return new Question(person, service, Optional.ofNullable(account).filter(text -> !text.isBlank()));
        }

        Part<ServiceLink> answer(ServiceLinks links, Page page) {
            if (researcher.isEmpty()) {
                return Part.read(page, (first, max) -> links.ofService(service.orElseThrow(), account, first, max));
            }
            List<ServiceLink> own = links.of(researcher.get()).stream()
                    .filter(link -> service.isEmpty() || service.get().equals(link.service()))
                    .filter(link -> account.isEmpty() || account.get().equals(link.account()))
                    .toList();
            return Part.of(own, page);
        }
    }
}
