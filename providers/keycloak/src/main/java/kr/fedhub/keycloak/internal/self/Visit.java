package kr.fedhub.keycloak.internal.self;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import kr.fedhub.keycloak.config.OwnNotice;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.requiredactions.DeleteAccount;
import org.keycloak.common.util.SecretGenerator;
import org.keycloak.common.util.Time;
import org.keycloak.events.Details;
import org.keycloak.models.AccountRoles;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.ImpersonationSessionNote;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionProviderModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;

/**
 * A request of a researcher who is logged in.
 *
 * <p>Why private API: {@code AuthenticationManager} reads and checks the cookie of a session, and knows when its researcher
 * logged in. Checked on Keycloak 26.5.6, 26.7.0, 26.7.4 and 26.7.5.
 *
 * @param session the request's
 * @param researcher who it is
 * @param login the session that the browser has
 */
record Visit(KeycloakSession session, UserModel researcher, UserSessionModel login) {
    /** How long a login counts for what cannot be undone. */
    private static final Duration FRESH = Duration.ofMinutes(10);

    private static final String TOKEN = "hub.my.token";

    /** The visit of this request's browser; empty without a session. */
    static Optional<Visit> of(KeycloakSession session) {
        RealmModel realm = session.getContext().getRealm();
        @Nullable AuthResult known = AuthenticationManager.authenticateIdentityCookie(session, realm, true);
        return Optional.ofNullable(known).map(found -> new Visit(session, found.user(), found.session()));
    }

    RealmModel realm() {
        return session.getContext().getRealm();
    }

    Locale locale() {
        return session.getContext().resolveLocale(null);
    }

    /** The alias of the institution that the session began with; empty for a login at the hub itself. */
    Optional<String> institution() {
        return Optional.ofNullable(login.getNote(Details.IDENTITY_PROVIDER));
    }

    /** Whether the researcher, and not somebody who acts as them, has just logged in. */
    boolean isFresh() {
        @Nullable String at = login.getNote(AuthenticationManager.AUTH_TIME);
        boolean impersonated = login.getNote(ImpersonationSessionNote.IMPERSONATOR_ID.toString()) != null;
        return at != null && !impersonated && isFresh(Instant.ofEpochSecond(Long.parseLong(at)), now());
    }

    /** Whether Keycloak lets the researcher remove the account. */
    boolean mayCloseAccount() {
        @Nullable RequiredActionProviderModel action = realm().getRequiredActionProviderByAlias(DeleteAccount.PROVIDER_ID);
        @Nullable ClientModel stock = realm().getClientByClientId(Constants.ACCOUNT_MANAGEMENT_CLIENT_ID);
        @Nullable RoleModel role = stock == null ? null : stock.getRole(AccountRoles.DELETE_ACCOUNT);
        return action != null && action.isEnabled() && role != null && researcher.hasRole(role);
    }

    static boolean isFresh(Instant login, Instant now) {
        return now.isBefore(login.plus(FRESH));
    }

    static Instant now() {
        return Instant.ofEpochMilli(Time.currentTimeMillis());
    }

    /** What forms of this session's pages carry. */
    String token() {
        @Nullable String known = login.getNote(TOKEN);
        if (known != null) {
            return known;
        }
        String made = SecretGenerator.getInstance().randomString(43);
        login.setNote(TOKEN, made);
        return made;
    }

    /** Says something on the next page. */
    void leave(OwnNotice notice) {
        login.setNote(OwnNotice.NOTE, notice.text());
    }

    /** What the next page has to say; once. */
    Optional<OwnNotice> takeNotice() {
        @Nullable String left = login.getNote(OwnNotice.NOTE);
        if (left == null) {
            return Optional.empty();
        }
        login.removeNote(OwnNotice.NOTE);
        return OwnNotice.parse(left);
    }

    /** Keeps the person out of logs. */
    @Override
    public String toString() {
        return "Visit[" + researcher.getId() + "]";
    }
}
