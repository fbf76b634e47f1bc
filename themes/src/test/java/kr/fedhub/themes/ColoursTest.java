package kr.fedhub.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColoursTest {
    private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): #([0-9a-f]{6});");
    private static final String OWN_PAGES = ResourceFiles.HUB_PAGES.text("resources/hub/hub.css");
    private static final String STOCK_PAGES = ResourceFiles.THEME.text("resources/css/hub-tokens.css");

    @Test
    void ownAndStockPagesShareTheirColours() {
        assertThat(light(STOCK_PAGES)).isNotEmpty().isEqualTo(light(OWN_PAGES));
        assertThat(dark(STOCK_PAGES)).isNotEmpty().isEqualTo(dark(OWN_PAGES));
    }

    @Test
    void everyColourHasADarkCounterpart() {
        assertThat(dark(OWN_PAGES)).containsOnlyKeys(light(OWN_PAGES).keySet());
    }

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource({
        "ink, paper",
        "ink, ground",
        "ink, brand-tint",
        "ink-soft, paper",
        "ink-soft, ground",
        "ink-soft, brand-tint",
        "brand-strong, paper",
        "brand-strong, ground",
        "brand-strong, brand-tint",
        "on-brand, brand",
        "on-brand, brand-strong",
        "good, good-tint",
        "bad, paper",
        "bad, bad-tint",
        "note, note-tint"
    })
    void textIsReadable(String text, String ground) {
        assertThat(contrast(light(OWN_PAGES), text, ground)).as("light").isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(dark(OWN_PAGES), text, ground)).as("dark").isGreaterThanOrEqualTo(4.5);
    }

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource({"line-strong, paper", "line-strong, ground", "brand, paper", "brand, ground"})
    void edgesOfFieldsAndTheFocusAreVisible(String edge, String ground) {
        assertThat(contrast(light(OWN_PAGES), edge, ground)).as("light").isGreaterThanOrEqualTo(3);
        assertThat(contrast(dark(OWN_PAGES), edge, ground)).as("dark").isGreaterThanOrEqualTo(3);
    }

    private static Map<String, String> light(String sheet) {
        return colours(sheet, "color-scheme: light;");
    }

    private static Map<String, String> dark(String sheet) {
        return colours(sheet, "color-scheme: dark;");
    }

    private static Map<String, String> colours(String sheet, String start) {
        int from = sheet.indexOf(start);
        Map<String, String> colours = new TreeMap<>();
        COLOUR.matcher(sheet.substring(from, sheet.indexOf('}', from)))
                .results()
                .forEach(found -> colours.put(found.group(1), found.group(2)));
        return colours;
    }

    /** WCAG 2.2, "contrast ratio". */
    private static double contrast(Map<String, String> colours, String one, String other) {
        double first = luminance(colours.getOrDefault(one, ""));
        double second = luminance(colours.getOrDefault(other, ""));
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * channel(colour, 0) + 0.7152 * channel(colour, 2) + 0.0722 * channel(colour, 4);
    }

    private static double channel(String colour, int at) {
        double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
