package kr.fedhub.keycloak.config;

import java.util.Map;
import kr.fedhub.core.institution.Institution;
import org.keycloak.models.IdentityProviderModel;

/** The hub's settings of an identity provider, kept in the provider's own configuration. */
public final class InstitutionSettings {
    private static final String DOMAIN = "hub.domain";

    private InstitutionSettings() {}

    /** Puts an institution into a configuration, as {@link #read} reads it. */
    public static void write(Institution institution, Map<String, String> settings) {
        LocalizedNameSetting.write(institution.name(), settings);
        settings.put(DOMAIN, institution.domain());
    }

    /** The institution behind an identity provider; one without hub settings goes by its display name or alias. */
    public static Institution read(IdentityProviderModel provider) {
        Map<String, String> settings = provider.getConfig() == null ? Map.of() : provider.getConfig();
        return new Institution(
                provider.getAlias(),
                LocalizedNameSetting.read(settings, provider.getDisplayName(), provider.getAlias()),
                settings.getOrDefault(DOMAIN, ""));
    }
}
