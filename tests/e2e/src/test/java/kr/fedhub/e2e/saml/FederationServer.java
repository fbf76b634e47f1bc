package kr.fedhub.e2e.saml;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import kr.fedhub.core.digest.Digests;

/**
 * Publishes a federation's signed metadata: as one aggregate, and as one document an entity by the Metadata Query Protocol
 * (draft-young-md-query). It answers conditional requests and compresses when asked.
 */
public final class FederationServer implements AutoCloseable {
    /** What may be wrong with a publisher. */
    public enum Fault {
        NONE,
        /** Answers 503. */
        DOWN,
        /** Takes the request and never answers it. */
        HANGING,
        /** Answers with the page of a proxy. */
        HTML,
        /** Stops in the middle of the document. */
        TRUNCATED
    }

    private static final String AGGREGATE = "/metadata.xml";
    private static final String ENTITIES = "/entities/";

    private final LoopbackServer server;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicInteger documents = new AtomicInteger();
    private final AtomicInteger unchanged = new AtomicInteger();
    private final AtomicInteger queries = new AtomicInteger();
    private final Map<String, PublishedDocument> published = new ConcurrentHashMap<>();
    private volatile XmlSigner signer;
    private volatile Fault fault = Fault.NONE;

    private FederationServer(Credential signing) {
        signer = XmlSigner.usual(signing);
        server = LoopbackServer.start(this::answer);
    }

    /** Starts a publisher that has nothing to publish yet. */
    public static FederationServer start(Credential signing) {
        return new FederationServer(signing);
    }

    /** Where the aggregate is. */
    public URI aggregate() {
        return server.address().resolve(AGGREGATE);
    }

    /** Where queries go; an entity is below it at {@code entities/} and its identifier. */
    public URI query() {
        return server.address().resolve("/");
    }

    /** Signs with another key from the next publication on. */
    public FederationServer signWith(Credential signing) {
        signer = XmlSigner.usual(signing);
        return this;
    }

    /** Publishes entities, as an aggregate and one by one. */
    public void publish(TestMember... members) {
        publish(Aggregate.of(members));
    }

    /** Publishes an aggregate, and its entities one by one. */
    public void publish(Aggregate aggregate) {
        Map<String, PublishedDocument> documentsByPath = new ConcurrentHashMap<>();
        for (String entity : aggregate.entities()) {
            String entityId = Xml.parse(entity).getDocumentElement().getAttribute("entityID");
            documentsByPath.putAll(answers(entityId, aggregate.signedAlone(entity, signer)));
        }
        documentsByPath.put(AGGREGATE, PublishedDocument.metadata(aggregate.signed(signer)));
        published.keySet().retainAll(documentsByPath.keySet());
        published.putAll(documentsByPath);
    }

    /** Publishes any bytes as the aggregate. */
    public void publish(byte[] bytes) {
        published.put(AGGREGATE, PublishedDocument.metadata(bytes));
    }

    /** Answers queries for an entity with another one's metadata. */
    public void answerAbout(String entityId, TestMember other) {
        published.putAll(answers(entityId, Aggregate.of(other).signedAlone(other.xml(), signer)));
    }

    private static Map<String, PublishedDocument> answers(String entityId, byte[] document) {
        PublishedDocument answer = PublishedDocument.metadata(document);
        return Map.of(ENTITIES + entityId, answer, ENTITIES + "{sha1}" + sha1(entityId), answer);
    }

    /** From now on this is wrong with the publisher. */
    public void fault(Fault now) {
        fault = now;
    }

    /** How often the aggregate was sent. */
    public int documentsSent() {
        return documents.get();
    }

    /** How often the aggregate was asked for and had not changed. */
    public int answeredUnchanged() {
        return unchanged.get();
    }

    /** How often a single entity was asked for. */
    public int queried() {
        return queries.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            Optional<PublishedDocument> document = Optional.ofNullable(published.get(path));
            switch (fault) {
                case DOWN -> exchange.sendResponseHeaders(503, -1);
                case HANGING -> closed.await();
                case HTML ->
                    PublishedDocument.page("<!DOCTYPE html><p>Maintenance</p>").send(exchange);
                case TRUNCATED -> document.orElseThrow().sendHalf(exchange);
                case NONE -> send(exchange, path, document);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(HttpExchange exchange, String path, Optional<PublishedDocument> document) throws IOException {
        if (path.startsWith(ENTITIES)) {
            queries.incrementAndGet();
        }
        if (document.isEmpty()) {
            exchange.sendResponseHeaders(404, -1);
        } else {
            boolean sent = document.get().send(exchange);
            if (path.equals(AGGREGATE)) {
                (sent ? documents : unchanged).incrementAndGet();
            }
        }
    }

    private static String sha1(String entityId) {
        return HexFormat.of().formatHex(Digests.of("SHA-1").digest(entityId.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void close() {
        closed.countDown();
        server.close();
    }
}
