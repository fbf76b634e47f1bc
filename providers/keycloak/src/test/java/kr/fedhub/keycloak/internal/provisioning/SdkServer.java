package kr.fedhub.keycloak.internal.provisioning;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import de.captaingoldfish.scim.sdk.common.constants.enums.HttpMethod;
import de.captaingoldfish.scim.sdk.common.resources.ServiceProvider;
import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.common.resources.complex.FilterConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.PatchConfig;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.AuthenticationScheme;
import de.captaingoldfish.scim.sdk.common.response.ScimResponse;
import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceEndpoint;
import de.captaingoldfish.scim.sdk.server.endpoints.base.UserEndpointDefinition;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A SCIM server by a library of other people, over real HTTP. */
final class SdkServer implements AutoCloseable {
    final SdkUsers users = new SdkUsers();
    final List<String> asked = new CopyOnWriteArrayList<>();

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private final ResourceEndpoint endpoint;

    SdkServer(boolean patch, boolean filter) throws IOException {
        ServiceProvider config = ServiceProvider.builder()
                .patchConfig(PatchConfig.builder().supported(patch).build())
                .filterConfig(
                        FilterConfig.builder().supported(filter).maxResults(500).build())
                .authenticationSchemes(List.of(AuthenticationScheme.builder()
                        .name("token")
                        .description("a bearer token")
                        .type("oauthbearertoken")
                        .build()))
                .build();
        endpoint = new ResourceEndpoint(config);
        endpoint.registerEndpoint(new UserEndpointDefinition(users))
                .getFeatures()
                .setAutoFiltering(true);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/scim/v2", this::handle);
        server.start();
    }

    URI base() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/scim/v2");
    }

    private void handle(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath());
        String authorization = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        if (!authorization.equals("Bearer " + TestDirectory.TOKEN)) {
            exchange.sendResponseHeaders(401, -1);
            exchange.close();
            return;
        }
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
        headers.put("Content-Type", headers.getOrDefault("Content-type", ""));
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        ScimResponse response = endpoint.handleRequest(
                "http://localhost:" + server.getAddress().getPort() + exchange.getRequestURI(),
                HttpMethod.valueOf(exchange.getRequestMethod()),
                body,
                headers,
                new Context(null));
        response.getHttpHeaders().forEach(exchange.getResponseHeaders()::set);
        byte[] answer = response.toString().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(response.getHttpStatus(), response.getHttpStatus() == 204 ? -1 : answer.length);
        if (response.getHttpStatus() != 204) {
            exchange.getResponseBody().write(answer);
        }
        exchange.close();
    }

    User user(String id) {
        return Objects.requireNonNull(users.all.get(id));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
