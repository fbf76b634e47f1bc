package kr.fedhub.e2e.identifier;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.demo.service.DemoService;
import kr.fedhub.e2e.fixture.ServiceClient;
import kr.fedhub.e2e.fixture.Tokens;
import kr.fedhub.e2e.saml.LoopbackServer;

/** Takes the back-channel logouts of a service in its place. */
final class LogoutTokens implements AutoCloseable {
    private final BlockingQueue<String> arrived = new LinkedBlockingQueue<>();
    private final LoopbackServer server = LoopbackServer.start(this::take);

    private LogoutTokens() {}

    /** From now on the hub tells this server; applying the realm's configuration again puts back the service's address. */
    static LogoutTokens of(DemoFederation federation, DemoService service) {
        LogoutTokens tokens = new LogoutTokens();
        ServiceClient.set(
                federation,
                service.id(),
                Map.of("backchannel.logout.url", tokens.server.address().toString()));
        return tokens;
    }

    /** The claims of the next token. */
    JsonNode next() {
        try {
            return Tokens.claims(Objects.requireNonNull(arrived.poll(20, TimeUnit.SECONDS), "no logout token came"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        arrived.add(URLDecoder.decode(body.replaceFirst("(?s).*logout_token=([^&]*).*", "$1"), StandardCharsets.UTF_8));
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.close();
    }
}
