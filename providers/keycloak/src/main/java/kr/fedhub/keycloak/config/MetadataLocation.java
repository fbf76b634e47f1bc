package kr.fedhub.keycloak.config;

import java.net.URI;
import java.util.Locale;
import kr.fedhub.core.address.Loopback;
import org.jspecify.annotations.Nullable;

/** Where metadata may come from. The signature protects the content, https who learns that the hub asks. */
final class MetadataLocation {
    private static final int LONGEST = 2048;

    private MetadataLocation() {}

    /**
     * The location in a text.
     *
     * @throws IllegalArgumentException with the reason when it is none
     */
    static URI parse(String text) {
        URI uri = uri(text);
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        @Nullable String problem = switch (scheme) {
            case "https" -> problemOnTheWeb(uri);
            case "http" ->
                uri.getHost() == null || !Loopback.is(uri.getHost())
                        ? "plain http is for this very computer only"
                        : problemOnTheWeb(uri);
            case "file" ->
                uri.getPath() == null || !uri.getPath().startsWith("/") || uri.getHost() != null
                        ? "a file has an absolute path on this server"
                        : null;
            default -> "it is no web address and no file";
        };
        if (problem != null) {
            throw new IllegalArgumentException(problem);
        }
        return uri;
    }

    private static URI uri(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("it is longer than " + LONGEST + " characters");
        }
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("it is no address", e);
        }
    }

    private static @Nullable String problemOnTheWeb(URI uri) {
        if (uri.getHost() == null || uri.getHost().isEmpty()) {
            return "it has no host";
        }
        if (uri.getRawUserInfo() != null) {
            return "it has a user name or password in it, which logs would show";
        }
        return uri.getRawFragment() == null ? null : "it has a # in it";
    }
}
