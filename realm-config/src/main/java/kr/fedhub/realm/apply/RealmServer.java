package kr.fedhub.realm.apply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** One realm's part of the Admin API; paths are relative to the realm. */
final class RealmServer {
    private final AdminApi api;
    private final String base;

    RealmServer(AdminApi api, String realm) {
        this.api = api;
        this.base = "/admin/realms/" + segment(realm);
    }

    /** A name as one segment of a path. */
    static String segment(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    Optional<JsonNode> realm() {
        return api.find(base);
    }

    void createRealm(ObjectNode realm) {
        api.post("/admin/realms", realm);
        api.renewToken();
    }

    JsonNode serverInfo() {
        return api.get("/admin/serverinfo");
    }

    JsonNode get(String path) {
        return api.get(base + path);
    }

    List<ObjectNode> list(String path) {
        return Representation.objects(get(path));
    }

    String post(String path, JsonNode body) {
        return api.post(base + path, body);
    }

    void put(String path, JsonNode body) {
        api.put(base + path, body);
    }

    void link(String path) {
        api.put(base + path);
    }

    void delete(String path) {
        api.delete(base + path);
    }
}
