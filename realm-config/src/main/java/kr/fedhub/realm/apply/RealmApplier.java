package kr.fedhub.realm.apply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.fedhub.realm.ConfigException;
import kr.fedhub.realm.DesiredRealm;

/**
 * Makes a server's realm what is wanted. Everything is read and compared first, then only what differs is written; a second
 * run right after finds nothing to do. Realm, clients and identity providers are never removed.
 */
public final class RealmApplier {
    private final AdminApi api;

    public RealmApplier(AdminApi api) {
        this.api = api;
    }

    /**
     * Applies the realm.
     *
     * @return what was changed, in order; empty when the server was as wanted
     * @throws ConfigException when the server refuses, or lacks what the realm needs; before the first write if that can be
     *     known by then
     */
    public List<Change> apply(DesiredRealm desired) {
        RealmServer server = new RealmServer(api, desired.name());
        new Flows(server).checkSupported(desired.flows());
        List<Change> changes = new ArrayList<>();
        Optional<JsonNode> found = server.realm();
        if (found.isEmpty()) {
            new Flows(server).checkAuthenticators(desired.flows());
            server.createRealm(RealmSettings.settings(desired.realm()));
            changes.add(Change.created("realm", desired.name()));
        }
        for (Step step : plan(server, desired, found.isEmpty())) {
            step.write().run();
            if (!changes.contains(step.change())) {
                changes.add(step.change());
            }
        }
        return List.copyOf(changes);
    }

    /** In the order in which things refer to each other; the flows are bound last, when all else stands. */
    private static List<Step> plan(RealmServer server, DesiredRealm desired, boolean fresh) {
        ObjectNode realm = (ObjectNode) server.get("");
        List<Step> steps = new ArrayList<>();
        RealmSettings settings = new RealmSettings(server, realm);
        settings.planSettings(desired.realm()).ifPresent(steps::add);
        new UserProfileDocument(server).plan(desired.userProfile()).ifPresent(steps::add);
        steps.addAll(new Flows(server).plan(desired.flows()));
        steps.addAll(new RequiredActions(server).plan(desired.requiredActions()));
        steps.addAll(new ClientScopes(server).plan(desired.clientScopes()));
        steps.addAll(new Clients(server).plan(desired.clients()));
        steps.addAll(new ClientPolicies(server).plan(desired.clientProfiles(), desired.clientPolicies()));
        steps.addAll(planInstitutions(server, desired));
        settings.planBindings(desired.realm(), fresh).ifPresent(steps::add);
        return steps;
    }

    private static List<Step> planInstitutions(RealmServer server, DesiredRealm desired) {
        if (desired.identityProviders().isEmpty()
                && desired.identityProviderMappers().isEmpty()) {
            return List.of();
        }
        IdentityProviders providers = new IdentityProviders(server, desired.name());
        List<ObjectNode> existing = providers.existing();
        List<Step> steps = new ArrayList<>(providers.plan(existing, desired.identityProviders()));
        steps.addAll(new IdentityProviderMappers(server)
                .plan(existing, desired.identityProviders(), desired.identityProviderMappers()));
        return steps;
    }
}
