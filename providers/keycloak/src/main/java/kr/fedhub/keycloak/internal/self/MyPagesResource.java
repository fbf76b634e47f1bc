package kr.fedhub.keycloak.internal.self;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import kr.fedhub.keycloak.internal.self.Place.Kind;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;

/** The researcher's own pages. Each stands at an address of its own and works without a script. */
public final class MyPagesResource {
    private static final String FILE = "/file";

    private final Gate gate;

    MyPagesResource(KeycloakSession session) {
        gate = new Gate(session);
    }

    @GET
    public Response institutions() {
        return gate.show(
                Place.of(Kind.INSTITUTIONS),
                visit -> new PageWriter(visit)
                        .page(Kind.INSTITUTIONS, InstitutionsPage.TEMPLATE, new MyInstitutions(visit).page()));
    }

    @GET
    @Path("services")
    public Response services() {
        return gate.show(
                Place.of(Kind.SERVICES),
                visit ->
                        new PageWriter(visit).page(Kind.SERVICES, ServicesPage.TEMPLATE, new MyServices(visit).page()));
    }

    @GET
    @Path("consents")
    public Response consents() {
        return gate.show(
                Place.of(Kind.CONSENTS),
                visit ->
                        new PageWriter(visit).page(Kind.CONSENTS, ConsentsPage.TEMPLATE, new MyConsents(visit).page()));
    }

    @GET
    @Path("data")
    public Response data() {
        Place place = Place.of(Kind.DATA);
        String file = gate.redirect().address(place) + FILE;
        return gate.show(
                place,
                visit -> new PageWriter(visit)
                        .page(Kind.DATA, DataPage.TEMPLATE, new DataPage(file, visit.mayCloseAccount())));
    }

    /** The researcher's data; who has not just logged in comes back to the page that offers it. */
    @GET
    @Path("data" + FILE)
    public Response file() {
        return gate.showFresh(Place.of(Kind.DATA), visit -> new MyData(visit).file());
    }

    /** To a login at an institution of the researcher's, the choice of another one, and the login there. */
    @GET
    @Path("institutions/add")
    public Response add() {
        return gate.redirect().adding();
    }

    /** To the stock page that removes the account after a new login. Events and tables follow from the removal. */
    @GET
    @Path("close")
    public Response close() {
        return gate.redirect().closing();
    }

    @GET
    @Path("institutions/{alias}/remove")
    public Response askToRemove(@PathParam("alias") String alias) {
        return gate.showFresh(
                Place.of(Kind.REMOVE, alias),
                visit -> question(
                        visit,
                        Kind.INSTITUTIONS,
                        new MyInstitutions(visit).question(alias),
                        () -> new MyInstitutions(visit).kept(alias)));
    }

    @POST
    @Path("institutions/{alias}/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remove(@PathParam("alias") String alias) {
        return gate.act(Place.of(Kind.REMOVE, alias), visit -> {
            new MyInstitutions(visit).remove(alias);
            return gate.seeOther(Place.of(Kind.INSTITUTIONS));
        });
    }

    @GET
    @Path("services/{id}/unlink")
    public Response askToUnlink(@PathParam("id") String id) {
        return gate.showFresh(
                Place.of(Kind.UNLINK, id),
                visit -> question(
                        visit, Kind.SERVICES, new MyServices(visit).question(id), new MyServices(visit)::unknown));
    }

    @POST
    @Path("services/{id}/unlink")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response unlink(@PathParam("id") String id) {
        return gate.act(Place.of(Kind.UNLINK, id), visit -> {
            new MyServices(visit).unlink(id);
            return gate.seeOther(Place.of(Kind.SERVICES));
        });
    }

    @GET
    @Path("consents/{id}/withdraw")
    public Response askToWithdraw(@PathParam("id") String id) {
        return gate.showFresh(
                Place.of(Kind.WITHDRAW, id),
                visit -> question(
                        visit, Kind.CONSENTS, new MyConsents(visit).question(id), new MyConsents(visit)::unknown));
    }

    @POST
    @Path("consents/{id}/withdraw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response withdraw(@PathParam("id") String id) {
        return gate.act(Place.of(Kind.WITHDRAW, id), visit -> {
            new MyConsents(visit).withdraw(id);
            return gate.seeOther(Place.of(Kind.CONSENTS));
        });
    }

    /** Where logins come back to. */
    @GET
    @Path("return")
    public Response back(@QueryParam("state") @Nullable String state) {
        return gate.back(Place.parse(state));
    }

    /** The question, or the page behind it when there is nothing to ask any more. */
    private Response question(Visit visit, Kind section, Optional<ConfirmPage> question, Runnable none) {
        if (question.isEmpty()) {
            none.run();
            return gate.seeOther(Place.of(section));
        }
        return new PageWriter(visit).page(section, ConfirmPage.TEMPLATE, question.get());
    }
}
