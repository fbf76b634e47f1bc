package kr.fedhub.keycloak.internal.provisioning;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import kr.fedhub.core.directory.DirectoryException;
import kr.fedhub.core.directory.DirectoryException.Kind;
import kr.fedhub.core.scim.ScimResponse;
import org.apache.http.Header;
import org.apache.http.HttpHeaders;
import org.apache.http.HttpResponse;
import org.apache.http.client.config.CookieSpecs;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.Configurable;
import org.apache.http.client.methods.HttpRequestBase;
import org.apache.http.impl.client.CloseableHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * Asks by the client that the server's administrator configured: its proxy, its truststore. Time and size of the answer are
 * bounded, redirects are not followed, cookies are not kept.
 */
final class HttpExchange {
    private static final List<String> HEADERS = List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.RETRY_AFTER);

    private final CloseableHttpClient client;
    private final HttpTimes times;

    /** Exchanges by a client that somebody else closes. */
    HttpExchange(CloseableHttpClient client, HttpTimes times) {
        this.client = client;
        this.times = times;
    }

    ScimResponse send(HttpRequestBase request, int mostBytes) {
        configure(request);
        // The client's own time limits are about single packets; an answer may come one byte at a time.
        CompletableFuture<Void> alarm = CompletableFuture.runAsync(
                request::abort,
                CompletableFuture.delayedExecutor(
                        times.answer().toMillis(), TimeUnit.MILLISECONDS, HttpExchange::inItsOwnThread));
        try (CloseableHttpResponse response = client.execute(request)) {
            return new ScimResponse(
                    response.getStatusLine().getStatusCode(), headers(response), body(response, mostBytes));
        } catch (IOException | IllegalStateException e) {
            // Without the cause: messages of HTTP clients may quote what was sent.
            throw new DirectoryException(
                    Kind.UNAVAILABLE,
                    "The service did not answer (" + e.getClass().getSimpleName() + ")");
        } finally {
            alarm.cancel(false);
            // An answer that was not read to its end must not be read to its end now.
            request.abort();
        }
    }

    /** Not in the common pool, where all threads may be waiting for services that only the alarm would end. */
    private static void inItsOwnThread(Runnable alarm) {
        Thread thread = new Thread(alarm, "hub-provisioning-alarm");
        thread.setDaemon(true);
        thread.start();
    }

    private void configure(HttpRequestBase request) {
        @Nullable RequestConfig server = client instanceof Configurable configured ? configured.getConfig() : null;
        RequestConfig.Builder config = server == null ? RequestConfig.custom() : RequestConfig.copy(server);
        request.setConfig(config.setRedirectsEnabled(false)
                .setCookieSpec(CookieSpecs.IGNORE_COOKIES)
                // A small packed answer may become a large one.
                .setContentCompressionEnabled(false)
                .setConnectTimeout((int) times.connect().toMillis())
                .setConnectionRequestTimeout((int) times.connect().toMillis())
                .setSocketTimeout((int) times.answer().toMillis())
                .build());
        request.setHeader(HttpHeaders.ACCEPT_ENCODING, "identity");
    }

    private static Map<String, String> headers(HttpResponse response) {
        Map<String, String> headers = new HashMap<>();
        for (String name : HEADERS) {
            @Nullable Header header = response.getFirstHeader(name);
            if (header != null && header.getValue() != null) {
                headers.put(name, header.getValue());
            }
        }
        return headers;
    }

    private static String body(HttpResponse response, int mostBytes) throws IOException {
        if (response.getEntity() == null) {
            return "";
        }
        // Not closed here: that would read an endless answer to its end. The response closes its connection instead.
        byte[] body = response.getEntity().getContent().readNBytes(mostBytes + 1);
        if (body.length > mostBytes) {
            throw new DirectoryException(Kind.UNUSABLE, "The service's answer is larger than " + mostBytes + " bytes");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new DirectoryException(Kind.UNUSABLE, "The service's answer is not UTF-8", e);
        }
    }
}
