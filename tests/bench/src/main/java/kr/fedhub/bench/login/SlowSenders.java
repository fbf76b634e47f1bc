package kr.fedhub.bench.login;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import kr.fedhub.bench.server.BenchRealm;

/** Browsers that announce a large answer and then send it a byte at a time. */
final class SlowSenders implements AutoCloseable {
    private static final int ANNOUNCED = 100_000;

    private final List<Socket> sockets = new ArrayList<>();

    SlowSenders(URI server, BenchRealm realm, int count) throws IOException {
        byte[] head = ("POST " + realm.endpoint() + " HTTP/1.1\r\nHost: " + server.getAuthority()
                        + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + ANNOUNCED
                        + "\r\n\r\nSAMLResponse=")
                .getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < count; i++) {
            Socket socket = new Socket(server.getHost(), server.getPort());
            sockets.add(socket);
            socket.getOutputStream().write(head);
        }
    }

    /** Another byte from each of them. */
    void trickle() throws IOException {
        for (Socket socket : sockets) {
            socket.getOutputStream().write('A');
        }
    }

    @Override
    public void close() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
