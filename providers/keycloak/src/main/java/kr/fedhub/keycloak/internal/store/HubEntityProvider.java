package kr.fedhub.keycloak.internal.store;

import java.util.List;
import java.util.stream.Stream;
import kr.fedhub.keycloak.federation.store.FederationStore;
import kr.fedhub.keycloak.link.store.LinkTables;
import kr.fedhub.keycloak.provisioning.outbox.OutboxStore;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;

/**
 * Adds the hub's tables to Keycloak's database.
 *
 * <p>Why private API: tables beside Keycloak's own, in one transaction with them, come by {@code JpaEntityProvider} only.
 * Checked on Keycloak 26.5.6, 26.7.0, 26.7.4 and 26.7.5.
 */
final class HubEntityProvider implements JpaEntityProvider {
    @Override
    public List<Class<?>> getEntities() {
        return Stream.of(FederationStore.entities(), LinkTables.entities(), OutboxStore.entities())
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public String getChangelogLocation() {
        return "META-INF/hub-changelog.xml";
    }

    @Override
    public String getFactoryId() {
        return HubEntityProviderFactory.ID;
    }

    @Override
    public void close() {
        // Holds no resources.
    }
}
