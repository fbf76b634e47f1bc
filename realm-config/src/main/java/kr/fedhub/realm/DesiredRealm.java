package kr.fedhub.realm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a realm should be, as plain Keycloak representations. A {@code null} field of a representation means "must not be
 * there"; a field that is not mentioned may be whatever it is on the server. Nothing that is missing here is removed from
 * the server, except the parts of what is listed here, realm attributes whose names begin with {@code hub.member.}, and client
 * profiles and policies whose names begin with {@code hub-}.
 *
 * @param realm the realm itself, without the lists below; its field {@code realm} is the name
 * @param clientScopes client scopes with their {@code protocolMappers}
 * @param clients clients with their {@code protocolMappers}, {@code defaultClientScopes} and {@code optionalClientScopes}
 * @param identityProviders identity providers
 * @param identityProviderMappers their mappers, each with the alias of its provider
 * @param flows top-level authentication flows with their {@code authenticationExecutions}, which hold no sub-flows
 * @param userProfile the whole user profile, or null to leave the server's alone
 * @param requiredActions required actions, by {@code alias}
 * @param clientProfiles client profiles, by {@code name}
 * @param clientPolicies client policies, by {@code name}
 */
public record DesiredRealm(
        ObjectNode realm,
        List<ObjectNode> clientScopes,
        List<ObjectNode> clients,
        List<ObjectNode> identityProviders,
        List<ObjectNode> identityProviderMappers,
        List<ObjectNode> flows,
        @Nullable ObjectNode userProfile,
        List<ObjectNode> requiredActions,
        List<ObjectNode> clientProfiles,
        List<ObjectNode> clientPolicies) {
    /** A realm without client policies of ours. */
    public DesiredRealm(
            ObjectNode realm,
            List<ObjectNode> clientScopes,
            List<ObjectNode> clients,
            List<ObjectNode> identityProviders,
            List<ObjectNode> identityProviderMappers,
            List<ObjectNode> flows,
            @Nullable ObjectNode userProfile,
            List<ObjectNode> requiredActions) {
        this(
                realm,
                clientScopes,
                clients,
                identityProviders,
                identityProviderMappers,
                flows,
                userProfile,
                requiredActions,
                List.of(),
                List.of());
    }

    public DesiredRealm {
        if (realm.path("realm").asText().isBlank()) {
            throw new ConfigException("the realm has no name: its field 'realm' is missing");
        }
        clientScopes = List.copyOf(clientScopes);
        clients = List.copyOf(clients);
        identityProviders = List.copyOf(identityProviders);
        identityProviderMappers = List.copyOf(identityProviderMappers);
        flows = List.copyOf(flows);
        requiredActions = List.copyOf(requiredActions);
        clientProfiles = List.copyOf(clientProfiles);
        clientPolicies = List.copyOf(clientPolicies);
    }

    /** The name of the realm, as in {@code /realms/name}. */
    public String name() {
        return realm.path("realm").asText();
    }
}
