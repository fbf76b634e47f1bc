package kr.fedhub.e2e.saml;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import kr.fedhub.core.digest.Sha256;

/** What a publisher has at one address. */
final class PublishedDocument {
    private final String type;
    private final byte[] bytes;
    private final ZonedDateTime changedAt = ZonedDateTime.now(ZoneOffset.UTC);

    private PublishedDocument(String type, byte[] bytes) {
        this.type = type;
        this.bytes = bytes;
    }

    static PublishedDocument metadata(byte[] bytes) {
        return new PublishedDocument("application/samlmetadata+xml", bytes.clone());
    }

    static PublishedDocument page(String html) {
        return new PublishedDocument("text/html", html.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends it, or 304 when the other side has it already (RFC 9110 §13.1.2); returns whether it was sent. */
    boolean send(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("ETag", tag());
        exchange.getResponseHeaders().set("Last-Modified", DateTimeFormatter.RFC_1123_DATE_TIME.format(changedAt));
        if (tag().equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
            return false;
        }
        byte[] body = bytes;
        if (acceptsGzip(exchange)) {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            body = compressed();
        }
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        return true;
    }

    /** Promises all of it and sends the first half. */
    void sendHalf(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
        exchange.getResponseBody().flush();
    }

    private String tag() {
        return "\"" + Sha256.hex(new String(bytes, StandardCharsets.ISO_8859_1)) + "\"";
    }

    private static boolean acceptsGzip(HttpExchange exchange) {
        return exchange.getRequestHeaders()
                .getOrDefault("Accept-Encoding", List.of())
                .toString()
                .toLowerCase(Locale.ROOT)
                .contains("gzip");
    }

    private byte[] compressed() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }
}
