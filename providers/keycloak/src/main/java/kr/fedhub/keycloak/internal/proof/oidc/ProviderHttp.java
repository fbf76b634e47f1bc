package kr.fedhub.keycloak.internal.proof.oidc;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import kr.fedhub.core.oidc.ProofFailure;
import kr.fedhub.core.oidc.UnprovenException;
import org.apache.http.HttpEntity;
import org.apache.http.HttpHeaders;
import org.apache.http.client.config.CookieSpecs;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.client.entity.UrlEncodedFormEntity;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.Configurable;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.client.methods.HttpRequestBase;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.message.BasicNameValuePair;
import org.jspecify.annotations.Nullable;

/**
 * Asks OpenID Providers by the client that the server's administrator configured: its proxy, its truststore. Redirects are not
 * followed: a secret goes to the address that the descriptor names and nowhere else.
 */
final class ProviderHttp {
    static final Duration MOST_TIME = Duration.ofSeconds(5);

    private static final int MOST_BYTES = 256 * 1024;
    private static final int CONNECT_MILLIS = 3_000;
    private static final int OK = 200;

    private final CloseableHttpClient client;
    private final Duration mostTime;

    /**
     * By a client that somebody else closes.
     *
     * @param mostTime for one answer; {@link #MOST_TIME} except in tests
     */
    ProviderHttp(CloseableHttpClient client, Duration mostTime) {
        this.client = client;
        this.mostTime = mostTime;
    }

    /** An answer, whatever it is. */
    record Answer(int status, String body) {
        /** May hold tokens. */
        @Override
        public String toString() {
            return "Answer[" + status + "]";
        }
    }

    /**
     * Gets a document.
     *
     * @throws UnprovenException when there is none
     */
    String get(URI address) throws UnprovenException {
        Answer answer = ask(new HttpGet(address));
        if (answer.status() != OK) {
            throw unavailable("answers with HTTP status " + answer.status());
        }
        return answer.body();
    }

    /**
     * Sends a form.
     *
     * @param authorization the header that says who sends it
     * @throws UnprovenException when there is no answer
     */
    Answer post(URI address, Map<String, String> form, String authorization) throws UnprovenException {
        HttpPost request = new HttpPost(address);
        request.setEntity(new UrlEncodedFormEntity(
                form.entrySet().stream()
                        .map(field -> new BasicNameValuePair(field.getKey(), field.getValue()))
                        .toList(),
                StandardCharsets.UTF_8));
        request.setHeader(HttpHeaders.AUTHORIZATION, authorization);
        return ask(request);
    }

    private Answer ask(HttpRequestBase request) throws UnprovenException {
        request.setConfig(config());
        request.setHeader(HttpHeaders.ACCEPT, "application/json");
        request.setHeader(HttpHeaders.ACCEPT_ENCODING, "identity");
        // The client's own time limits are about single packets; an answer may come one byte at a time.
        CompletableFuture<Void> alarm = CompletableFuture.runAsync(
                request::abort, CompletableFuture.delayedExecutor(mostTime.toMillis(), TimeUnit.MILLISECONDS));
        try (CloseableHttpResponse response = client.execute(request)) {
            return new Answer(response.getStatusLine().getStatusCode(), body(response.getEntity()));
        } catch (IOException | IllegalStateException e) {
            throw new UnprovenException(
                    ProofFailure.UNAVAILABLE,
                    "the provider cannot be reached (" + e.getClass().getSimpleName() + ")",
                    e);
        } finally {
            alarm.cancel(false);
            // An answer that was not read to its end must not be read to its end now.
            request.abort();
        }
    }

    private static String body(@Nullable HttpEntity entity) throws IOException, UnprovenException {
        if (entity == null) {
            return "";
        }
        // Not closed here: that would read an endless answer to its end.
        InputStream in = entity.getContent();
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw unavailable("answers with more than " + MOST_BYTES + " bytes");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private RequestConfig config() {
        int most = (int) mostTime.toMillis();
        @Nullable RequestConfig server = client instanceof Configurable configured ? configured.getConfig() : null;
        RequestConfig.Builder config = server == null ? RequestConfig.custom() : RequestConfig.copy(server);
        return config.setRedirectsEnabled(false)
                .setCookieSpec(CookieSpecs.IGNORE_COOKIES)
                // A small packed answer may become a large one.
                .setContentCompressionEnabled(false)
                .setConnectTimeout(Math.min(CONNECT_MILLIS, most))
                .setConnectionRequestTimeout(Math.min(CONNECT_MILLIS, most))
                .setSocketTimeout(most)
                .build();
    }

    private static UnprovenException unavailable(String what) {
        return new UnprovenException(ProofFailure.UNAVAILABLE, "the provider " + what);
    }
}
