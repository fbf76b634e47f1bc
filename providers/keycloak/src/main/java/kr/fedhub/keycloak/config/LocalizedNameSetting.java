package kr.fedhub.keycloak.config;

import java.util.Map;
import kr.fedhub.core.institution.LocalizedName;
import org.jspecify.annotations.Nullable;

/** The setting {@code hub.name.ko} and {@code hub.name.en}: what people call an institution or a service. */
final class LocalizedNameSetting {
    private static final String KO = "hub.name.ko";
    private static final String EN = "hub.name.en";

    private LocalizedNameSetting() {}

    /** The name in the given settings; where a language is missing the other one stands in, then the fallback. */
    static LocalizedName read(Map<String, String> settings, @Nullable String fallback, String id) {
        String any = firstPresent(fallback, id);
        String ko = settings.get(KO);
        String en = settings.get(EN);
        return new LocalizedName(firstPresent(ko, firstPresent(en, any)), firstPresent(en, firstPresent(ko, any)));
    }

    static void write(LocalizedName name, Map<String, String> settings) {
        settings.put(KO, name.ko());
        settings.put(EN, name.en());
    }

    private static String firstPresent(@Nullable String text, String otherwise) {
        return text == null || text.isBlank() ? otherwise : text;
    }
}
