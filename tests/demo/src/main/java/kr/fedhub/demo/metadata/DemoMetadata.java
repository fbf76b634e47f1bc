package kr.fedhub.demo.metadata;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import kr.fedhub.demo.institution.DemoInstitution;
import kr.fedhub.demo.institution.DemoInstitutions;
import kr.fedhub.demo.server.DemoException;
import kr.fedhub.demo.service.SamlKeyPair;

/** Publishes the signed metadata of the demo's federation on the loopback interface. */
public final class DemoMetadata implements AutoCloseable {
    private static final String PATH = "/demo.xml";
    /** A document is valid for seven days; a demo that runs for longer needs new ones in time. */
    private static final Duration SIGNED_ANEW_AFTER = Duration.ofDays(1);

    private final HttpServer server;
    private final Map<DemoInstitution, RealmDescriptor> institutions;
    private final MetadataSigner signer;
    private final InstantSource clock;
    private Instant signedAt;
    private byte[] document;

    private DemoMetadata(
            HttpServer server,
            Map<DemoInstitution, RealmDescriptor> institutions,
            MetadataSigner signer,
            InstantSource clock) {
        this.server = server;
        this.institutions = new EnumMap<>(institutions);
        this.signer = signer;
        this.clock = clock;
        this.signedAt = clock.instant();
        this.document = signer.sign(AggregateWriter.write(institutions, signedAt));
    }

    /**
     * Asks the institutions that speak SAML for their own descriptors, and serves the document about them.
     *
     * @param port on the loopback interface
     * @param institutions the institutions, which are running
     * @param keys what the federation signs with
     * @throws DemoException when an institution does not answer or the port is taken
     */
    public static DemoMetadata publish(int port, DemoInstitutions institutions, SamlKeyPair keys) {
        return publish(port, institutions, keys, InstantSource.system());
    }

    static DemoMetadata publish(int port, DemoInstitutions institutions, SamlKeyPair keys, InstantSource clock) {
        Map<DemoInstitution, RealmDescriptor> realms = new EnumMap<>(DemoInstitution.class);
        for (DemoInstitution institution : DemoInstitution.values()) {
            if (institution.protocol() == DemoInstitution.Protocol.SAML) {
                realms.put(institution, RealmDescriptor.fetch(institutions.realm(institution)));
            }
        }
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            DemoMetadata metadata = new DemoMetadata(server, realms, new MetadataSigner(keys), clock);
            server.createContext(PATH, metadata::answer);
            server.start();
            return metadata;
        } catch (IOException e) {
            throw new DemoException("Cannot publish the federation's metadata on port " + port, e);
        }
    }

    /** Where the document is. */
    public URI address() {
        return address(server.getAddress().getPort());
    }

    /** Where the document is once it is published on the given port. */
    public static URI address(int port) {
        return URI.create("http://localhost:" + port + PATH);
    }

    private synchronized byte[] current() {
        Instant now = clock.instant();
        if (signedAt.plus(SIGNED_ANEW_AFTER).isBefore(now)) {
            document = signer.sign(AggregateWriter.write(institutions, now));
            signedAt = now;
        }
        return document;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = current();
            exchange.getResponseHeaders().set("Content-Type", "application/samlmetadata+xml");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
