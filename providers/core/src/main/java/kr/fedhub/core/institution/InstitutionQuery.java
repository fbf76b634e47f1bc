package kr.fedhub.core.institution;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a reader is looking for: a part of a name, a keyword or a domain, without regard to letter case, accents, spaces and
 * the width of letters.
 */
public final class InstitutionQuery {
    private static final int LONGEST = 100;
    private static final Pattern NOT_COMPARED = Pattern.compile("[\\s\\p{Punct}\\p{M}·]+");

    private final String text;
    private final String wanted;

    /** A query; what is longer than 100 characters is cut. */
    public InstitutionQuery(String text) {
        String stripped = text.replaceAll("\\p{C}", "").strip();
        this.text = stripped.length() > LONGEST ? stripped.substring(0, LONGEST) : stripped;
        this.wanted = comparable(this.text);
    }

    /** The query as it was typed, for the reader to go on with. */
    public String text() {
        return text;
    }

    public boolean isEmpty() {
        return wanted.isEmpty();
    }

    /** Whether an institution is one that the reader may mean; an empty query finds nothing. */
    public boolean matches(Institution institution, Collection<String> keywords) {
        Stream<String> own =
                Stream.of(institution.name().ko(), institution.name().en(), institution.domain());
        return !isEmpty()
                && Stream.concat(own, keywords.stream())
                        .anyMatch(candidate -> comparable(candidate).contains(wanted));
    }

    /** Accents are taken off by decomposing, which takes Hangul apart as well, so what is left is composed again. */
    private static String comparable(String text) {
        String bare = NOT_COMPARED
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("");
        return Normalizer.normalize(bare, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
