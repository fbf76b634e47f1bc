package kr.fedhub.keycloak.internal.account;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Map;
import kr.fedhub.core.account.AccountAddress;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AuthenticationManager;

/**
 * Gives a hub account a new password. Only hub accounts have one: accounts that operators made, and researchers of institutions,
 * are not found by an address.
 */
final class RecoveryAuthenticator extends AccountAuthenticator {
    RecoveryAuthenticator() {
        super(Purpose.RECOVERY);
    }

    @Override
    void finish(AuthenticationFlowContext context, AccountAddress address, MultivaluedMap<String, String> form) {
        String password = field(form, "password");
        Map<String, String> errors = wrongPassword(context, address, password, field(form, "again"));
        if (!errors.isEmpty()) {
            context.challenge(details(context, address, "", errors));
            return;
        }
        @Nullable UserModel user = context.getSession().users().getUserByUsername(context.getRealm(), address.username());
        if (user == null || !user.isEnabled()) {
            context.challenge(check(context).refuse("gone", "hubAccountGone"));
            return;
        }
        user.credentialManager().updateCredential(UserCredentialModel.password(password));
        endSessions(context, user);
        context.getSession().loginFailures().removeUserLoginFailure(context.getRealm(), user.getId());
        check(context).state().forget();
        goOn(context, user);
    }

    /** Whoever knew the old password is logged out everywhere. */
    private static void endSessions(AuthenticationFlowContext context, UserModel user) {
        KeycloakSession session = context.getSession();
        RealmModel realm = context.getRealm();
        for (UserSessionModel known :
                session.sessions().getUserSessionsStream(realm, user).toList()) {
            AuthenticationManager.backchannelLogout(
                    session,
                    realm,
                    known,
                    session.getContext().getUri(),
                    context.getConnection(),
                    context.getHttpRequest().getHttpHeaders(),
                    true);
        }
    }
}
