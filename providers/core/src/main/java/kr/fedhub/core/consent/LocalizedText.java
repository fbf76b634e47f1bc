package kr.fedhub.core.consent;

import java.util.Locale;

/**
 * A text in Korean and English.
 *
 * @param ko not blank
 * @param en not blank
 */
public record LocalizedText(String ko, String en) {
    public LocalizedText {
        if (ko.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("a text is needed in Korean and in English");
        }
    }

    /** The text for a reader: Korean for Korean readers, English for everybody else. */
    public String in(Locale locale) {
        return "ko".equals(locale.getLanguage()) ? ko : en;
    }
}
