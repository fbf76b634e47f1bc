package kr.fedhub.keycloak.internal.account;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kr.fedhub.core.access.LoginOrigin;
import kr.fedhub.core.account.AccountAddress;
import kr.fedhub.keycloak.config.ServiceSettings;
import kr.fedhub.keycloak.internal.broker.PageRefusal;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.Authenticator;
import org.keycloak.events.Details;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.policy.PasswordPolicyManagerProvider;
import org.keycloak.policy.PolicyError;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Three pages: an address, the code that was mailed to it, and what is needed then. An account is made, and a password set, only for
 * somebody who reads the mails to the address.
 *
 * <p>Why private API: mails and policies of passwords. Checked on Keycloak 26.5.6, 26.7.0, 26.7.4 and 26.7.5.
 */
abstract class AccountAuthenticator implements Authenticator {
    private static final SecureRandom RANDOMNESS = new SecureRandom();
    private static final String SHORTEST = "length";

    private final Purpose purpose;

    AccountAuthenticator(Purpose purpose) {
        this.purpose = purpose;
    }

    /** Takes the last page: success, or the page again. */
    abstract void finish(
            AuthenticationFlowContext context, AccountAddress address, MultivaluedMap<String, String> form);

    @Override
    public final void authenticate(AuthenticationFlowContext context) {
        AuthenticationSessionModel login = context.getAuthenticationSession();
        // Nobody opens an account for a service that will not take it.
        if (!ServiceSettings.policy(login.getClient()).permits(new LoginOrigin.OfHub())) {
            context.challenge(PageRefusal.ofInstitution(context.getSession(), login, null));
            return;
        }
        AddressCheck check = check(context);
        context.challenge(check.state()
                .verified()
                .map(address -> details(context, address, "", Map.of()))
                .orElseGet(check::show));
    }

    @Override
    public final void action(AuthenticationFlowContext context) {
        MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
        String go = Objects.requireNonNullElse(form.getFirst("go"), "");
        AddressCheck check = check(context);
        Optional<AccountAddress> verified = check.state().verified();
        if (verified.isEmpty()) {
            Optional<Response> page = check.submit(go, form.getFirst("address"), form.getFirst("code"));
            context.challenge(page.orElseGet(() -> check.state()
                    .verified()
                    .map(address -> details(context, address, "", Map.of()))
                    .orElseGet(check::show)));
        } else if (go.equals("back")) {
            check.state().forget();
            context.challenge(check.show());
        } else if (go.equals("finish")) {
            finish(context, verified.get(), form);
        } else {
            context.challenge(details(context, verified.get(), "", Map.of()));
        }
    }

    final AddressCheck check(AuthenticationFlowContext context) {
        return new AddressCheck(context, purpose, RANDOMNESS);
    }

    final Response details(
            AuthenticationFlowContext context, AccountAddress address, String name, Map<String, String> errors) {
        AddressCheck check = check(context);
        @Nullable Integer shortest = context.getRealm().getPasswordPolicy().getPolicyConfig(SHORTEST);
        DetailsPage page = new DetailsPage(
                check.action(), purpose.word(), address.text(), name, shortest == null ? 0 : shortest, errors);
        return check.show(DetailsPage.TEMPLATE, page);
    }

    /** What is wrong with a new password, by field. */
    static Map<String, String> wrongPassword(
            AuthenticationFlowContext context, AccountAddress address, String password, String again) {
        Map<String, String> errors = new HashMap<>();
        if (password.isEmpty()) {
            errors.put("password", context.form().getMessage("missingPasswordMessage"));
            return errors;
        }
        PasswordPolicyManagerProvider policy = context.getSession().getProvider(PasswordPolicyManagerProvider.class);
        Optional.ofNullable(policy.validate(address.text(), password))
                .ifPresent(error -> errors.put("password", text(context, error)));
        if (errors.isEmpty() && !password.equals(again)) {
            errors.put("again", context.form().getMessage("notMatchPasswordMessage"));
        }
        return errors;
    }

    /** The login goes on with the account. */
    static void goOn(AuthenticationFlowContext context, UserModel user) {
        context.setUser(user);
        context.getEvent().user(user).success();
        AuthenticationSessionModel login = context.getAuthenticationSession();
        context.newEvent().event(EventType.LOGIN);
        context.getEvent()
                .client(login.getClient().getClientId())
                .detail(Details.REDIRECT_URI, login.getRedirectUri())
                .detail(Details.AUTH_METHOD, login.getProtocol());
        context.success(PasswordCredentialModel.TYPE);
    }

    static String field(MultivaluedMap<String, String> form, String name) {
        return Objects.requireNonNullElse(form.getFirst(name), "");
    }

    private static String text(AuthenticationFlowContext context, PolicyError error) {
        Object[] said = Objects.requireNonNullElse(error.getParameters(), new Object[0]);
        return context.form().getMessage(error.getMessage(), said);
    }

    @Override
    public final boolean requiresUser() {
        return false;
    }

    @Override
    public final boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
        return true;
    }

    @Override
    public final void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {
        // Everything is done on the pages.
    }

    @Override
    public final void close() {
        // Holds no resources.
    }
}
