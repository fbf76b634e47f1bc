package kr.fedhub.keycloak.internal.provisioning;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import kr.fedhub.core.scim.ScimRequest;
import kr.fedhub.core.scim.ScimResponse;
import kr.fedhub.core.scim.ScimTransport;
import org.apache.http.HttpHeaders;
import org.apache.http.client.methods.HttpEntityEnclosingRequestBase;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.client.methods.HttpPatch;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.client.methods.HttpPut;
import org.apache.http.client.methods.HttpRequestBase;
import org.apache.http.entity.ByteArrayEntity;
import org.apache.http.entity.ContentType;

/** Carries requests to a service over HTTP, with a bearer token (RFC 6750, section 2.1). Usable on every thread. */
final class HttpScimTransport implements ScimTransport {
    private static final ContentType SCIM = ContentType.create("application/scim+json", StandardCharsets.UTF_8);
    private static final String ACCEPT = "application/scim+json, application/json;q=0.9";
    private static final int UNAUTHORIZED = 401;

    private final HttpExchange http;
    private final String base;
    private final BearerTokens tokens;

    HttpScimTransport(HttpExchange http, URI base, BearerTokens tokens) {
        this.http = http;
        this.base = EndpointAddress.text(EndpointAddress.require(base));
        this.tokens = tokens;
    }

    @Override
    public ScimResponse send(ScimRequest request) {
        String token = tokens.token();
        ScimResponse response = send(request, token);
        // Nothing was carried out without a valid token, so that everything may be sent again.
        if (response.status() == UNAUTHORIZED && tokens.renew(token)) {
            return send(request, tokens.token());
        }
        return response;
    }

    private ScimResponse send(ScimRequest request, String token) {
        HttpRequestBase message = request(request, URI.create(base + request.path()));
        message.setHeader(HttpHeaders.ACCEPT, ACCEPT);
        message.setHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token);
        return http.send(message, request.mostBytes());
    }

    private static HttpRequestBase request(ScimRequest request, URI address) {
        return switch (request.method()) {
            case GET -> new HttpGet(address);
            case POST -> with(new HttpPost(address), request);
            case PUT -> with(new HttpPut(address), request);
            case PATCH -> with(new HttpPatch(address), request);
        };
    }

    private static HttpRequestBase with(HttpEntityEnclosingRequestBase http, ScimRequest request) {
        request.body()
                .map(body -> body.getBytes(StandardCharsets.UTF_8))
                .ifPresent(body -> http.setEntity(new ByteArrayEntity(body, SCIM)));
        return http;
    }

    /** Keeps secrets out of logs. */
    @Override
    public String toString() {
        return "HttpScimTransport";
    }
}
