package kr.fedhub.themes;

import static kr.fedhub.themes.ResourceFiles.HUB_PAGES;
import static kr.fedhub.themes.ResourceFiles.THEME;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ThemeFilesTest {
    private static final String STOCK_LOGIN = "theme/keycloak.v2/login/resources/";
    private static final int FONT_LIMIT = 300 * 1024;
    /** A name, not an address: nothing is fetched from it. */
    private static final String SVG_NAMESPACE = "http://www.w3.org/2000/svg";

    private static final Pattern OUTSIDE = Pattern.compile("(?i)(https?:)?//[a-z0-9-]+\\.[a-z]");
    private static final Pattern FONT_NAME = Pattern.compile("fonts/[\\w-]+\\.subset\\.([0-9a-f]{8})\\.woff2");
    private static final Pattern CSS_ADDRESS = Pattern.compile("url\\(\"([^\"]+)\"\\)");

    private final Texts settings = Texts.read("theme/hub/login/theme.properties");

    @Test
    void nothingIsFetchedFromAnotherHost() {
        Stream.of(THEME, HUB_PAGES)
                .forEach(files -> assertThat(files.ending(".css", ".ftl", ".svg", ".properties"))
                        .isNotEmpty()
                        .allSatisfy(file -> assertThat(files.text(file).replace(SVG_NAMESPACE, ""))
                                .as(file)
                                .doesNotContainPattern(OUTSIDE)));
    }

    @Test
    void everySheetOfTheThemeExistsHereOrInTheStockTheme() {
        assertThat((settings.get("styles") + " " + settings.get("hubStyles")).split(" "))
                .allMatch(sheet -> THEME.has("resources/" + sheet)
                        || getClass().getClassLoader().getResource(STOCK_LOGIN + sheet) != null);
        assertThat(THEME.has("resources/" + settings.get("favicons.hub"))).isTrue();
    }

    @Test
    void theStockSheetsStayInFront() {
        assertThat(settings.get("styles"))
                .startsWith(
                        Texts.read("theme/keycloak.v2/login/theme.properties").get("styles") + " ");
    }

    @Test
    void aSheetOfTheThemeNamesOnlyFilesThatExist() {
        List<String> addresses = THEME.ending(".css").stream()
                .flatMap(sheet -> CSS_ADDRESS.matcher(THEME.text(sheet)).results())
                .map(found -> found.group(1))
                .toList();
        assertThat(addresses).isNotEmpty().allMatch(address -> THEME.has("resources/css/" + address));
    }

    @Test
    void aFontIsSmallAndItsNameCarriesTheHashOfItsContent() {
        assertThat(THEME.ending(".woff2")).hasSize(2).allSatisfy(font -> {
            byte[] content = THEME.bytes(font);
            assertThat(content).hasSizeLessThanOrEqualTo(FONT_LIMIT);
            assertThat(FONT_NAME.matcher(font).results().map(MatchResult::groupCount))
                    .hasSize(1);
            assertThat(font).contains("." + sha256(content).substring(0, 8) + ".");
            assertThat(font.replace("resources/", "")).matches(settings.get("contentHashPattern"));
        });
    }

    @Test
    void theLicenceOfTheFontsStandsBesideThem() {
        assertThat(THEME.text("resources/fonts/LICENSE-Pretendard.txt")).contains("SIL OPEN FONT LICENSE Version 1.1");
    }

    @Test
    void theIconIsTheSameUnderAnyTheme() {
        String icon = THEME.text("resources/img/hub.svg").strip();
        String inPage =
                icon.replace('"', '\'').replace("#", "%23").replace("<", "%3C").replace(">", "%3E");
        assertThat(HUB_PAGES.text("templates/hub-layout.ftl")).contains("href=\"data:image/svg+xml," + inPage + "\"");
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
