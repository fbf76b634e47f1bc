package kr.fedhub.demo.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnswerApiTest {
    private final TestBrowser client = new TestBrowser();
    private FakeHub hub;
    private DemoServices services;

    @BeforeAll
    void start(@TempDir Path databases) throws Exception {
        hub = new FakeHub();
        services = RunningServices.start(hub.issuer(), databases);
    }

    @AfterAll
    void stop() {
        services.close();
        hub.close();
    }

    @Test
    void aTokenForThisApiIsAnswered() {
        HttpResponse<String> response = ask(hub.sign("JWT", valid().build()), "{\"question\":\"핵심은?\"}");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("시연용 답변 · 실제 AI가 아닙니다");
    }

    @Test
    void noTokenIsRefused() {
        HttpRequest.Builder request = HttpRequest.newBuilder(api())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"question\":\"?\"}"));

        refused(client.send(request), "An access token is required");
    }

    @Test
    void aTokenForAnotherServiceIsRefused() {
        refused(hub.sign("JWT", hub.accessTokenClaims("account").build()), "for this service");
    }

    @Test
    void aTokenOfAnotherIssuerIsRefused() {
        refused(hub.sign("JWT", valid().issuer("https://elsewhere.example").build()), "not from the hub");
    }

    @Test
    void anExpiredTokenIsRefused() {
        Date hourAgo = Date.from(Instant.now().minusSeconds(3600));

        refused(hub.sign("JWT", valid().expirationTime(hourAgo).build()), "has expired");
    }

    @Test
    void aTokenWithoutAnEndIsRefused() {
        refused(hub.sign("JWT", valid().expirationTime(null).build()), "not from the hub");
    }

    @Test
    void anUnsignedTokenIsRefused() {
        refused(new PlainJWT(valid().build()).serialize(), "signature");
    }

    @Test
    void aMacKeyedWithThePublicKeyIsRefused() throws JOSEException {
        byte[] publicKey = hub.key.toRSAPublicKey().getEncoded();
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                .keyID(hub.key.getKeyID())
                .build();
        SignedJWT jwt = new SignedJWT(header, valid().build());
        jwt.sign(new MACSigner(publicKey));

        refused(jwt.serialize(), "signature");
    }

    @Test
    void aTokenOfAnotherKeyIsRefused() {
        refused(FakeHub.sign(FakeHub.generateKey(), "JWT", valid().build()), "signature");
    }

    @Test
    void anIdTokenIsNoAccessToken() {
        refused(hub.sign("JWT", valid().claim("typ", "ID").build()), "not from the hub");
    }

    @Test
    void nonsenseIsRefused() {
        refused("nonsense", "malformed");
    }

    @Test
    void aQuestionIsNeeded() {
        String token = hub.sign("JWT", valid().build());

        assertThat(ask(token, "{}").statusCode()).isEqualTo(400);
        assertThat(ask(token, "{\"question\":\" \"}").statusCode()).isEqualTo(400);
        assertThat(ask(token, "nonsense").statusCode()).isEqualTo(400);
    }

    private JWTClaimsSet.Builder valid() {
        return hub.accessTokenClaims("ai-helper");
    }

    private void refused(String token, String reason) {
        refused(ask(token, "{\"question\":\"?\"}"), reason);
    }

    private static void refused(HttpResponse<String> response, String reason) {
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(challenge -> assertThat(challenge)
                        .startsWith("Bearer error=\"invalid_token\", error_description=\"")
                        .contains(reason));
    }

    private HttpResponse<String> ask(String token, String body) {
        return client.send(HttpRequest.newBuilder(api())
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private URI api() {
        return URI.create(services.uri(DemoService.AI_HELPER) + "/v1/answers");
    }
}
