package kr.fedhub.keycloak.internal.account;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.fedhub.core.account.AccountAddress;
import kr.fedhub.core.account.AccountName;
import kr.fedhub.core.digest.Sha256;
import kr.fedhub.keycloak.account.HubAccount;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.common.util.Time;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.AccountRoles;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;

/** Opens an account at the hub. It is made last, so that there is never one whose address was not verified. */
final class SignUpAuthenticator extends AccountAuthenticator {
    private static final String AGREE = "agree";
    private static final String TERMS = "terms";
    private static final String AGE = "age";
    private static final String TERMS_ADDRESS = "hubTermsUrl";
    private static final String MISSING_BOX = "hubFirstBoxMissing";
    private static final String NAME_MISSING = "hubAccountNameMissing";
    private static final String NAME_UNREADABLE = "hubAccountNameUnreadable";

    SignUpAuthenticator() {
        super(Purpose.SIGN_UP);
    }

    @Override
    void finish(AuthenticationFlowContext context, AccountAddress address, MultivaluedMap<String, String> form) {
        String typed = field(form, "name");
        Optional<AccountName> name = AccountName.parse(typed);
        Map<String, String> errors =
                new HashMap<>(wrongPassword(context, address, field(form, "password"), field(form, "again")));
        if (name.isEmpty()) {
            errors.put("name", context.form().getMessage(typed.isBlank() ? NAME_MISSING : NAME_UNREADABLE));
        }
        missingBoxes(context.form(), form)
                .forEach(box -> errors.put(box, context.form().getMessage(MISSING_BOX)));
        if (name.isEmpty() || !errors.isEmpty()) {
            context.challenge(details(context, address, typed, errors));
            return;
        }
        open(context, address, name.get(), field(form, "password"));
    }

    private static Stream<String> missingBoxes(LoginFormsProvider texts, MultivaluedMap<String, String> form) {
        Stream<String> asked = texts.getMessage(TERMS_ADDRESS).isBlank() ? Stream.of(AGE) : Stream.of(TERMS, AGE);
        return asked.filter(box -> !form.getOrDefault(AGREE, List.of()).contains(box));
    }

    private void open(AuthenticationFlowContext context, AccountAddress address, AccountName name, String password) {
        RealmModel realm = context.getRealm();
        if (context.getSession().users().getUserByUsername(realm, address.username()) != null) {
            context.challenge(already(context));
            return;
        }
        try {
            UserModel user = context.getSession().users().addUser(realm, address.username());
            new HubAccount(realm, user).open(name, address, notice(context.form()));
            user.credentialManager().updateCredential(UserCredentialModel.password(password));
            allowClosing(realm, user);
            check(context).state().forget();
            goOn(context, user);
        } catch (ModelDuplicateException e) {
            context.challenge(already(context));
        }
    }

    /** Two tabs at once. Somebody who reads the mails may know that there is an account. */
    private Response already(AuthenticationFlowContext context) {
        return check(context).refuse("exists", "hubAccountExists");
    }

    /** When it was shown, in milliseconds, and a digest of what it said. */
    private static String notice(LoginFormsProvider texts) {
        String said = Stream.of("Purpose", "Items", "Retention", "Refusal")
                .map(part -> texts.getMessage("hubAccountNotice" + part))
                .collect(Collectors.joining("\n"));
        return Time.currentTimeMillis() + " " + Sha256.hex(said + "\n" + texts.getMessage(TERMS_ADDRESS));
    }

    /** The stock role that lets people remove their account. */
    private static void allowClosing(RealmModel realm, UserModel user) {
        @Nullable ClientModel stock = realm.getClientByClientId(Constants.ACCOUNT_MANAGEMENT_CLIENT_ID);
        @Nullable RoleModel closing = stock == null ? null : stock.getRole(AccountRoles.DELETE_ACCOUNT);
        if (closing != null) {
            user.grantRole(closing);
        }
    }
}
