package kr.fedhub.core.scim;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a SCIM endpoint answers.
 *
 * @param status the HTTP status
 * @param headers the headers that matter, by names in any case
 * @param body empty when there is none
 */
public record ScimResponse(int status, Map<String, String> headers, String body) {
    public ScimResponse {
        Map<String, String> copy = new TreeMap<>();
        headers.forEach((name, value) -> copy.put(name.toLowerCase(Locale.ROOT), value));
        headers = Map.copyOf(copy);
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    boolean succeeded() {
        return status >= 200 && status < 300;
    }

    /** Keeps personal information out of logs. */
    @Override
    public String toString() {
        return "ScimResponse[" + status + "]";
    }
}
