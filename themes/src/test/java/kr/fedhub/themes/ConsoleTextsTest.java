package kr.fedhub.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The texts of mails and of Keycloak's own consoles, which stock Keycloak has no Korean for. */
class ConsoleTextsTest {
    private static final Pattern WORDS = Pattern.compile("[a-z]{3,} [a-z]{3,}");
    private static final Pattern HANGUL = Pattern.compile("[가-힣]");

    @ParameterizedTest
    @EnumSource
    void everyEnglishTextHasAKoreanOne(Bundle bundle) {
        assertThat(bundle.korean().keys())
                .containsAll(english(bundle))
                .containsAll(bundle.ours().keys());
    }

    @ParameterizedTest
    @EnumSource
    void weKeepOnlyTextsThatASupportedVersionKnows(Bundle bundle) {
        assertThat(bundle.korean().keys()).isSubsetOf(known(bundle));
    }

    @ParameterizedTest
    @EnumSource
    void aSentenceIsKorean(Bundle bundle) {
        Texts korean = bundle.korean();
        assertThat(Stream.of(bundle.englishOfServer(), bundle.englishOfConsole())
                        .flatMap(texts -> texts.keys().stream()
                                .filter(key -> WORDS.matcher(texts.get(key)).find()))
                        .filter(key -> !HANGUL.matcher(korean.get(key)).find()))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void wordsAndEndingsFollowTheGlossary(Bundle bundle) {
        Texts korean = bundle.korean();
        assertThat(offences(korean.keys(), key -> TextRules.console(key, korean.get(key))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyTextFormatsWithThePlaceholdersAndTagsOfTheEnglishOne(Bundle bundle) {
        Texts korean = bundle.korean();
        Texts server = bundle.englishOfServer();
        Texts console = bundle.englishOfConsole();
        assertThat(offences(server.keys(), key -> TextRules.format(key, korean.get(key), server.get(key))))
                .isEmpty();
        assertThat(offences(console.keys(), key -> TextRules.template(key, korean.get(key), console.get(key))))
                .isEmpty();
        Texts all = console.over(server);
        assertThat(offences(all.keys(), key -> TextRules.tags(key, korean.get(key), all.get(key))))
                .isEmpty();
    }

    private static Set<String> english(Bundle bundle) {
        return bundle.englishOfConsole().over(bundle.englishOfServer()).keys();
    }

    private static Set<String> known(Bundle bundle) {
        Set<String> known = new TreeSet<>(english(bundle));
        known.addAll(bundle.ours().keys());
        if (bundle == Bundle.ADMIN) {
            known.addAll(OlderTexts.ADMIN);
        }
        return known;
    }

    private static List<String> offences(Set<String> keys, Function<String, List<String>> rule) {
        return keys.stream().map(rule).flatMap(List::stream).toList();
    }
}
