package kr.fedhub.core.institution;

import java.util.Locale;

/**
 * A name in Korean and in English. One of the two may stand for both, neither is ever blank.
 *
 * @param ko the Korean name
 * @param en the English name
 */
public record LocalizedName(String ko, String en) {
    public LocalizedName {
        if (ko.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("A name needs a Korean and an English form, neither of them blank");
        }
        ko = ko.strip();
        en = en.strip();
    }

    /** One name for both languages. */
    public static LocalizedName same(String name) {
        return new LocalizedName(name, name);
    }

    /** The name for readers of the given language: Korean for {@code ko}, English for all others. */
    public String in(Locale locale) {
        return isKorean(locale) ? ko : en;
    }

    /** The name in the other of the two languages, to stand below the first one. */
    public String besides(Locale locale) {
        return isKorean(locale) ? en : ko;
    }

    private static boolean isKorean(Locale locale) {
        return locale.getLanguage().equals(Locale.KOREAN.getLanguage());
    }
}
