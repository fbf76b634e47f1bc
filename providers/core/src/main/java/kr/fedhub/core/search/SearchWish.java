package kr.fedhub.core.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import kr.fedhub.core.search.InstitutionIndex.Scores;
import kr.fedhub.core.search.Typos.Meant;

/** A query with everything that it may mean. What was typed literally always counts; the rest is added behind it. */
final class SearchWish {
    private static final int LONGEST = 100;
    private static final int MOST_WORDS = 6;
    private static final int INITIALS = 2;
    private static final int PARENT_DOMAIN = 3;
    private static final int OTHER_KEYBOARD = 5;
    private static final int WORDS = 15;
    private static final int TYPO = 30;
    private static final int EACH_TYPO = 5;
    private static final int FEWEST_KEYS = 2;

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Punct}]+");
    private static final Pattern DOMAIN =
            Pattern.compile("(?:\\w+://)?(?:[^@\\s/]*@)?((?:[\\p{L}\\p{N}-]+\\.)+[\\p{L}\\p{N}-]{2,})[/:]?\\S*");

    private final String query;

    SearchWish(String query) {
        String stripped = query.strip();
        this.query = stripped.length() > LONGEST ? stripped.substring(0, LONGEST) : stripped;
    }

    Scores in(InstitutionIndex index) {
        Scores scores = index.nothing();
        SearchText whole = SearchText.of(query);
        if (whole.keys().isEmpty()) {
            return scores;
        }
        literally(index, whole, scores);
        domains(index, scores);
        List<String> words = words();
        if (words.size() > 1) {
            scores.addAll(words.stream().map(word -> word(index, word)).toList(), WORDS);
        }
        if (!scores.isGood()) {
            mistyped(index, whole.keys(), scores);
        }
        return scores;
    }

    private static void literally(InstitutionIndex index, SearchText text, Scores scores) {
        index.look(text.keys(), 0, scores);
        if (text.isInitialsOnly()) {
            index.look(IndexText.initials(text.keys()), INITIALS, scores);
        }
        String other = Keystrokes.onTheOtherKeyboard(text.keys());
        if (other.equals(text.keys()) || other.length() < FEWEST_KEYS) {
            return;
        }
        index.look(other, OTHER_KEYBOARD, scores);
        if (other.chars().allMatch(key -> Keystrokes.isConsonant((char) key))) {
            index.look(IndexText.initials(other), OTHER_KEYBOARD + INITIALS, scores);
        }
    }

    /** The domain of an address, and the domains above it. */
    private void domains(InstitutionIndex index, Scores scores) {
        var domain = DOMAIN.matcher(query.toLowerCase(Locale.ROOT));
        if (!domain.matches()) {
            return;
        }
        String rest = domain.group(1);
        for (int above = 0; rest.contains("."); above++) {
            index.lookWhole(SearchText.of(rest).keys(), Math.min(above, 2) * PARENT_DOMAIN, scores);
            rest = rest.substring(rest.indexOf('.') + 1);
        }
    }

    private List<String> words() {
        return Arrays.stream(SPACES.split(query))
                .map(word -> SearchText.of(word).keys())
                .filter(word -> word.length() >= FEWEST_KEYS)
                .limit(MOST_WORDS)
                .toList();
    }

    private static Scores word(InstitutionIndex index, String keys) {
        Scores scores = index.nothing();
        index.look(keys, 0, scores);
        if (scores.isEmpty()) {
            mistyped(index, keys, scores);
        }
        return scores;
    }

    private static void mistyped(InstitutionIndex index, String keys, Scores scores) {
        List<Meant> all = new ArrayList<>(index.typos().of(keys));
        all.addAll(index.typos().of(Keystrokes.onTheOtherKeyboard(keys)));
        for (Meant meant : all) {
            index.look(meant.beginning(), TYPO + EACH_TYPO * meant.edits(), scores);
        }
    }
}
