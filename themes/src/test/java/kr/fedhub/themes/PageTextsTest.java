package kr.fedhub.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The texts of the hub's own pages. */
class PageTextsTest {
    private static final Texts KOREAN = Texts.pages("ko");
    private static final Texts ENGLISH = Texts.pages("en");
    private static final Pattern TEXT_OF_A_TEMPLATE = Pattern.compile("msg\\(\"([^\"]+)\"");

    @Test
    void bothLanguagesHaveTheSameTexts() {
        assertThat(KOREAN.keys()).isEqualTo(ENGLISH.keys());
    }

    @Test
    void everyKeyCarriesThePrefixThatKeepsItApartFromStockKeys() {
        assertThat(KOREAN.keys()).allMatch(key -> key.startsWith("hub"));
    }

    @Test
    void onlyAddressesThatARealmSetsAreEmpty() {
        Stream.of(KOREAN, ENGLISH)
                .forEach(texts -> assertThat(texts.keys().stream()
                                .filter(key -> texts.get(key).isBlank()))
                        .allMatch(key -> key.endsWith("Url")));
    }

    @Test
    void wordsAndEndingsFollowTheGlossary() {
        assertThat(KOREAN.keys().stream()
                        .map(key -> TextRules.korean(key, KOREAN.get(key)))
                        .flatMap(List::stream))
                .isEmpty();
    }

    @Test
    void everyTextFormatsWithThePlaceholdersOfTheEnglishOne() {
        assertThat(KOREAN.keys().stream()
                        .map(key -> TextRules.format(key, KOREAN.get(key), ENGLISH.get(key)))
                        .flatMap(List::stream))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hub-layout.ftl", "hub-discovery.ftl", "hub-refused.ftl"})
    void aTemplateNamesOnlyTextsThatExist(String template) {
        String source = ResourceFiles.HUB_PAGES.text("templates/" + template);
        assertThat(TEXT_OF_A_TEMPLATE.matcher(source).results().map(found -> found.group(1)))
                .isNotEmpty()
                .isSubsetOf(KOREAN.keys());
    }
}
