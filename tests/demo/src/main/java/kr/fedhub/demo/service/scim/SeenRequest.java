package kr.fedhub.demo.service.scim;

/**
 * A request that came to a directory, whatever was answered.
 *
 * @param method the HTTP method
 * @param path below the directory's address, for example {@code /Users/NTIS-000123}
 * @param query the query as it came, empty when there was none
 * @param body the body, empty when there was none
 */
public record SeenRequest(String method, String path, String query, String body) {
    /** Keeps personal information out of logs. */
    @Override
    public String toString() {
        return "SeenRequest[" + method + "]";
    }
}
