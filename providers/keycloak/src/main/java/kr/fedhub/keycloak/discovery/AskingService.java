package kr.fedhub.keycloak.discovery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.fedhub.core.access.InstitutionPolicy;
import kr.fedhub.core.institution.LocalizedName;
import kr.fedhub.core.metadata.DiscoveryClient;
import kr.fedhub.core.metadata.EntityId;
import kr.fedhub.keycloak.config.ServiceSettings;
import kr.fedhub.keycloak.federation.FederationProvider;
import org.keycloak.common.util.Time;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;

/**
 * The service that wants to know the researcher's institution.
 *
 * @param id its client id, which for one outside the hub is its entityID
 * @param name what people call it
 * @param recommended the institutions that it wants offered first, each by alias or entityID
 * @param policy whose researchers it takes
 * @param returns where researchers may be sent back to, the usual address first; none for a service in the hub
 */
record AskingService(
        String id, LocalizedName name, List<String> recommended, InstitutionPolicy policy, List<String> returns) {
    AskingService {
        recommended = List.copyOf(recommended);
        returns = List.copyOf(returns);
    }

    static AskingService of(ClientModel client) {
        ServiceSettings settings = ServiceSettings.read(client);
        return new AskingService(
                client.getClientId(),
                settings.name(),
                settings.recommended(),
                settings.policy(),
                ServiceSettings.discoveryReturns(client));
    }

    /** A service of this realm, in the hub or outside it. */
    static Optional<AskingService> client(KeycloakSession session, String clientId) {
        return Optional.ofNullable(session.clients()
                        .getClientByClientId(session.getContext().getRealm(), clientId))
                .filter(ClientModel::isEnabled)
                .map(AskingService::of);
    }

    /** A service outside the hub: one that the operator wrote down, else one of a federation. */
    static Optional<AskingService> outside(KeycloakSession session, EntityId entityId) {
        return client(session, entityId.value())
                .filter(service -> !service.returns().isEmpty())
                .or(() -> session.getProvider(FederationProvider.class)
                        .roster()
                        .service(entityId, Instant.ofEpochMilli(Time.currentTimeMillis()))
                        .map(AskingService::of));
    }

    private static AskingService of(DiscoveryClient member) {
        String id = member.entityId().value();
        String any = member.displayNames().values().stream().findFirst().orElse(id);
        String en = member.displayNames().getOrDefault("en", any);
        return new AskingService(
                id,
                new LocalizedName(member.displayNames().getOrDefault("ko", en), en),
                List.of(),
                InstitutionPolicy.everybody(),
                member.returns());
    }
}
