package kr.fedhub.keycloak.internal.broker;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import kr.fedhub.keycloak.federation.RefusalReason;
import org.keycloak.models.KeycloakSession;

/** The endpoint of a member, at which nothing is accepted: its answers go to its source's endpoint. */
public final class ClosedEndpoint {
    private final KeycloakSession session;

    ClosedEndpoint(KeycloakSession session) {
        this.session = session;
    }

    @GET
    public Response redirect() {
        return refused();
    }

    @POST
    public Response post() {
        return refused();
    }

    @GET
    @Path("{any: .+}")
    public Response redirectBelow() {
        return refused();
    }

    @POST
    @Path("{any: .+}")
    public Response postBelow() {
        return refused();
    }

    private Response refused() {
        return new Refusals(session).of(RefusalReason.NOT_THIS_WAY).response();
    }
}
