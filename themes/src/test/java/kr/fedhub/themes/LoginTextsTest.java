package kr.fedhub.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The texts of the stock login pages, as a reader of our theme sees them. */
class LoginTextsTest {
    private static final Texts ENGLISH = Texts.stock("en");
    private static final Texts STOCK_KOREAN = Texts.stock("ko");
    private static final Texts OUR_KOREAN = Texts.theme("ko");
    private static final Texts SEEN = OUR_KOREAN.over(STOCK_KOREAN);

    /** Korean puts the request last, so the end of an English sentence has nothing to say. */
    private static final Set<String> SENTENCE_ENDS =
            Set.of("emailVerifyInstruction3", "emailLinkIdp3", "emailLinkIdp5");

    @Test
    void everyEnglishTextHasAKoreanOne() {
        assertThat(SEEN.keys()).containsAll(ENGLISH.keys());
    }

    @Test
    void noTextIsEmptyButTheEndsOfSentences() {
        assertThat(ENGLISH.keys().stream().filter(key -> SEEN.get(key).isBlank()))
                .containsExactlyInAnyOrderElementsOf(SENTENCE_ENDS);
    }

    @Test
    void weKeepNoTextThatTheStockThemeDoesNotKnow() {
        assertThat(OUR_KOREAN.keys().stream()
                        .filter(key -> !key.startsWith("locale_") && !key.startsWith("profile.attributes.")))
                .isSubsetOf(Stream.concat(ENGLISH.keys().stream(), OlderTexts.LOGIN.stream())
                        .toList());
    }

    @Test
    void weRepeatNoTextOfTheStockTheme() {
        assertThat(OUR_KOREAN.keys().stream()
                        .filter(key ->
                                OUR_KOREAN.get(key).equals(STOCK_KOREAN.byKey().get(key))))
                .isEmpty();
    }

    @Test
    void wordsAndEndingsFollowTheGlossary() {
        assertThat(offences(key -> TextRules.korean(key, SEEN.get(key)))).isEmpty();
    }

    @Test
    void everyTextFormatsWithThePlaceholdersOfTheEnglishOne() {
        assertThat(offences(key -> TextRules.format(key, SEEN.get(key), ENGLISH.get(key))))
                .isEmpty();
    }

    @Test
    void aStrangerLearnsNothingAboutLockedAccounts() {
        assertThat(Stream.of("accountTemporarilyDisabledMessage", "accountPermanentlyDisabledMessage")
                        .map(SEEN::get))
                .containsOnly(SEEN.get("invalidUserMessage"));
        assertThat(Stream.of("accountTemporarilyDisabledMessageTotp", "accountPermanentlyDisabledMessageTotp")
                        .map(SEEN::get))
                .containsOnly(SEEN.get("invalidTotpMessage"));
    }

    @Test
    void everyLanguageIsOfferedUnderItsOwnName() {
        Stream.of("ko", "en")
                .map(Texts::theme)
                .forEach(texts -> assertThat(texts.byKey())
                        .containsEntry("locale_ko", "한국어")
                        .containsEntry("locale_en", "English"));
    }

    private static List<String> offences(Function<String, List<String>> rule) {
        return ENGLISH.keys().stream().map(rule).flatMap(List::stream).toList();
    }
}
