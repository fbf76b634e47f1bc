package kr.fedhub.keycloak.internal.account;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import kr.fedhub.core.account.AccountAddress;
import kr.fedhub.keycloak.account.HubAccount;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.browser.UsernamePasswordForm;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.AuthenticationManager;

/**
 * The stock form for a password, which takes the e-mail address of a hub account. An address is looked for by the user name that
 * is made of it and by nothing else: a researcher of an institution with that address is somebody else, and the address
 * stays out of events and logs. Accounts that operators made go by their user names.
 *
 * <p>Why private API: it is the stock form. Checked on Keycloak 26.5.6, 26.7.0, 26.7.4 and 26.7.5.
 */
final class HubAccountForm extends UsernamePasswordForm {
    @Override
    public void authenticate(AuthenticationFlowContext context) {
        showAddress(context);
        super.authenticate(context);
    }

    @Override
    protected Response challenge(AuthenticationFlowContext context, String error, String field) {
        showAddress(context);
        return super.challenge(context, error, field);
    }

    /** Who logs in once more sees the address; the note that it is shown from ends before an event could hold it. */
    private static void showAddress(AuthenticationFlowContext context) {
        @Nullable UserModel user = context.getUser();
        if (user != null) {
            new HubAccount(context.getRealm(), user)
                    .address()
                    .ifPresent(address ->
                            context.getAuthenticationSession().setAuthNote(ATTEMPTED_USERNAME, address.text()));
        }
    }

    @Override
    protected boolean validateForm(AuthenticationFlowContext context, MultivaluedMap<String, String> form) {
        if (context.getUser() != null) {
            context.getAuthenticationSession().removeAuthNote(ATTEMPTED_USERNAME);
        }
        MultivaluedMap<String, String> known = new MultivaluedHashMap<>(form);
        Optional.ofNullable(form.getFirst(AuthenticationManager.FORM_USERNAME))
                .flatMap(AccountAddress::parse)
                .ifPresent(address -> known.putSingle(AuthenticationManager.FORM_USERNAME, address.username()));
        return super.validateForm(context, known);
    }
}
