package kr.fedhub.core.search;

import java.text.Normalizer;
import java.util.BitSet;
import java.util.Locale;
import kr.fedhub.core.institution.LegalForm;
import kr.fedhub.core.institution.PlainLetters;

/**
 * A text as it is compared: letters and digits only, without accents, letter case and legal forms, Hangul as
 * {@linkplain Keystrokes keystrokes}.
 *
 * @param keys what is compared
 * @param starts where one may begin to read: at each syllable and at each other letter
 * @param words where words begin
 */
record SearchText(String keys, BitSet starts, BitSet words) {
    static SearchText of(String text) {
        return new Reading(Normalizer.normalize(LegalForm.without(text), Normalizer.Form.NFKD)
                        .toLowerCase(Locale.ROOT))
                .read();
    }

    /** The first consonant of each syllable (초성); as many as there are syllables. */
    String initials() {
        StringBuilder initials = new StringBuilder();
        for (int at = starts.nextSetBit(0); at >= 0; at = starts.nextSetBit(at + 1)) {
            if (Keystrokes.isConsonant(keys.charAt(at))) {
                initials.append(keys.charAt(at));
            }
        }
        return initials.toString();
    }

    /** Whether there are consonants only, as in ㅅㅇㄷ. */
    boolean isInitialsOnly() {
        return !keys.isEmpty() && keys.chars().allMatch(key -> Keystrokes.isConsonant((char) key));
    }

    private static final class Reading {
        private final String text;
        private final StringBuilder keys = new StringBuilder();
        private final BitSet starts = new BitSet();
        private final BitSet words = new BitSet();
        private boolean apart = true;
        private boolean hangul;

        Reading(String text) {
            this.text = text;
        }

        SearchText read() {
            for (int i = 0; i < text.length(); i++) {
                char letter = text.charAt(i);
                String strokes = Keystrokes.of(letter);
                if (!strokes.isEmpty()) {
                    boolean starting = Keystrokes.isInitial(letter) || apart || !hangul;
                    add(strokes, starting, true);
                } else if (Character.isLetterOrDigit(letter) || Character.isSurrogate(letter)) {
                    add(PlainLetters.of(letter), true, false);
                } else if (Character.getType(letter) != Character.NON_SPACING_MARK) {
                    apart = true;
                }
            }
            return new SearchText(keys.toString(), starts, words);
        }

        private void add(String strokes, boolean starting, boolean isHangul) {
            if (apart || isHangul != hangul) {
                words.set(keys.length());
            }
            if (starting) {
                starts.set(keys.length());
            }
            keys.append(strokes);
            apart = false;
            hangul = isHangul;
        }
    }
}
