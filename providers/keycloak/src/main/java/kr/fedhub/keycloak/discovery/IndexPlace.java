package kr.fedhub.keycloak.discovery;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.fedhub.core.institution.IndexTab;
import org.jspecify.annotations.Nullable;

/**
 * Where in the index the reader is.
 *
 * @param tab the tab
 * @param part which part of it, the first one being number 0
 */
record IndexPlace(IndexTab tab, int part) {
    private static final Pattern FORM = Pattern.compile("(.{1,3}?)(?:\\.(\\d{1,3}))?");

    static Optional<IndexPlace> parse(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? IndexTab.parse(form.group(1))
                        .map(tab -> new IndexPlace(tab, form.group(2) == null ? 0 : Integer.parseInt(form.group(2))))
                : Optional.empty();
    }

    IndexPlace next() {
        return new IndexPlace(tab, part + 1);
    }

    /** As {@link #parse} reads it. */
    String text() {
        return part == 0 ? tab.label() : tab.label() + "." + part;
    }
}
