package kr.fedhub.keycloak.internal.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kr.fedhub.keycloak.config.SourceSettings;
import org.jboss.logging.Logger;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * The metadata sources among a realm's identity providers.
 *
 * <p>Why private API: only a query on Keycloak's table finds the sources among thousands of identity providers, and the realms
 * that have any, without loading them all. Checked on Keycloak 26.5.6, 26.7.0, 26.7.4 and 26.7.5.
 */
final class RealmSources {
    private static final Logger LOG = Logger.getLogger(RealmSources.class);

    private RealmSources() {}

    /** The ids of the realms that have sources. */
    static List<String> realms(KeycloakSession session) {
        return RealmStore.entityManager(session)
                .createQuery(
                        "select distinct i.realmId from IdentityProviderEntity i where i.providerId = :provider",
                        String.class)
                .setParameter("provider", SourceSettings.PROVIDER_ID)
                .getResultList();
    }

    /** All sources of the session's realm, enabled or not, ordered by alias. */
    static List<IdentityProviderModel> all(KeycloakSession session, RealmModel realm) {
        return RealmStore.entityManager(session)
                .createQuery(
                        "select i.alias from IdentityProviderEntity i"
                                + " where i.realmId = :realm and i.providerId = :provider order by i.alias",
                        String.class)
                .setParameter("realm", realm.getId())
                .setParameter("provider", SourceSettings.PROVIDER_ID)
                .getResultStream()
                .map(alias -> session.identityProviders().getByAlias(alias))
                .filter(Objects::nonNull)
                .toList();
    }

    /**
     * The settings of the enabled sources that can be used.
     *
     * @param level how loud to say it of those that cannot
     */
    static Map<String, SourceSettings> usable(KeycloakSession session, RealmModel realm, Logger.Level level) {
        Map<String, SourceSettings> usable = new LinkedHashMap<>();
        for (IdentityProviderModel provider : all(session, realm)) {
            if (provider.isEnabled()) {
                try {
                    usable.put(provider.getAlias(), SourceSettings.read(provider));
                } catch (IllegalArgumentException e) {
                    LOG.logf(
                            level,
                            "metadata source %s of realm %s is not used: %s",
                            provider.getAlias(),
                            realm.getName(),
                            e.getMessage());
                }
            }
        }
        return usable;
    }
}
