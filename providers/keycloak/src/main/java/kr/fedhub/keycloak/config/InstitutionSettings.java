package kr.fedhub.keycloak.config;

import java.util.Map;
import java.util.SortedMap;
import kr.fedhub.core.institution.Institution;
import kr.fedhub.core.institution.LocalizedName;
import kr.fedhub.core.metadata.Member;
import kr.fedhub.core.metadata.Scope;
import org.keycloak.models.IdentityProviderModel;

/** The hub's settings of an identity provider, kept in the provider's own configuration. */
public final class InstitutionSettings {
    private static final String DOMAIN = "hub.domain";

    private InstitutionSettings() {}

    /** The institution behind a member; where a language has no name another one stands in. */
    public static Institution of(Member member) {
        SortedMap<String, String> names = member.displayNames();
        String any = names.values().iterator().next();
        String en = names.getOrDefault("en", any);
        String ko = names.getOrDefault("ko", en);
        return new Institution(member.alias().value(), new LocalizedName(ko, en), domain(member));
    }

    /** Puts an institution into a configuration, as {@link #read} reads it. */
    public static void write(Institution institution, Map<String, String> settings) {
        LocalizedNameSetting.write(institution.name(), settings);
        settings.put(DOMAIN, institution.domain());
    }

    private static String domain(Member member) {
        return member.domains().stream()
                .findFirst()
                .or(() -> member.scopes().stream()
                        .filter(scope -> !scope.regexp())
                        .map(Scope::value)
                        .findFirst())
                .orElse("");
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
