package kr.fedhub.core.search;

/**
 * Hangul as it is typed on the two-set keyboard (두벌식, KS X 5002): one letter a key, without shift. Composed vowels and final
 * consonants are taken apart, doubled consonants count as single ones. So half-typed syllables are prefixes of whole ones,
 * and a Hangul letter and the Latin letter on the same key are each other's image.
 */
final class Keystrokes {
    private static final String LATIN = "qwertyuiopasdfghjklzxcvbnm";
    private static final String HANGUL = "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡ";

    private static final char FIRST_INITIAL = 'ᄀ';
    private static final char FIRST_MEDIAL = 'ᅡ';
    private static final char FIRST_FINAL = 'ᆨ';
    private static final String INITIALS = "ㄱㄱㄴㄷㄷㄹㅁㅂㅂㅅㅅㅇㅈㅈㅊㅋㅌㅍㅎ";
    private static final String[] MEDIALS = {
        "ㅏ", "ㅐ", "ㅑ", "ㅐ", "ㅓ", "ㅔ", "ㅕ", "ㅔ", "ㅗ", "ㅗㅏ", "ㅗㅐ", "ㅗㅣ", "ㅛ", "ㅜ", "ㅜㅓ", "ㅜㅔ", "ㅜㅣ", "ㅠ", "ㅡ", "ㅡㅣ", "ㅣ"
    };
    private static final String[] FINALS = {
        "ㄱ", "ㄱ", "ㄱㅅ", "ㄴ", "ㄴㅈ", "ㄴㅎ", "ㄷ", "ㄹ", "ㄹㄱ", "ㄹㅁ", "ㄹㅂ", "ㄹㅅ", "ㄹㅌ", "ㄹㅍ", "ㄹㅎ", "ㅁ", "ㅂ", "ㅂㅅ", "ㅅ", "ㅅ",
        "ㅇ", "ㅈ", "ㅊ", "ㅋ", "ㅌ", "ㅍ", "ㅎ"
    };

    private Keystrokes() {}

    /** Whether a letter of decomposed text (NFKD) begins a syllable. */
    static boolean isInitial(char letter) {
        return letter >= FIRST_INITIAL && letter < FIRST_INITIAL + INITIALS.length();
    }

    /** The keys of a letter of decomposed text (NFKD); empty when it is no letter of modern Hangul. */
    static String of(char letter) {
        if (isInitial(letter)) {
            return INITIALS.substring(letter - FIRST_INITIAL, letter - FIRST_INITIAL + 1);
        }
        if (letter >= FIRST_MEDIAL && letter < FIRST_MEDIAL + MEDIALS.length) {
            return MEDIALS[letter - FIRST_MEDIAL];
        }
        return letter >= FIRST_FINAL && letter < FIRST_FINAL + FINALS.length ? FINALS[letter - FIRST_FINAL] : "";
    }

    static boolean isConsonant(char key) {
        return key >= 'ㄱ' && key <= 'ㅎ';
    }

    static boolean isHangul(char key) {
        return key >= 'ㄱ' && key <= 'ㅣ';
    }

    /** The same keys with the keyboard set to the other language; what is on no such key stays. */
    static String onTheOtherKeyboard(String keys) {
        StringBuilder other = new StringBuilder(keys.length());
        for (int i = 0; i < keys.length(); i++) {
            char key = keys.charAt(i);
            int latin = LATIN.indexOf(key);
            int hangul = HANGUL.indexOf(key);
            other.append(latin >= 0 ? HANGUL.charAt(latin) : hangul >= 0 ? LATIN.charAt(hangul) : key);
        }
        return other.toString();
    }
}
