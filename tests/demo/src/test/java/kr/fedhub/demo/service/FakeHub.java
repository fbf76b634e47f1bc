package kr.fedhub.demo.service;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.util.MultivaluedMapUtils;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** As much of a hub as the services talk to without a browser, with keys that the tests can sign with. */
final class FakeHub implements AutoCloseable {
    static final String SUBJECT = "subject-1";
    static final String SESSION = "session-1";

    final RSAKey key = generateKey();
    final SamlKeyPair samlKey = SamlKeyPair.generate("hub");
    /** The grant types that were asked of the token endpoint. */
    final List<String> grants = new CopyOnWriteArrayList<>();

    volatile int accessTokenSeconds = 300;
    volatile boolean refreshAllowed = true;
    /** What the hub says of the person's account at the service; an empty list when there is none. */
    volatile List<String> account = List.of("NTIS-000123");

    private final HttpServer server;
    private final Map<String, String> nonces = new ConcurrentHashMap<>();

    FakeHub() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        serve("/.well-known/openid-configuration", form -> json(configuration()));
        serve("/keys", form -> new JWKSet(key.toPublicJWK()).toString());
        serve("/userinfo", form -> json(profile()));
        serve("/token", this::token);
        serve("/protocol/saml/descriptor", form -> FakeSamlHub.descriptor(issuer(), samlKey));
        server.start();
    }

    URI issuer() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/realms/hub");
    }

    /** A code for the login that a service asked for. */
    String codeFor(String nonce) {
        String code = UUID.randomUUID().toString();
        nonces.put(code, nonce);
        return code;
    }

    JWTClaimsSet.Builder claims(String audience) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer().toString())
                .subject(SUBJECT)
                .audience(audience)
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)));
    }

    JWTClaimsSet.Builder accessTokenClaims(String audience) {
        return claims(audience).claim("typ", "Bearer");
    }

    JWTClaimsSet.Builder logoutClaims(String audience) {
        return claims(audience)
                .claim("sid", SESSION)
                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
    }

    String sign(String type, JWTClaimsSet claims) {
        return sign(key, type, claims);
    }

    static String sign(RSAKey key, String type, JWTClaimsSet claims) {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(new JOSEObjectType(type))
                .keyID(key.getKeyID())
                .build();
        SignedJWT jwt = new SignedJWT(header, claims);
        try {
            jwt.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return jwt.serialize();
    }

    static RSAKey generateKey() {
        try {
            return new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Object> configuration() {
        String issuer = issuer().toString();
        return Map.ofEntries(
                Map.entry("issuer", issuer),
                Map.entry("authorization_endpoint", issuer + "/auth"),
                Map.entry("token_endpoint", issuer + "/token"),
                Map.entry("userinfo_endpoint", issuer + "/userinfo"),
                Map.entry("end_session_endpoint", issuer + "/logout"),
                Map.entry("jwks_uri", issuer + "/keys"),
                Map.entry("response_types_supported", List.of("code")),
                Map.entry("subject_types_supported", List.of("public")),
                Map.entry("id_token_signing_alg_values_supported", List.of("RS256")),
                Map.entry("authorization_response_iss_parameter_supported", true));
    }

    private Map<String, Object> profile() {
        Map<String, Object> profile = new HashMap<>(Map.of(
                "sub", SUBJECT,
                "name", "홍길동",
                "email", "hong@hanbit.example",
                "o", "한빛대학교",
                "eduPersonScopedAffiliation", List.of("faculty@hanbit.example", "member@hanbit.example"),
                "eduPersonPrincipalName", "hong@hanbit.example"));
        profile.put("voPersonApplicationUID", account.size() == 1 ? account.get(0) : account);
        return profile;
    }

    private String token(Map<String, List<String>> form) {
        String grant = MultivaluedMapUtils.getFirstValue(form, "grant_type");
        grants.add(grant);
        boolean refresh = "refresh_token".equals(grant);
        if (refresh && !refreshAllowed) {
            return json(Map.of("error", "invalid_grant"));
        }
        String audience = form.getOrDefault("audience", List.of("account")).get(0);
        String access = sign("JWT", accessTokenClaims(audience).build());
        Map<String, Object> answer = new ConcurrentHashMap<>(Map.of(
                "access_token", access, "token_type", "Bearer", "expires_in", refresh ? 300 : accessTokenSeconds));
        answer.put("refresh_token", "refresh-" + UUID.randomUUID());
        answer.put("issued_token_type", "urn:ietf:params:oauth:token-type:access_token");
        if ("authorization_code".equals(grant)) {
            String nonce = nonces.remove(MultivaluedMapUtils.getFirstValue(form, "code"));
            answer.put(
                    "id_token",
                    sign(
                            "JWT",
                            claims("ntis")
                                    .audience(List.of("ntis", "scienceon"))
                                    .claim("nonce", nonce)
                                    .claim("sid", SESSION)
                                    .build()));
        }
        return json(answer);
    }

    private static String json(Map<String, Object> object) {
        return JSONObjectUtils.toJSONString(object);
    }

    private interface Endpoint {
        String answer(Map<String, List<String>> form);
    }

    private void serve(String path, Endpoint endpoint) {
        server.createContext("/realms/hub" + path, exchange -> answer(exchange, endpoint));
    }

    private static void answer(HttpExchange exchange, Endpoint endpoint) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String answer = endpoint.answer(URLUtils.parseParameters(body));
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", answer.startsWith("<") ? "text/xml" : "application/json");
        exchange.sendResponseHeaders(answer.contains("\"error\"") ? 400 : 200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
