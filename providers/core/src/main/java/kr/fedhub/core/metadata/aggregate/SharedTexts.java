package kr.fedhub.core.metadata.aggregate;

import java.util.HashMap;
import java.util.Map;

/** Texts that thousands of entities repeat, such as registrars and categories, kept in memory once. */
final class SharedTexts {
    private static final int MOST = 10_000;

    private final Map<String, String> texts = new HashMap<>();

    String share(String text) {
        String known = texts.get(text);
        if (known != null) {
            return known;
        }
        if (texts.size() < MOST) {
            texts.put(text, text);
        }
        return text;
    }
}
