package kr.fedhub.keycloak.internal.provisioning;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import kr.fedhub.core.directory.DirectoryException;
import kr.fedhub.core.directory.DirectoryException.Kind;
import kr.fedhub.core.firstuse.DirectoryTarget.Credentials.ClientCredentials;
import kr.fedhub.core.scim.ScimResponse;
import org.apache.http.HttpHeaders;
import org.apache.http.NameValuePair;
import org.apache.http.client.entity.UrlEncodedFormEntity;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.message.BasicNameValuePair;

/** Tokens by OAuth 2.0 client credentials (RFC 6749, section 4.4), with client_secret_basic. */
final class ClientTokens implements BearerTokens {
    private static final int MOST_BYTES = 64 << 10;
    private static final Duration UNSAID = Duration.ofMinutes(1);
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(16).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());

    private final HttpExchange http;
    private final ClientCredentials client;
    private final String secret;
    private final TokenCache cache;
    private final TokenCache.Key key;

    ClientTokens(HttpExchange http, ClientCredentials client, String secret, TokenCache cache) {
        EndpointAddress.require(client.tokenEndpoint());
        this.http = http;
        this.client = client;
        this.secret = secret;
        this.cache = cache;
        this.key = TokenCache.Key.of(client, secret);
    }

    @Override
    public String token() {
        return cache.get(key).orElseGet(this::fetch);
    }

    @Override
    public boolean renew(String refused) {
        cache.forget(key, refused);
        return true;
    }

    private String fetch() {
        ScimResponse response = http.send(request(), MOST_BYTES);
        int status = response.status();
        if (status == 429 || status >= 500) {
            throw new DirectoryException(Kind.UNAVAILABLE, "The token endpoint answers with HTTP status " + status);
        }
        if (status != 200) {
            throw new DirectoryException(Kind.CREDENTIALS, "The token endpoint answers with HTTP status " + status);
        }
        JsonNode answer = read(response.body());
        String token = answer.path("access_token").asText("");
        if (!FORM.matcher(token).matches()
                || !"bearer".equalsIgnoreCase(answer.path("token_type").asText())) {
            throw new DirectoryException(Kind.UNUSABLE, "The token endpoint's answer has no bearer token");
        }
        long seconds = answer.path("expires_in").asLong(UNSAID.toSeconds());
        cache.put(key, token, Duration.ofSeconds(Math.max(0, Math.min(seconds, TokenCache.LONGEST.toSeconds()))));
        return token;
    }

    private HttpPost request() {
        HttpPost request = new HttpPost(client.tokenEndpoint());
        List<NameValuePair> form = new ArrayList<>();
        form.add(new BasicNameValuePair("grant_type", "client_credentials"));
        client.scope().ifPresent(scope -> form.add(new BasicNameValuePair("scope", scope)));
        request.setEntity(new UrlEncodedFormEntity(form, StandardCharsets.UTF_8));
        request.setHeader(HttpHeaders.ACCEPT, "application/json");
        String pair = encoded(client.clientId()) + ":" + encoded(secret);
        request.setHeader(
                HttpHeaders.AUTHORIZATION,
                "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
        return request;
    }

    /** RFC 6749, section 2.3.1: both parts are encoded as in a form before they are joined. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            // Without the cause: its message quotes the answer.
            throw new DirectoryException(
                    Kind.UNUSABLE,
                    "The token endpoint's answer is not acceptable JSON ("
                            + e.getClass().getSimpleName() + ")");
        }
    }

    /** Keeps secrets out of logs. */
    @Override
    public String toString() {
        return "ClientTokens";
    }
}
