package kr.fedhub.bench.search;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import kr.fedhub.bench.measure.Percentiles;

/** Typing into the search field of the discovery page: how long until the list that belongs to a keystroke is painted. */
final class Keystrokes {
    /** The field after each key of the two-set keyboard, as an input method composes it. */
    private static final List<List<String>> KOREAN = List.of(
            List.of("ㄱ", "가", "갈", "가라", "가람", "가람ㄷ", "가람대", "가람댛", "가람대하", "가람대학", "가람대학ㄱ", "가람대학교"),
            List.of("ㄴ", "누", "눌", "누리", "누링", "누리여", "누리연", "누리연ㄱ", "누리연구", "누리연궁", "누리연구워", "누리연구원"),
            List.of("ㅅ", "새", "샙", "새비", "새빛", "새빛ㅂ", "새빛벼", "새빛병", "새빛병ㅇ", "새빛병워", "새빛병원"));

    private static final List<String> LATIN = List.of("garam university", "dasom hospital", "nuri17.ac");

    private final Page page;
    private final Locator field;
    private final List<Double> milliseconds = new ArrayList<>();
    private int unchanged;

    Keystrokes(Page page) {
        this.page = page;
        field = page.getByTestId("search");
    }

    /** Types all words. */
    void type() {
        for (List<String> word : KOREAN) {
            field.fill("");
            for (String composed : word) {
                field.selectText();
                page.keyboard().insertText(composed);
                keep();
            }
            mustHaveFound(word.get(word.size() - 1));
        }
        for (String word : LATIN) {
            field.fill("");
            word.codePoints().forEach(key -> {
                page.keyboard().type(Character.toString(key));
                keep();
            });
            mustHaveFound(word);
        }
    }

    private void keep() {
        double taken = ((Number) page.evaluate("() => benchKeystroke()")).doubleValue();
        if (taken < 0) {
            unchanged++;
        } else {
            milliseconds.add(taken);
        }
    }

    private void mustHaveFound(String word) {
        if (page.locator("[role=listbox] [role=option]").count() == 0) {
            throw new IllegalStateException("The page found nothing for " + word);
        }
    }

    /** How long each took whose list changed, in milliseconds. */
    Percentiles times() {
        return new Percentiles(
                milliseconds.stream().mapToDouble(Double::doubleValue).toArray());
    }

    int count() {
        return milliseconds.size();
    }

    /** Keystrokes after which the list stayed as it was. */
    int unchanged() {
        return unchanged;
    }
}
