package kr.fedhub.keycloak.federation.refresh;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import kr.fedhub.keycloak.federation.refresh.FetchFailed.Reason;
import kr.fedhub.keycloak.federation.store.Validators;
import org.apache.http.Header;
import org.apache.http.HttpEntity;
import org.apache.http.HttpHeaders;
import org.apache.http.HttpResponse;
import org.apache.http.HttpStatus;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.Configurable;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.conn.ConnectTimeoutException;
import org.apache.http.conn.ConnectionPoolTimeoutException;
import org.apache.http.impl.client.CloseableHttpClient;

/** Gets documents over HTTP by the client that the server's administrator configured: its proxy, its truststore. */
public final class HttpDownload implements Download {
    private static final int MOST_REDIRECTS = 3;
    private static final int LONGEST_WAIT_MILLIS = 30_000;
    private static final String ACCEPT = "application/samlmetadata+xml, application/xml;q=0.9, text/xml;q=0.8";

    private final CloseableHttpClient client;

    /** A download by a client that somebody else closes. */
    public HttpDownload(CloseableHttpClient client) {
        this.client = client;
    }

    @Override
    public Fetched fetch(URI location, Validators validators, DownloadLimits limits) throws FetchFailed {
        Deadline deadline = Deadline.in(limits.time());
        URI address = location;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            Answer answer = ask(address, validators, limits, deadline);
            if (answer.fetched() != null) {
                return answer.fetched();
            }
            address = Redirect.follow(address, answer.redirect());
        }
        throw new FetchFailed(Reason.REDIRECTED, "The source redirects more than " + MOST_REDIRECTS + " times");
    }

    private record Answer(@org.jspecify.annotations.Nullable Fetched fetched, String redirect) {}

    private Answer ask(URI address, Validators validators, DownloadLimits limits, Deadline deadline)
            throws FetchFailed {
        HttpGet request = request(address, validators, limits);
        // The client's own time limits are about single packets; an answer may come one byte at a time.
        CompletableFuture<Void> alarm = CompletableFuture.runAsync(
                request::abort, CompletableFuture.delayedExecutor(limits.time().toMillis(), TimeUnit.MILLISECONDS));
        try (CloseableHttpResponse response = client.execute(request)) {
            return answer(response, validators, limits, deadline);
        } catch (IOException | IllegalStateException e) {
            throw failure(e, request, deadline);
        } finally {
            alarm.cancel(false);
            // An answer that was not read to its end must not be read to its end now.
            request.abort();
        }
    }

    private static Answer answer(HttpResponse response, Validators validators, DownloadLimits limits, Deadline deadline)
            throws IOException, FetchFailed {
        int status = response.getStatusLine().getStatusCode();
        if (status == HttpStatus.SC_NOT_MODIFIED && !validators.equals(Validators.none())) {
            return new Answer(Fetched.unchanged(validators), "");
        }
        if (status >= 300 && status < 400 && response.containsHeader(HttpHeaders.LOCATION)) {
            return new Answer(null, header(response, HttpHeaders.LOCATION));
        }
        HttpEntity body = body(response, status, limits);
        Validators next =
                new Validators(header(response, HttpHeaders.ETAG), header(response, HttpHeaders.LAST_MODIFIED));
        // Not closed here: that would read an endless answer to its end. The response closes its connection instead.
        InputStream in = body.getContent();
        return new Answer(SpoolFile.of(in, limits, deadline, next), "");
    }

    private static HttpEntity body(HttpResponse response, int status, DownloadLimits limits) throws FetchFailed {
        if (status == HttpStatus.SC_NOT_FOUND || status == HttpStatus.SC_GONE) {
            throw new FetchFailed(Reason.NOT_FOUND, "The source answers with HTTP status " + status);
        }
        HttpEntity body = response.getEntity();
        if (status != HttpStatus.SC_OK || body == null) {
            throw new FetchFailed(Reason.STATUS, "The source answers with HTTP status " + status);
        }
        if (header(response, HttpHeaders.CONTENT_TYPE).toLowerCase(Locale.ROOT).startsWith("text/html")) {
            throw new FetchFailed(Reason.WEB_PAGE, "The source answers with a web page instead of metadata");
        }
        if (body.getContentLength() > limits.bytes()) {
            throw new FetchFailed(Reason.TOO_BIG, "The source announces " + body.getContentLength() + " bytes");
        }
        return body;
    }

    private HttpGet request(URI address, Validators validators, DownloadLimits limits) {
        HttpGet request = new HttpGet(address);
        int wait = (int) Math.min(LONGEST_WAIT_MILLIS, limits.time().toMillis());
        RequestConfig server = client instanceof Configurable configured ? configured.getConfig() : null;
        RequestConfig.Builder config = server == null ? RequestConfig.custom() : RequestConfig.copy(server);
        request.setConfig(config.setRedirectsEnabled(false)
                // Unpacked by the reader of the metadata, which knows how much that may become.
                .setContentCompressionEnabled(false)
                .setConnectTimeout(wait)
                .setConnectionRequestTimeout(wait)
                .setSocketTimeout(wait)
                .build());
        request.setHeader(HttpHeaders.ACCEPT, ACCEPT);
        request.setHeader(HttpHeaders.ACCEPT_ENCODING, "gzip");
        if (!validators.etag().isEmpty()) {
            request.setHeader(HttpHeaders.IF_NONE_MATCH, validators.etag());
        }
        if (!validators.lastModified().isEmpty()) {
            request.setHeader(HttpHeaders.IF_MODIFIED_SINCE, validators.lastModified());
        }
        return request;
    }

    private static FetchFailed failure(Exception e, HttpGet request, Deadline deadline) {
        boolean slow = e instanceof SocketTimeoutException
                || e instanceof ConnectTimeoutException
                || e instanceof ConnectionPoolTimeoutException
                || request.isAborted()
                || deadline.isOver();
        return slow
                ? deadline.failure()
                : new FetchFailed(
                        Reason.UNREACHABLE,
                        "The source cannot be reached (" + e.getClass().getSimpleName() + ")",
                        e);
    }

    private static String header(HttpResponse response, String name) {
        Header header = response.getFirstHeader(name);
        return header == null || header.getValue() == null
                ? ""
                : header.getValue().strip();
    }
}
