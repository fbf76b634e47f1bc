package kr.fedhub.keycloak.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import kr.fedhub.core.metadata.sp.LocalizedAddress;
import kr.fedhub.core.metadata.sp.LocalizedText;
import kr.fedhub.core.metadata.sp.WebAddress;

/**
 * A setting in Korean and in English. Where one language is missing the other one stands in, since metadata has to have
 * both.
 *
 * @param ko its Korean field; the value holds the text as both languages
 * @param en its English field; the value holds the text as both languages
 * @param both takes the Korean of the first and the English of the second
 */
record BilingualSetting<T>(SourceSetting<Optional<T>> ko, SourceSetting<Optional<T>> en, BinaryOperator<T> both) {
    static BilingualSetting<LocalizedText> text(String key, String label, String help) {
        return of(
                key,
                label,
                help,
                "a text on one line",
                text -> new LocalizedText(text, text),
                (ko, en) -> new LocalizedText(ko.ko(), en.en()));
    }

    static BilingualSetting<LocalizedAddress> address(String key, String label, String help) {
        return of(
                key,
                label,
                help,
                "an https address",
                text -> LocalizedAddress.same(new WebAddress(text)),
                (ko, en) -> new LocalizedAddress(ko.ko(), en.en()));
    }

    Optional<T> read(Map<String, String> entries) {
        Optional<T> korean = ko.read(entries);
        Optional<T> english = en.read(entries);
        return korean.or(() -> english).map(first -> both.apply(first, english.orElse(first)));
    }

    List<SourceSetting<?>> settings() {
        return List.of(ko, en);
    }

    private static <T> BilingualSetting<T> of(
            String key,
            String label,
            String help,
            String accepted,
            Function<String, T> parser,
            BinaryOperator<T> both) {
        return new BilingualSetting<>(
                HubMetadataForm.optional(key + "Ko", label + " (Korean)", help, accepted, parser),
                HubMetadataForm.optional(key + "En", label + " (English)", help, accepted, parser),
                both);
    }
}
