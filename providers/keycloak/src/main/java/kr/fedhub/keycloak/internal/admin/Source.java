package kr.fedhub.keycloak.internal.admin;

import java.util.Locale;
import java.util.Optional;
import kr.fedhub.keycloak.config.SourceSettings;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.IdentityProviderModel;

/**
 * A metadata source as its identity provider describes it.
 *
 * @param alias its alias
 * @param enabled whether its members can log in
 * @param settings its settings; empty when they cannot be used
 * @param problem what is wrong with them; empty when nothing is
 */
record Source(String alias, boolean enabled, Optional<SourceSettings> settings, String problem) {
    static Source of(IdentityProviderModel provider) {
        try {
            SourceSettings settings = SourceSettings.read(provider);
            return new Source(provider.getAlias(), provider.isEnabled(), Optional.of(settings), "");
        } catch (IllegalArgumentException e) {
            return new Source(
                    provider.getAlias(), provider.isEnabled(), Optional.empty(), String.valueOf(e.getMessage()));
        }
    }

    @Nullable String type() {
        return settings.map(one -> one.type().name().toLowerCase(Locale.ROOT)).orElse(null);
    }

    /**
     * The settings of a source that can be refreshed; a conflict otherwise.
     */
    SourceSettings refreshable() {
        if (!enabled) {
            throw Problem.conflict("the source is disabled; enable it first");
        }
        SourceSettings usable = settings.orElseThrow(() -> Problem.conflict(problem));
        if (usable.type() == SourceSettings.Type.QUERY) {
            throw Problem.conflict("the source is asked for one member at a time; there is nothing to refresh");
        }
        return usable;
    }
}
