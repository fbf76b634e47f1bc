package kr.fedhub.keycloak.discovery;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kr.fedhub.core.institution.Institution;
import kr.fedhub.core.institution.InstitutionList;
import kr.fedhub.keycloak.config.InstitutionSettings;
import kr.fedhub.keycloak.config.ServiceSettings;
import kr.fedhub.keycloak.internal.BrokerRedirect;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.Authenticator;
import org.keycloak.constants.AdapterConstants;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.IdentityProviderStorageProvider.FetchMode;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Asks the researcher for the institution to log in with, unless the request already names one. */
final class HubDiscoveryAuthenticator implements Authenticator {
    private static final String CHOICE = "institution";
    private static final String NOT_AVAILABLE = "hubDiscoveryNotAvailable";
    private static final String NOT_COMPLETED = "hubDiscoveryNotCompleted";

    private final BrokerRedirect broker = new BrokerRedirect();

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        String hint = context.getUriInfo().getQueryParameters().getFirst(AdapterConstants.KC_IDP_HINT);
        if (hint != null && canLogIn(context, hint)) {
            broker.redirect(context, hint);
            return;
        }
        // The broker comes back here when the institution answers with an error or the researcher turns round there.
        context.challenge(page(context, context.getForwardedErrorMessage() == null ? null : NOT_COMPLETED));
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        String choice = context.getHttpRequest().getDecodedFormParameters().getFirst(CHOICE);
        if (choice != null && canLogIn(context, choice)) {
            broker.redirect(context, choice);
            return;
        }
        context.challenge(page(context, choice == null ? null : NOT_AVAILABLE));
    }

    private static boolean canLogIn(AuthenticationFlowContext context, String alias) {
        return Optional.ofNullable(context.getSession().identityProviders().getByAlias(alias))
                .filter(IdentityProviderModel::isEnabled)
                .filter(provider -> !provider.isLinkOnly())
                .isPresent();
    }

    private static Response page(AuthenticationFlowContext context, @Nullable String problem) {
        Locale locale = context.getSession().getContext().resolveLocale(null);
        ServiceSettings service =
                ServiceSettings.read(context.getAuthenticationSession().getClient());
        InstitutionList list = InstitutionList.of(institutions(context.getSession()), service.recommended(), locale);
        DiscoveryPage page = DiscoveryPage.of(service.name().in(locale), list, locale, problem);
        return context.form().setAttribute(DiscoveryPage.ATTRIBUTE, page).createForm(DiscoveryPage.TEMPLATE);
    }

    /** Keycloak keeps the list for login in its cache: enabled, not hidden, not for linking only. */
    private static List<Institution> institutions(KeycloakSession session) {
        return session.identityProviders()
                .getForLogin(FetchMode.ALL, null)
                .map(InstitutionSettings::read)
                .toList();
    }

    @Override
    public boolean requiresUser() {
        return false;
    }

    @Override
    public boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
        return true;
    }

    @Override
    public void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {
        // A choice of institution leaves nothing to do for later.
    }

    @Override
    public void close() {
        // Holds no resources.
    }
}
