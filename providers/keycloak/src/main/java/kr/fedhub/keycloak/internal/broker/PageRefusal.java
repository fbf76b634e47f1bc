package kr.fedhub.keycloak.internal.broker;

import jakarta.ws.rs.core.Response;
import kr.fedhub.core.access.InstitutionPolicy;
import kr.fedhub.keycloak.config.ServiceSettings;
import kr.fedhub.keycloak.federation.RefusalReason;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.sessions.AuthenticationSessionModel;

/** Refuses with a page; log and event carry its reference id, and what the request wrote is undone. */
public final class PageRefusal {
    private PageRefusal() {}

    /**
     * For a researcher whose institution a service does not take.
     *
     * @param login the login that it happens in
     * @param alias the institution, or null for an account at the hub
     */
    public static Response ofInstitution(
            KeycloakSession session, AuthenticationSessionModel login, @Nullable String alias) {
        return notForService(session, login, alias).response();
    }

    /**
     * For anybody at a service that cannot get the identifier that it is to get.
     *
     * @param login the login that it happens in
     * @param detail what the operator has to mend, for the log
     */
    static Response ofIdentifier(KeycloakSession session, AuthenticationSessionModel login, String detail) {
        return new Refusals(session)
                .during(login)
                .of(RefusalReason.IDENTIFIER_UNAVAILABLE, "because " + detail)
                .response();
    }

    /**
     * For something that belongs to no login.
     *
     * @param detail more for the log, without personal data
     */
    public static Response of(KeycloakSession session, RefusalReason reason, @Nullable String detail) {
        return new Refusals(session).of(reason, detail).response();
    }

    static Refusal notForService(KeycloakSession session, AuthenticationSessionModel login, @Nullable String alias) {
        Refusals refusals = new Refusals(session).during(login);
        boolean unreadable = InstitutionPolicy.nobody().equals(ServiceSettings.policy(login.getClient()));
        return (alias == null ? refusals : refusals.about(alias))
                .of(
                        RefusalReason.NOT_FOR_SERVICE,
                        unreadable ? "because the service's lists of institutions cannot be read" : "");
    }
}
