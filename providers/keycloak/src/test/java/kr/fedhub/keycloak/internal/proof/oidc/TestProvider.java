package kr.fedhub.keycloak.internal.proof.oidc;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.MultivaluedMapUtils;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** An OpenID Provider over real HTTP that checks what the hub sends by a library that is not the hub's. */
final class TestProvider implements AutoCloseable {
    static final String SECRET = "s3cret: 가";
    static final RSAKey KEY = TestKeys.rsa("k1");

    final AtomicInteger keysAsked = new AtomicInteger();
    final AtomicInteger codesAsked = new AtomicInteger();
    final Map<String, Object> claims = new ConcurrentHashMap<>(Map.of("account_no", "N-77"));

    volatile JWKSet keys = new JWKSet(KEY);
    volatile JWK signsWith = KEY;
    volatile UnaryOperator<String> lastWord = token -> token;

    private final HttpServer server;
    private final Clock clock;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, AuthenticationRequest> codes = new ConcurrentHashMap<>();

    TestProvider(Clock clock) throws IOException {
        this.clock = clock;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        serve("/token", this::token);
        serve("/keys", exchange -> {
            keysAsked.incrementAndGet();
            answer(exchange, 200, keys.toString());
        });
        serve("/.well-known/openid-configuration", exchange -> answer(exchange, 200, """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/auth", "token_endpoint": "%1$s/token",
                "jwks_uri": "%1$s/keys"}""".formatted(issuer())));
        server.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Settings that name this provider; the rest of the endpoints stays where it is. */
    Map<String, String> settings(String... more) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "issuer",
                issuer(),
                "authorizationEndpoint",
                issuer() + "/auth",
                "tokenEndpoint",
                issuer() + "/token",
                "jwksUri",
                issuer() + "/keys",
                "clientId",
                "hub",
                "clientSecret",
                "${vault.ntis}",
                "claim",
                "account_no",
                "lookup",
                "id"));
        for (int i = 0; i < more.length; i += 2) {
            settings.put(more[i], more[i + 1]);
        }
        return settings;
    }

    void serve(String path, HttpHandler handler) {
        server.createContext(path, handler);
    }

    void serveInstead(String path, HttpHandler handler) {
        server.removeContext(path);
        server.createContext(path, handler);
    }

    /** The person logs in: a code for the request. */
    String login(URI request) {
        try {
            AuthenticationRequest parsed = AuthenticationRequest.parse(request);
            String code = "code-" + codes.size();
            codes.put(code, parsed);
            return code;
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private void token(HttpExchange exchange) throws IOException {
        codesAsked.incrementAndGet();
        Map<String, List<String>> form =
                URLUtils.parseParameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        AuthenticationRequest request = codes.remove(MultivaluedMapUtils.getFirstValue(form, "code"));
        if (!isHub(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, 401, "{\"error\": \"invalid_client\"}");
        } else if (request == null || !fits(request, form)) {
            answer(exchange, 400, "{\"error\": \"invalid_grant\"}");
        } else {
            answer(
                    exchange,
                    200,
                    "{\"token_type\": \"Bearer\", \"access_token\": \"x\", \"id_token\": \""
                            + lastWord.apply(token(request)) + "\"}");
        }
    }

    private static boolean isHub(String authorization) {
        try {
            ClientSecretBasic client = ClientSecretBasic.parse(authorization);
            return client.getClientID().getValue().equals("hub")
                    && client.getClientSecret().getValue().equals(SECRET);
        } catch (ParseException e) {
            return false;
        }
    }

    private static boolean fits(AuthenticationRequest request, Map<String, List<String>> form) {
        CodeVerifier verifier = new CodeVerifier(MultivaluedMapUtils.getFirstValue(form, "code_verifier"));
        return CodeChallenge.compute(request.getCodeChallengeMethod(), verifier).equals(request.getCodeChallenge())
                && request.getRedirectionURI()
                        .toString()
                        .equals(MultivaluedMapUtils.getFirstValue(form, "redirect_uri"));
    }

    private String token(AuthenticationRequest request) {
        Date now = Date.from(clock.instant());
        JWTClaimsSet.Builder token = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject("248289")
                .audience("hub")
                .issueTime(now)
                .expirationTime(Date.from(clock.instant().plusSeconds(300)))
                .claim("auth_time", clock.instant().getEpochSecond())
                .claim("nonce", request.getNonce().getValue());
        claims.forEach(token::claim);
        return TestKeys.signed(token.build(), signsWith);
    }

    static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
