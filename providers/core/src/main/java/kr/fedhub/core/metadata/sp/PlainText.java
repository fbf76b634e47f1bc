package kr.fedhub.core.metadata.sp;

import java.text.Normalizer;

/**
 * A text on one line, in composed form (NFC), for people to read. White space and line breaks become single spaces.
 *
 * @param value never blank, without control characters and other characters that XML 1.0 cannot carry (§2.2)
 */
record PlainText(String value) {
    PlainText {
        value = Normalizer.normalize(value, Normalizer.Form.NFC)
                .replaceAll("(?U)\\s+", " ")
                .strip();
        if (value.isEmpty()) {
            throw new IllegalArgumentException("a text is empty; write it, or leave it out in every language");
        }
        if (value.codePoints().anyMatch(PlainText::isUnwritable)) {
            throw new IllegalArgumentException("a text has a control character or half a character; write it anew: "
                    + value.replaceAll("\\p{C}", "?"));
        }
    }

    private static boolean isUnwritable(int codePoint) {
        return Character.isISOControl(codePoint)
                || Character.getType(codePoint) == Character.SURROGATE
                || codePoint == 0xFFFE
                || codePoint == 0xFFFF;
    }
}
