package kr.fedhub.bench.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import kr.fedhub.bench.server.AdminRest;
import kr.fedhub.bench.server.BenchRealm;
import kr.fedhub.bench.server.BenchServer;

/** A hub whose realm asks the researcher which of many institutions it shall be. */
final class SearchServer implements AutoCloseable {
    /** Everybody here has one address, which a hub would soon stop answering. */
    private static final List<String> NO_LIMIT = List.of("--spi-realm-restapi-extension--hub-discovery--search-rate=0");

    private static final String REALM = "search";
    private static final String FLOW = "bench browser";
    private static final String SEARCH = "/realms/" + REALM + "/hub-discovery/search?client_id=bench&lang=ko&q=";

    private final BenchServer server;
    private final BenchRealm realm;

    private SearchServer(BenchServer server, BenchRealm realm) {
        this.server = server;
        this.realm = realm;
    }

    static SearchServer start(SearchFiles files) throws IOException, InterruptedException {
        System.out.println("  starting the server");
        BenchServer server = BenchServer.start(files.folder(), NO_LIMIT);
        try {
            AdminRest admin = new AdminRest(server.address(), server.admin());
            BenchRealm realm =
                    BenchRealm.hub(admin, REALM, files.aggregate().toUri(), Files.readString(files.certificate()), "");
            askWithDiscovery(admin);
            realm.bring(admin);
            return new SearchServer(server, realm);
        } catch (IOException | InterruptedException | RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /** The browser flow, the theme and the languages that {@code realm-config} gives a hub. */
    private static void askWithDiscovery(AdminRest admin) throws IOException, InterruptedException {
        admin.post("/" + REALM + "/authentication/flows", """
                {"alias": "%s", "providerId": "basic-flow", "topLevel": true, "builtIn": false}
                """.formatted(FLOW));
        String executions = "/" + REALM + "/authentication/flows/" + FLOW.replace(" ", "%20") + "/executions";
        for (String authenticator : List.of("auth-cookie", "hub-discovery")) {
            admin.post(executions + "/execution", "{\"provider\": \"" + authenticator + "\"}");
        }
        for (JsonNode execution : admin.get(executions)) {
            admin.put(
                    executions,
                    ((ObjectNode) execution).put("requirement", "ALTERNATIVE").toString());
        }
        ObjectNode realm = (ObjectNode) admin.get("/" + REALM);
        realm.put("browserFlow", FLOW)
                .put("loginTheme", "hub")
                .put("internationalizationEnabled", true)
                .put("defaultLocale", "ko")
                .set("supportedLocales", new ObjectMapper().valueToTree(List.of("ko", "en")));
        admin.put("/" + REALM, realm.toString());
    }

    /** What is asked over HTTP. */
    List<URI> queries(Queries queries) {
        return queries.after(server.address(), SEARCH);
    }

    URI address() {
        return server.address();
    }

    /** Where the discovery page stands. */
    URI page() {
        return server.address().resolve(realm.authorization());
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
