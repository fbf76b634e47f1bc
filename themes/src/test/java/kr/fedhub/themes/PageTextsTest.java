package kr.fedhub.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

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

    @TestFactory
    Stream<DynamicTest> aTemplateNamesOnlyTextsThatExist() {
        return ResourceFiles.HUB_PAGES.ending(".ftl").stream()
                .map(template -> DynamicTest.dynamicTest(
                        template,
                        () -> assertThat(TEXT_OF_A_TEMPLATE
                                        .matcher(ResourceFiles.HUB_PAGES.text(template))
                                        .results()
                                        .map(found -> found.group(1)))
                                .isNotEmpty()
                                .allMatch(PageTextsTest::isThere)));
    }

    /** A name that ends in a dot is the beginning of one that is put together. */
    private static boolean isThere(String name) {
        return name.endsWith(".")
                ? KOREAN.keys().stream().anyMatch(key -> key.startsWith(name))
                : KOREAN.keys().contains(name);
    }
}
