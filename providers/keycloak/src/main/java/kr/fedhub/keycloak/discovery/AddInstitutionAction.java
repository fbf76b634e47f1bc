package kr.fedhub.keycloak.discovery;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;
import java.util.Set;
import kr.fedhub.keycloak.config.OwnPages;
import kr.fedhub.keycloak.internal.broker.InstitutionLinking;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.forms.login.LoginFormsProvider;

/**
 * Adds an institution to the researcher, who asks for it on a page of their own: shows the institutions, and sends them to a
 * login at the chosen one.
 */
final class AddInstitutionAction implements RequiredActionProvider {
    /** Tells the template what the choice is for. */
    private static final String ADDING = "adding";
    /** The reference id of what came of a login, for the template. */
    private static final String REFERENCE = "reference";

    private static final String NOT_AVAILABLE = "hubDiscoveryNotAvailable";
    private static final String ALREADY = "hubMyAddAlready";
    private static final String TAKEN = "hubMyAddTaken";
    private static final String FAILED = "hubMyAddFailed";

    private final InstitutionCatalogues catalogues;

    AddInstitutionAction(InstitutionCatalogues catalogues) {
        this.catalogues = catalogues;
    }

    @Override
    public InitiatedActionSupport initiatedActionSupport() {
        return InitiatedActionSupport.SUPPORTED;
    }

    /** Nobody has to: it is asked for. */
    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        // Nothing triggers it.
    }

    /** Only the hub's own pages ask for it, since they see to a new login first. */
    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        if (OwnPages.CLIENT.equals(
                context.getAuthenticationSession().getClient().getClientId())) {
            show(context, Asked.nothing(), null);
        } else {
            context.ignore();
        }
    }

    /** Takes a choice, or what came of the login at the institution that was chosen. */
    @Override
    public void processAction(RequiredActionContext context) {
        InstitutionLinking linking = new InstitutionLinking(context);
        Optional<InstitutionLinking.Outcome> outcome = linking.outcome();
        if (outcome.isPresent()) {
            context.getSession()
                    .getProvider(LoginFormsProvider.class)
                    .setAttribute(REFERENCE, linking.reference().value());
            finish(context, outcome.get());
            return;
        }
        MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
        @Nullable String choice = form.getFirst(Asked.CHOICE);
        if (choice == null) {
            show(context, Asked.in(form), null);
        } else if (isLinked(context, choice)) {
            show(context, Asked.nothing(), ALREADY);
        } else if (offer(context).contains(choice)) {
            context.challenge(new InstitutionLinking(context).begin(choice));
        } else {
            show(context, Asked.nothing(), NOT_AVAILABLE);
        }
    }

    private void finish(RequiredActionContext context, InstitutionLinking.Outcome outcome) {
        switch (outcome) {
            case ADDED -> context.success();
            case TAKEN -> show(context, Asked.nothing(), TAKEN);
            case FAILED -> show(context, Asked.nothing(), FAILED);
        }
    }

    private static boolean isLinked(RequiredActionContext context, String alias) {
        return context.getSession().users().getFederatedIdentity(context.getRealm(), context.getUser(), alias) != null;
    }

    private Offer offer(RequiredActionContext context) {
        return new Offer(
                new InstitutionDirectory(context.getSession(), catalogues),
                AskingService.of(context.getAuthenticationSession().getClient()),
                Set.of(),
                false);
    }

    private void show(RequiredActionContext context, Asked asked, @Nullable String problem) {
        Offer offer = offer(context);
        DiscoveryView view = DiscoveryView.of(context.getSession(), offer, asked);
        DiscoveryPage page =
                view.page(null, SearchAddress.of(context.getSession(), offer.service(), view.locale()), false, problem);
        context.challenge(context.form()
                .setAttribute(ADDING, true)
                .setAttribute(DiscoveryPage.ATTRIBUTE, page)
                .createForm(DiscoveryPage.TEMPLATE));
    }

    @Override
    public void close() {
        // Holds no resources.
    }
}
