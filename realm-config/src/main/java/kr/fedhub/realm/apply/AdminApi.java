package kr.fedhub.realm.apply;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Optional;
import kr.fedhub.realm.ConfigException;
import org.jspecify.annotations.Nullable;

/**
 * The Admin REST API of one Keycloak server. Paths start with {@code /admin/}, such as {@code /admin/realms/hub/clients}.
 * Every call ends within two minutes; what fails is told by a {@link ConfigException} of one line.
 */
public final class AdminApi implements AutoCloseable {
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;

    private final Wire wire;
    private final AdminCredentials credentials;
    private @Nullable AdminToken token;

    private AdminApi(Wire wire, AdminCredentials credentials) {
        this.wire = wire;
        this.credentials = credentials;
    }

    /**
     * Logs in.
     *
     * @param server the server's address, with its path if it has one
     * @param credentials what to log in with
     * @throws ConfigException when the server cannot be reached, is no Keycloak or refuses the credentials
     */
    public static AdminApi connect(URI server, AdminCredentials credentials) {
        AdminApi api = new AdminApi(new Wire(server), credentials);
        api.renewToken();
        return api;
    }

    /**
     * What is there.
     *
     * @throws ConfigException also when nothing is
     */
    public JsonNode get(String path) {
        return find(path)
                .orElseThrow(() -> new ConfigException(unknownRealm(path)
                        .orElse("the server has nothing at " + path + "; is it a Keycloak 26.5 or newer?")));
    }

    /** What is there, or nothing if the server has none. */
    public Optional<JsonNode> find(String path) {
        Answer answer = send(path, HttpRequest.newBuilder().GET());
        return answer.status() == NOT_FOUND
                ? Optional.empty()
                : Optional.of(checked(answer, "GET", path).json());
    }

    /** Creates something; returns the id that the server gave to it, or an empty text if it gave none. */
    public String post(String path, JsonNode body) {
        return checked(send(path, withJson("POST", body)), "POST", path).createdId();
    }

    /** Has the server do something; returns what it says of the outcome, or nothing if it cannot do so now (409). */
    public Optional<JsonNode> trigger(String path) {
        Answer answer = send(path, HttpRequest.newBuilder().POST(BodyPublishers.noBody()));
        return answer.status() == CONFLICT
                ? Optional.empty()
                : Optional.of(checked(answer, "POST", path).json());
    }

    /** Updates something. */
    public void put(String path, JsonNode body) {
        checked(send(path, withJson("PUT", body)), "PUT", path);
    }

    /** Makes a link between two things, which has no content of its own. */
    void put(String path) {
        checked(send(path, HttpRequest.newBuilder().PUT(BodyPublishers.noBody())), "PUT", path);
    }

    /** Removes something. */
    public void delete(String path) {
        checked(send(path, HttpRequest.newBuilder().DELETE()), "DELETE", path);
    }

    /** Logs in again; needed after a realm was made, since the rights to it are not in older tokens. */
    void renewToken() {
        token = AdminToken.request(wire, credentials);
    }

    @Override
    public void close() {
        token = null;
    }

    private static HttpRequest.Builder withJson(String method, JsonNode body) {
        return HttpRequest.newBuilder()
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body.toString()));
    }

    private Answer send(String path, HttpRequest.Builder request) {
        if (!path.startsWith("/admin/")) {
            throw new IllegalArgumentException("A path of the Admin API starts with /admin/, not " + path);
        }
        AdminToken current = token;
        if (current == null || current.endsSoon()) {
            current = AdminToken.request(wire, credentials);
            token = current;
        }
        return wire.send(path, request.header("Authorization", "Bearer " + current.value()));
    }

    private Answer checked(Answer answer, String method, String path) {
        if (answer.status() / 100 == 2) {
            return answer;
        }
        throw new ConfigException(
                switch (answer.status()) {
                    case UNAUTHORIZED -> "the server no longer accepts the login of " + credentials.who() + " (401)";
                    case FORBIDDEN -> credentials.who() + " may not " + method + " " + path + " (403)";
                    case NOT_FOUND -> unknownRealm(path).orElse("the server has nothing at " + path);
                    default -> "the server refuses " + method + " " + path + ": " + answer.complaint();
                });
    }

    /** Tells a realm that is not there from something that is not there within a realm. */
    private Optional<String> unknownRealm(String path) {
        String[] parts = path.split("/", -1);
        if (parts.length <= 3 || !parts[2].equals("realms")) {
            return Optional.empty();
        }
        String realm = "/admin/realms/" + parts[3];
        boolean missing = path.equals(realm)
                || send(realm, HttpRequest.newBuilder().GET()).status() == NOT_FOUND;
        return missing ? Optional.of("unknown realm '" + parts[3] + "' at " + wire.server()) : Optional.empty();
    }
}
