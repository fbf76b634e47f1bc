package kr.fedhub.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.e2e.fixture.WithFederation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every text of the version that runs, as its server hands them to consoles, pages and mails. */
@WithFederation
@Tag("smoke")
class TextsE2E {
    private static final Pattern WORDS = Pattern.compile("[a-z]{3,} [a-z]{3,}");
    /** Korean puts the request last, so the end of an English sentence has nothing to say. */
    private static final Set<String> SENTENCE_ENDS = Set.of("emailVerifyInstruction3", "emailLinkIdp3");
    /** What themes say of themselves, to whoever chooses one. */
    private static final String THEMES = "theme.";

    private static final Pattern HANGUL = Pattern.compile("[가-힣]");

    @ParameterizedTest(name = "{1} of {0}")
    @CsvSource({
        "hub, login, 480",
        "hub, email, 60",
        "hub, account, 500",
        "hub, admin, 3700",
        "master, login, 480",
        "master, admin, 3700"
    })
    void everySentenceIsKorean(String realm, String type, int atLeast, DemoFederation federation) throws IOException {
        Map<String, String> english = texts(federation, realm, type, "en");
        Map<String, String> korean = texts(federation, realm, type, "ko");

        assertThat(english).hasSizeGreaterThan(atLeast);
        assertThat(english.keySet().stream()
                        .filter(key -> !SENTENCE_ENDS.contains(key) && !key.startsWith(THEMES))
                        .filter(key -> WORDS.matcher(english.get(key)).find())
                        .filter(key ->
                                !HANGUL.matcher(korean.getOrDefault(key, "")).find()))
                .isEmpty();
    }

    private static Map<String, String> texts(DemoFederation federation, String realm, String type, String language)
            throws IOException {
        URI address = federation.hub().resolve("/resources/" + realm + "/" + type + "/" + language);
        Map<String, String> texts = new TreeMap<>();
        try (InputStream answer = address.toURL().openStream()) {
            for (JsonNode text : new ObjectMapper().readTree(answer)) {
                texts.put(text.path("key").asText(), text.path("value").asText());
            }
        }
        return texts;
    }
}
