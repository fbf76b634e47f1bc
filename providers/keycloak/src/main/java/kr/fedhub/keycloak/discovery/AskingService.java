package kr.fedhub.keycloak.discovery;

import java.util.List;
import kr.fedhub.core.access.InstitutionPolicy;
import kr.fedhub.core.institution.LocalizedName;
import kr.fedhub.keycloak.config.ServiceSettings;
import org.keycloak.models.ClientModel;

/**
 * The service that wants to know the researcher's institution.
 *
 * @param id its client id, which for one outside the hub is its entityID
 * @param name what people call it
 * @param recommended the institutions that it wants offered first, each by alias or entityID
 * @param policy whose researchers it takes
 */
record AskingService(String id, LocalizedName name, List<String> recommended, InstitutionPolicy policy) {
    static AskingService of(ClientModel client) {
        ServiceSettings settings = ServiceSettings.read(client);
        return new AskingService(client.getClientId(), settings.name(), settings.recommended(), settings.policy());
    }
}
