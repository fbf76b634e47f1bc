package kr.fedhub.keycloak.discovery;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.fedhub.keycloak.internal.BrokerRedirect;
import kr.fedhub.keycloak.internal.broker.PageRefusal;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.Authenticator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;

/** Asks the researcher for the institution to log in with, unless the request already names one. */
final class HubDiscoveryAuthenticator implements Authenticator {
    private static final String NOT_AVAILABLE = "hubDiscoveryNotAvailable";
    private static final String NOT_COMPLETED = "hubDiscoveryNotCompleted";
    private static final String TIMED_OUT = "hubDiscoveryTimedOut";
    /** What Keycloak says when a page stood open for longer than it may. */
    private static final String STOCK_TIMED_OUT = "loginTimeout";

    private final BrokerRedirect broker = new BrokerRedirect();
    private final InstitutionCatalogues catalogues;

    HubDiscoveryAuthenticator(InstitutionCatalogues catalogues) {
        this.catalogues = catalogues;
    }

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        InstitutionDirectory directory = new InstitutionDirectory(context.getSession(), catalogues);
        List<String> named = LoginHints.of(context, directory).named();
        LoginHints.keep(context.getAuthenticationSession(), named);
        Offer offer = offer(context, directory, named);
        // The broker comes back here when the institution answers with an error or the researcher turns round there.
        @Nullable FormMessage before = context.getForwardedErrorMessage();
        if (before != null) {
            boolean timedOut = STOCK_TIMED_OUT.equals(before.getMessage());
            show(context, offer, Asked.nothing(), timedOut ? TIMED_OUT : NOT_COMPLETED);
        } else if (named.size() == 1) {
            go(context, offer, named.get(0));
        } else if (named.isEmpty()) {
            byMail(context, offer);
        } else {
            show(context, offer, Asked.nothing(), null);
        }
    }

    private void byMail(AuthenticationFlowContext context, Offer offer) {
        Optional<String> host = LoginHints.mailHost(context);
        List<String> found = host.map(name -> offer.directory().catalogue().ofHost(name)).orElse(List.of()).stream()
                .filter(offer::contains)
                .toList();
        if (found.size() == 1) {
            broker.redirect(context, found.get(0));
        } else {
            show(context, offer, found.isEmpty() ? Asked.nothing() : Asked.of(host.orElse("")), null);
        }
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
        InstitutionDirectory directory = new InstitutionDirectory(context.getSession(), catalogues);
        Offer offer = offer(context, directory, LoginHints.kept(context.getAuthenticationSession()));
        String choice = form.getFirst(Asked.CHOICE);
        if (choice != null && directory.canLogIn(choice)) {
            go(context, offer, choice);
        } else if (form.containsKey(Asked.HUB_ACCOUNT) && HubAccounts.areReachable(context)) {
            context.attempted();
        } else {
            show(context, offer, Asked.in(form), choice == null ? null : NOT_AVAILABLE);
        }
    }

    /** One institution that a request names is where it goes first; who comes back may choose any. */
    private static Offer offer(AuthenticationFlowContext context, InstitutionDirectory directory, List<String> named) {
        Set<String> only = named.size() > 1 ? Set.copyOf(named) : Set.of();
        return new Offer(
                directory, AskingService.of(context.getAuthenticationSession().getClient()), only, false);
    }

    private void go(AuthenticationFlowContext context, Offer offer, String alias) {
        if (offer.directory().isPermitted(alias, offer.service().policy())) {
            broker.redirect(context, alias);
        } else {
            context.challenge(
                    PageRefusal.ofInstitution(context.getSession(), context.getAuthenticationSession(), alias));
        }
    }

    private static void show(AuthenticationFlowContext context, Offer offer, Asked asked, @Nullable String problem) {
        DiscoveryView view = DiscoveryView.of(context.getSession(), offer, asked);
        DiscoveryPage page = view.page(
                null,
                SearchAddress.of(context.getSession(), offer.service(), view.locale()),
                offer.takesHubAccounts() && HubAccounts.areReachable(context),
                problem);
        context.challenge(
                context.form().setAttribute(DiscoveryPage.ATTRIBUTE, page).createForm(DiscoveryPage.TEMPLATE));
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
