package kr.fedhub.keycloak.discovery;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import kr.fedhub.core.discovery.DiscoveryRefused;
import kr.fedhub.core.discovery.DiscoveryRequest;
import kr.fedhub.core.discovery.DiscoveryReturn;
import kr.fedhub.core.metadata.EntityId;
import kr.fedhub.core.metadata.Member;
import kr.fedhub.core.metadata.MemberAlias;
import kr.fedhub.core.metadata.roster.RosterEntry;
import kr.fedhub.keycloak.choice.BrowserChoices;
import kr.fedhub.keycloak.federation.RefusalReason;
import kr.fedhub.keycloak.internal.broker.PageRefusal;
import org.jspecify.annotations.Nullable;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;

/** The page for services outside the hub (SAML Identity Provider Discovery Service Protocol and Profile, OASIS 2008). */
record DiscoveryProtocol(KeycloakSession session, InstitutionCatalogues catalogues) {
    private static final String NOT_AVAILABLE = "hubDiscoveryNotAvailable";

    /** A request that has been checked. */
    private record Checked(AskingService service, DiscoveryReturn back, boolean passive) {}

    /** Answers a request, or asks the researcher. */
    Response ask() {
        return checked(request -> {
            Offer offer = offer(request.service());
            return request.passive()
                    ? back(request, remembered(offer).flatMap(alias -> entityId(offer, alias)))
                    : page(offer, Asked.nothing(), null);
        });
    }

    /** Takes what the researcher did on the page. */
    Response act(MultivaluedMap<String, String> form) {
        return checked(request -> {
            Offer offer = offer(request.service());
            @Nullable String choice = form.getFirst(Asked.CHOICE);
            Optional<EntityId> chosen =
                    Optional.ofNullable(choice).filter(offer::contains).flatMap(alias -> entityId(offer, alias));
            if (choice == null || chosen.isEmpty()) {
                return page(offer, Asked.in(form), choice == null ? null : NOT_AVAILABLE);
            }
            new BrowserChoices(session).add(choice, request.service().id());
            return back(request, chosen);
        });
    }

    private Response checked(Function<Checked, Response> answer) {
        MultivaluedMap<String, String> query = session.getContext().getUri().getQueryParameters();
        try {
            if (query.values().stream().anyMatch(values -> values.size() > 1)) {
                return PageRefusal.of(session, RefusalReason.DISCOVERY_REQUEST, "a parameter came twice");
            }
            DiscoveryRequest request = DiscoveryRequest.parse(
                    query.getFirst("entityID"),
                    query.getFirst("return"),
                    query.getFirst("returnIDParam"),
                    query.getFirst("isPassive"),
                    query.getFirst("policy"));
            AskingService service =
                    AskingService.outside(session, request.entityId()).orElseThrow(DiscoveryRefused::unknownService);
            return answer.apply(new Checked(service, request.returnTo(service.returns()), request.passive()));
        } catch (DiscoveryRefused e) {
            return PageRefusal.of(session, reason(e.reason()), e.getMessage());
        }
    }

    private static RefusalReason reason(DiscoveryRefused.Reason reason) {
        return switch (reason) {
            case UNKNOWN_SERVICE -> RefusalReason.DISCOVERY_SERVICE;
            case RETURN_NOT_REGISTERED, RETURN_HOLDS_ANSWER -> RefusalReason.DISCOVERY_RETURN;
            case MALFORMED, POLICY -> RefusalReason.DISCOVERY_REQUEST;
        };
    }

    private Offer offer(AskingService service) {
        return new Offer(new InstitutionDirectory(session, catalogues), service, Set.of(), true);
    }

    private Optional<String> remembered(Offer offer) {
        return new BrowserChoices(session)
                .at(offer.service().id()).stream().filter(offer::contains).findFirst();
    }

    private static Optional<EntityId> entityId(Offer offer, String alias) {
        return MemberAlias.parse(alias)
                .flatMap(offer.directory().roster()::entry)
                .map(RosterEntry::member)
                .map(Member::entityId);
    }

    private static Response back(Checked request, Optional<EntityId> chosen) {
        return Response.seeOther(URI.create(request.back().answer(chosen))).build();
    }

    private Response page(Offer offer, Asked asked, @Nullable String problem) {
        DiscoveryView view = DiscoveryView.of(session, offer, asked);
        URI request = session.getContext().getUri().getRequestUri();
        DiscoveryPage page = view.page(
                request.getRawPath() + "?" + request.getRawQuery(),
                SearchAddress.outside(session, offer.service(), view.locale()),
                false,
                problem);
        return session.getProvider(LoginFormsProvider.class)
                .setAttribute(DiscoveryPage.ATTRIBUTE, page)
                .createForm(DiscoveryPage.TEMPLATE);
    }
}
