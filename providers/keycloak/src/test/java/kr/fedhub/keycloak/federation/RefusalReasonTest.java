package kr.fedhub.keycloak.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefusalReasonTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d");
    private static final Properties KOREAN = texts("ko");
    private static final Properties ENGLISH = texts("en");

    @ParameterizedTest
    @EnumSource
    void eachReasonHasItsThreeTextsInBothLanguages(RefusalReason reason) {
        keys(reason).forEach(key -> {
            assertThat(KOREAN.getProperty(key)).as(key).isNotBlank();
            assertThat(ENGLISH.getProperty(key)).as(key).isNotBlank();
        });
    }

    /** The page gives these texts no values: it shows the names beside them, where no particle depends on them. */
    @ParameterizedTest
    @EnumSource
    void noTextOfAReasonWaitsForAValue(RefusalReason reason) {
        assertThat(keys(reason).flatMap(key -> Stream.of(KOREAN.getProperty(key), ENGLISH.getProperty(key))))
                .noneMatch(text -> PLACEHOLDER.matcher(text).find());
    }

    @Test
    void otherTextsOfThePageHaveTheSamePlaceholdersInBothLanguages() {
        assertThat(refusalKeys(KOREAN))
                .isEqualTo(refusalKeys(ENGLISH))
                .allSatisfy(key -> assertThat(placeholders(KOREAN.getProperty(key)))
                        .isEqualTo(placeholders(ENGLISH.getProperty(key))));
    }

    @Test
    void noTextIsLeftOverFromAReasonThatIsGone() {
        assertThat(refusalKeys(KOREAN).stream().filter(key -> key.startsWith("hubRefused.")))
                .containsExactlyInAnyOrderElementsOf(Stream.of(RefusalReason.values())
                        .flatMap(RefusalReasonTest::keys)
                        .toList());
    }

    @Test
    void eachReasonHasAnErrorCodeOfItsOwn() {
        assertThat(RefusalReason.values())
                .extracting(RefusalReason::eventError)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[a-z]+(_[a-z]+)*"));
    }

    private static Stream<String> keys(RefusalReason reason) {
        return Stream.of(reason.title(), reason.what(), reason.who());
    }

    private static Set<String> refusalKeys(Properties texts) {
        return texts.stringPropertyNames().stream()
                .filter(key -> key.startsWith("hubRefused"))
                .collect(Collectors.toSet());
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static Properties texts(String language) {
        String name = "/theme-resources/messages/messages_%s.properties".formatted(language);
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(RefusalReasonTest.class.getResourceAsStream(name), name),
                StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
