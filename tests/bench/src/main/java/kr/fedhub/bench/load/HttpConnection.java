package kr.fedhub.bench.load;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One kept connection that asks with GET and counts what comes (RFC 9112). It understands as much of HTTP/1.1 as two
 * servers need, since whatever it does costs processors that it shares with them.
 */
final class HttpConnection implements AutoCloseable {
    private static final int BUFFER = 32 << 10;
    private static final int HEX = 16;
    private static final int STATUS_AT = "HTTP/1.1 ".length();
    private static final String LENGTH = "content-length:";
    private static final String CHUNKED = "transfer-encoding: chunked";
    private static final String LINE_END = "\r\n";

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final String host;

    HttpConnection(URI server) throws IOException {
        socket = new Socket(server.getHost(), server.getPort());
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), BUFFER);
        out = socket.getOutputStream();
        host = server.getAuthority();
    }

    /** A request as it goes over the line; made once, sent often. */
    byte[] request(String target) {
        return ("GET " + target + " HTTP/1.1\r\nHost: " + host + "\r\nAccept: application/json\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Asks and waits for the whole answer; how many bytes its body has. */
    long ask(byte[] request) throws IOException {
        out.write(request);
        String status = line();
        if (!status.startsWith("200", STATUS_AT)) {
            throw new IOException(new String(request, StandardCharsets.US_ASCII)
                            .lines()
                            .findFirst()
                            .orElse("") + ": " + status);
        }
        long length = 0;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith(LENGTH)) {
                length = Long.parseLong(lower.substring(LENGTH.length()).strip());
            } else if (lower.equals(CHUNKED)) {
                chunked = true;
            }
        }
        return chunked ? chunks() : skipped(length);
    }

    private long chunks() throws IOException {
        long all = 0;
        for (long size = chunkSize(); size > 0; size = chunkSize()) {
            all += skipped(size);
            in.skipNBytes(LINE_END.length());
        }
        in.skipNBytes(LINE_END.length());
        return all;
    }

    private long chunkSize() throws IOException {
        return Long.parseLong(line(), HEX);
    }

    private long skipped(long count) throws IOException {
        in.skipNBytes(count);
        return count;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("The server closed a connection that should be kept");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
