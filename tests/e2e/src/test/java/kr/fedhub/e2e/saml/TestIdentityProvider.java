package kr.fedhub.e2e.saml;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import kr.fedhub.core.metadata.Binding;
import org.w3c.dom.Document;

/**
 * A SAML 2.0 identity provider over HTTP for several institutions, each with an entityID of its own. Everybody who comes is
 * logged in already; what a response says is up to the test.
 */
public final class TestIdentityProvider implements AutoCloseable {
    private final LoopbackServer server;
    private final Supplier<HubMetadata> hub;
    private final Map<String, TestInstitution> institutions = new ConcurrentHashMap<>();

    private TestIdentityProvider(Supplier<HubMetadata> hub) {
        this.hub = hub;
        server = LoopbackServer.start(this::answer);
    }

    /** Starts one without institutions that takes the hub's keys and endpoints from its metadata, whenever it needs them. */
    public static TestIdentityProvider start(Supplier<HubMetadata> hub) {
        return new TestIdentityProvider(hub);
    }

    /** The institution of that name, a new one at the first time; the name is one label of a domain. */
    public TestInstitution institution(String name) {
        return institutions.computeIfAbsent(
                name, key -> new TestInstitution(key, server.address(), Credential.rsa(key)));
    }

    /** A new institution that signs with a key of its own. */
    public TestInstitution institution(String name, Credential credential) {
        TestInstitution made = new TestInstitution(name, server.address(), credential);
        institutions.put(name, made);
        return made;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String[] path = exchange.getRequestURI().getPath().split("/", 3);
            Optional<TestInstitution> institution =
                    Optional.ofNullable(path.length < 3 ? null : institutions.get(path[1]));
            if (institution.isEmpty()) {
                exchange.sendResponseHeaders(404, -1);
            } else if (path[2].equals("sso")) {
                signOn(exchange, institution.get());
            } else {
                logout(exchange, institution.get());
            }
        }
    }

    private void signOn(HttpExchange exchange, TestInstitution institution) throws IOException {
        Message message = message(exchange);
        ReceivedRequest request =
                new ReceivedRequest(message.binding(), message.xml(), message.relayState(), message.signed());
        page(exchange, institution.receive(request).page());
    }

    private void logout(HttpExchange exchange, TestInstitution institution) throws IOException {
        Message message = message(exchange);
        ReceivedLogout logout = new ReceivedLogout(
                message.binding(),
                exchange.getRequestURI().getPath(),
                message.xml(),
                message.relayState(),
                message.signed());
        institution.receive(logout);
        if (!logout.isRequest()) {
            page(exchange, "<!DOCTYPE html><html lang=\"en\"><title>Logged out</title><p>Logged out</p></html>");
        } else if (logout.binding() == Binding.POST) {
            page(exchange, institution.logoutAnswerByPost(hub.get(), logout).page());
        } else {
            URI next = institution.logoutAnswerByRedirect(hub.get(), logout).uri();
            exchange.getResponseHeaders().set("Location", next.toString());
            exchange.sendResponseHeaders(302, -1);
        }
    }

    /** What both kinds of message have in common. */
    private record Message(Binding binding, Document xml, Optional<String> relayState, boolean signed) {}

    private Message message(HttpExchange exchange) throws IOException {
        boolean post = exchange.getRequestMethod().equals("POST");
        Parameters parameters = Parameters.of(
                post
                        ? new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)
                        : String.valueOf(exchange.getRequestURI().getRawQuery()));
        String name = parameters.value("SAMLResponse").isPresent() ? "SAMLResponse" : "SAMLRequest";
        String value = parameters.value(name).orElseThrow();
        Document xml = Xml.parse(post ? MessageEncoding.fromBase64(value) : MessageEncoding.inflated(value));
        List<X509Certificate> keys = hub.get().signing();
        boolean signed = post ? XmlVerifier.signed(xml.getDocumentElement(), keys) : parameters.signed(name, keys);
        return new Message(post ? Binding.POST : Binding.REDIRECT, xml, parameters.value("RelayState"), signed);
    }

    private static void page(HttpExchange exchange, String html) throws IOException {
        byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.close();
    }
}
