package kr.fedhub.e2e.saml;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.fedhub.core.reference.ReferenceId;

/**
 * Where a browser has arrived.
 *
 * @param address in its address bar
 * @param status the HTTP status
 * @param body the page
 * @param redirect where it sends the browser on to
 */
public record Page(URI address, int status, String body, Optional<URI> redirect) {
    private static final Pattern LANGUAGE = Pattern.compile("<html[^>]*\\blang=\"([^\"]*)\"");
    private static final Pattern INVISIBLE =
            Pattern.compile("(?is)<script\\b.*?</script>|<style\\b.*?</style>|<head\\b.*?</head>|<[^>]*>");

    /** What a person reads on it, white space joined. */
    public String text() {
        return HtmlForm.unescape(INVISIBLE.matcher(body).replaceAll(" "))
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** The language that it says it is in, such as {@code ko}. */
    public String language() {
        Matcher language = LANGUAGE.matcher(body);
        return language.find() ? language.group(1) : "";
    }

    /** The text of the element of that {@code data-testid}, if there is one. */
    public Optional<String> part(String testId) {
        Matcher part = Pattern.compile("(?s)data-testid=\"" + Pattern.quote(testId) + "\"[^>]*>(.*?)</")
                .matcher(body);
        return part.find()
                ? Optional.of(HtmlForm.unescape(part.group(1).replaceAll("<[^>]*>", " "))
                        .strip())
                : Optional.empty();
    }

    /** The reference id on it. */
    public Optional<ReferenceId> reference() {
        return part("reference").map(ReferenceId::new);
    }
}
