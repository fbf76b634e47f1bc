package kr.fedhub.keycloak.discovery;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Optional;
import kr.fedhub.core.institution.InstitutionQuery;
import kr.fedhub.keycloak.config.ServiceSettings;
import kr.fedhub.keycloak.internal.BrokerRedirect;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.Authenticator;
import org.keycloak.constants.AdapterConstants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Asks the researcher for the institution to log in with, unless the request already names one. */
final class HubDiscoveryAuthenticator implements Authenticator {
    private static final String CHOICE = "institution";
    private static final String SEARCH = "search";
    private static final String ENTITY_HINT = "idphint";
    private static final String NOT_AVAILABLE = "hubDiscoveryNotAvailable";
    private static final String NOT_COMPLETED = "hubDiscoveryNotCompleted";

    private final BrokerRedirect broker = new BrokerRedirect();
    private final InstitutionSearch search;

    HubDiscoveryAuthenticator(InstitutionSearch search) {
        this.search = search;
    }

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        Optional<String> hint = hint(context);
        if (hint.isPresent()) {
            broker.redirect(context, hint.get());
            return;
        }
        // The broker comes back here when the institution answers with an error or the researcher turns round there.
        context.challenge(page(context, context.getForwardedErrorMessage() == null ? null : NOT_COMPLETED));
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        String choice = context.getHttpRequest().getDecodedFormParameters().getFirst(CHOICE);
        if (choice != null && directory(context).canLogIn(choice)) {
            broker.redirect(context, choice);
            return;
        }
        context.challenge(page(context, choice == null ? null : NOT_AVAILABLE));
    }

    /** The institution that the request names, by its alias here or by its entityID (AARC-G061). */
    private Optional<String> hint(AuthenticationFlowContext context) {
        MultivaluedMap<String, String> query = context.getUriInfo().getQueryParameters();
        InstitutionDirectory directory = directory(context);
        return Optional.ofNullable(query.getFirst(AdapterConstants.KC_IDP_HINT))
                .filter(directory::canLogIn)
                .or(() -> Optional.ofNullable(query.getFirst(ENTITY_HINT))
                        .flatMap(directory::alias)
                        .filter(directory::canLogIn));
    }

    private Response page(AuthenticationFlowContext context, @Nullable String problem) {
        Locale locale = context.getSession().getContext().resolveLocale(null);
        ServiceSettings service =
                ServiceSettings.read(context.getAuthenticationSession().getClient());
        InstitutionQuery query = query(context);
        InstitutionDirectory.Selection selection = directory(context).select(service.recommended(), query, locale);
        DiscoveryPage page = DiscoveryPage.of(service.name().in(locale), selection, query, locale, problem);
        return context.form().setAttribute(DiscoveryPage.ATTRIBUTE, page).createForm(DiscoveryPage.TEMPLATE);
    }

    private static InstitutionQuery query(AuthenticationFlowContext context) {
        return new InstitutionQuery(Optional.ofNullable(context.getHttpRequest().getDecodedFormParameters())
                .map(form -> form.getFirst(SEARCH))
                .orElse(""));
    }

    private InstitutionDirectory directory(AuthenticationFlowContext context) {
        return new InstitutionDirectory(context.getSession(), search);
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
