package kr.fedhub.core.institution;

import java.util.Map;

/** Letters that Unicode does not decompose, as people without them on their keyboard write them. */
public final class PlainLetters {
    private static final Map<Character, String> PLAIN = Map.ofEntries(
            Map.entry('ß', "ss"),
            Map.entry('æ', "ae"),
            Map.entry('œ', "oe"),
            Map.entry('ø', "o"),
            Map.entry('đ', "d"),
            Map.entry('ð', "d"),
            Map.entry('þ', "th"),
            Map.entry('ł', "l"),
            Map.entry('ħ', "h"),
            Map.entry('ı', "i"),
            Map.entry('ŋ', "n"));

    private PlainLetters() {}

    /** What is written for a letter in lower case; the letter itself when it is plain already. */
    public static String of(char letter) {
        return PLAIN.getOrDefault(letter, Character.toString(letter));
    }

    static String in(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.chars().forEach(letter -> plain.append(of((char) letter)));
        return plain.toString();
    }
}
