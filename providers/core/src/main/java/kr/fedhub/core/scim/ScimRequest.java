package kr.fedhub.core.scim;

import java.util.Optional;

/**
 * A request to a SCIM endpoint.
 *
 * @param method what to do
 * @param path what to append to the service's base address, with its query, encoded; begins with a slash
 * @param body JSON, where the method has one
 * @param mostBytes how large the answer may be
 */
public record ScimRequest(Method method, String path, Optional<String> body, int mostBytes) {
    /** For answers with one resource: 256 KiB. */
    public static final int ONE = 256 << 10;
    /** For answers with a page of resources: 2 MiB. */
    public static final int PAGE = 2 << 20;

    /** The methods that the hub uses; it deletes nothing. */
    public enum Method {
        GET,
        POST,
        PUT,
        PATCH
    }

    static ScimRequest get(String path, int mostBytes) {
        return new ScimRequest(Method.GET, path, Optional.empty(), mostBytes);
    }

    static ScimRequest of(Method method, String path, String body) {
        return new ScimRequest(method, path, Optional.of(body), ONE);
    }

    /** Keeps personal information out of logs. */
    @Override
    public String toString() {
        return "ScimRequest[" + method + "]";
    }
}
