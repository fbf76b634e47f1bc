package kr.fedhub.bench.login;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import kr.fedhub.bench.server.BenchRealm;

/** A number of deeply nested answers that are always under way. It sends {@value #MOST} at most. */
final class AnswerFlood implements AutoCloseable {
    private static final int MOST = 100_000;
    private static final int DEPTH = 10_000;
    private static final int FIRST_REFUSAL = 400;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicInteger underWay = new AtomicInteger();
    private final Queue<CompletableFuture<Boolean>> all = new ConcurrentLinkedQueue<>();
    private final AtomicInteger sent = new AtomicInteger();
    private final HttpRequest request;
    private final int parallel;
    private volatile boolean over;

    AnswerFlood(URI server, BenchRealm realm, int parallel) {
        this.parallel = parallel;
        String xml = "<samlp:Response xmlns:samlp=\"urn:oasis:names:tc:SAML:2.0:protocol\">" + "<a>".repeat(DEPTH);
        String answer = Base64.getEncoder().encodeToString(xml.getBytes(StandardCharsets.UTF_8));
        request = HttpRequest.newBuilder(server.resolve(realm.endpoint()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("SAMLResponse=" + URLEncoder.encode(answer, StandardCharsets.UTF_8)))
                .build();
    }

    /** Begins, or sees that it goes on. */
    void keepUp() {
        while (underWay.get() < parallel && !over && sent.incrementAndGet() <= MOST) {
            underWay.incrementAndGet();
            all.add(http.sendAsync(request, BodyHandlers.discarding()).handle((response, failure) -> {
                underWay.decrementAndGet();
                keepUp();
                return failure == null && response.statusCode() >= FIRST_REFUSAL;
            }));
        }
    }

    /** Ends it; how many were refused as they should be. */
    long refused() {
        over = true;
        return all.stream().filter(CompletableFuture::join).count();
    }

    @Override
    public void close() {
        over = true;
    }
}
