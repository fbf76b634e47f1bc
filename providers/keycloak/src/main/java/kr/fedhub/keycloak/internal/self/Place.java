package kr.fedhub.keycloak.internal.self;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One of the researcher's own pages. A login brings its name back, so it is read as something that anybody may have written.
 *
 * @param kind which page
 * @param id what the page is about: an institution's alias, or the id of a link or a receipt
 */
record Place(Kind kind, Optional<String> id) {
    private static final Pattern STATE = Pattern.compile("([a-z]{4,12})(?:\\.([A-Za-z0-9._-]{1,255}))?");

    /** The pages. */
    enum Kind {
        INSTITUTIONS("", false),
        SERVICES("services", false),
        CONSENTS("consents", false),
        DATA("data", false),
        REMOVE("institutions/%s/remove", true),
        UNLINK("services/%s/unlink", true),
        WITHDRAW("consents/%s/withdraw", true);

        private final String path;
        private final boolean aboutOne;

        Kind(String path, boolean aboutOne) {
            this.path = path;
            this.aboutOne = aboutOne;
        }

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Place of(Kind kind) {
        return new Place(kind, Optional.empty());
    }

    static Place of(Kind kind, String id) {
        return new Place(kind, Optional.of(id));
    }

    /** The place that a login was begun for; the first page when it is none. */
    static Place parse(@Nullable String state) {
        return Optional.ofNullable(state)
                .map(STATE::matcher)
                .filter(matcher -> matcher.matches())
                .flatMap(found -> Arrays.stream(Kind.values())
                        .filter(kind -> kind.word().equals(found.group(1)))
                        .filter(kind -> kind.aboutOne == (found.group(2) != null))
                        .findFirst()
                        .map(kind -> new Place(kind, Optional.ofNullable(found.group(2)))))
                .orElseGet(() -> of(Kind.INSTITUTIONS));
    }

    /** Whether its researcher must have just logged in: what stands about one thing only is there to change it. */
    boolean needsFreshLogin() {
        return kind.aboutOne;
    }

    /** Its name, which a login brings back. */
    String state() {
        return kind.word() + id.map(text -> "." + text).orElse("");
    }

    /** Its address below the first page's, empty for that one; what it is about stands in it as a path segment yet to be encoded. */
    String path() {
        return kind.aboutOne ? kind.path.formatted("{id}") : kind.path;
    }
}
