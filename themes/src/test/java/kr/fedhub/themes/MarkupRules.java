package kr.fedhub.themes;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What the markup of every page keeps to. Each method returns the offences, empty when there are none. */
final class MarkupRules {
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final List<String> REFERENCES =
            List.of("aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "for");

    private MarkupRules() {}

    static List<String> offences(Document page) {
        return Stream.of(doubleIds(page), danglingReferences(page), nameless(page), skippedHeadings(page))
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> doubleIds(Document page) {
        return page.select("[id]").stream()
                .map(Element::id)
                .filter(id -> id.isBlank()
                        || page.select("[id]").eachAttr("id").indexOf(id)
                                != page.select("[id]").eachAttr("id").lastIndexOf(id))
                .map("two of id "::concat)
                .toList();
    }

    private static List<String> danglingReferences(Document page) {
        Stream<String> named = REFERENCES.stream()
                .flatMap(attribute -> page.select("[" + attribute + "]").eachAttr(attribute).stream())
                .flatMap(BLANKS::splitAsStream);
        Stream<String> linked =
                page.select("a[href^=#]").eachAttr("href").stream().map(href -> href.substring(1));
        return Stream.concat(named, linked)
                .filter(id -> page.getElementById(id) == null)
                .map("nothing has the id "::concat)
                .toList();
    }

    private static List<String> nameless(Document page) {
        Stream<Element> fields = page.select("input").stream()
                .filter(field -> page.select("label").stream()
                        .noneMatch(label -> label.attr("for").equals(field.id()) && label.hasText()));
        Stream<Element> others = page.select("a, button, h1, h2, h3, li, dt, dd, summary").stream()
                .filter(element -> !element.hasText());
        return Stream.concat(fields, others)
                .map(element -> "nameless: " + element.outerHtml())
                .toList();
    }

    private static List<String> skippedHeadings(Document page) {
        List<Integer> levels = page.select("h1, h2, h3, h4").stream()
                .map(heading -> Integer.parseInt(heading.tagName().substring(1)))
                .toList();
        boolean skips = levels.isEmpty() || levels.get(0) != 1 || levels.lastIndexOf(1) != 0;
        for (int i = 1; i < levels.size(); i++) {
            skips |= levels.get(i) > levels.get(i - 1) + 1;
        }
        return skips ? List.of("headings: " + levels) : List.of();
    }
}
