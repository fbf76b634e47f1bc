package kr.fedhub.keycloak.internal.broker;

import jakarta.ws.rs.core.Response;
import kr.fedhub.core.access.InstitutionPolicy;
import kr.fedhub.keycloak.config.ServiceSettings;
import kr.fedhub.keycloak.federation.RefusalReason;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.sessions.AuthenticationSessionModel;

/** Refuses a researcher whose institution a service does not take. */
public final class AccessRefusal {
    private AccessRefusal() {}

    /**
     * The page that says so; log and event carry its reference id, and what the request wrote is undone.
     *
     * @param login the login that it happens in
     * @param alias the institution, or null for an account at the hub
     */
    public static Response of(KeycloakSession session, AuthenticationSessionModel login, @Nullable String alias) {
        return refusal(session, login, alias).response();
    }

    static Refusal refusal(KeycloakSession session, AuthenticationSessionModel login, @Nullable String alias) {
        Refusals refusals = new Refusals(session).during(login);
        boolean unreadable = InstitutionPolicy.nobody().equals(ServiceSettings.policy(login.getClient()));
        return (alias == null ? refusals : refusals.about(alias))
                .of(
                        RefusalReason.NOT_FOR_SERVICE,
                        unreadable ? "because the service's lists of institutions cannot be read" : "");
    }
}
