package kr.fedhub.realm.expand;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import kr.fedhub.realm.descriptor.Brokering;
import kr.fedhub.realm.descriptor.WebAddress;
import kr.fedhub.realm.descriptor.Where;

/** Fetches what institutions publish about themselves. Bounded in time and size; redirects are not followed. */
final class Documents {
    /** A single institution's metadata has a few kilobytes; a federation's aggregate, which is not meant here, has more. */
    static final int MAX_BYTES = 1_000_000;

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** The metadata of a SAML institution. */
    byte[] read(Brokering.Saml saml) {
        return saml.metadata().contains("://")
                ? fetch(WebAddress.trusted(saml.metadata()), saml.where())
                : readFile(saml);
    }

    /** The discovery document of an OpenID institution. */
    byte[] read(Brokering.Oidc oidc) {
        String issuer = oidc.issuer().toString();
        String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        return fetch(URI.create(base + "/.well-known/openid-configuration"), oidc.where());
    }

    private static byte[] readFile(Brokering.Saml saml) {
        try (InputStream in = Files.newInputStream(saml.folder().resolve(Path.of(saml.metadata())))) {
            return bounded(in, saml.where());
        } catch (IOException | InvalidPathException e) {
            throw saml.where().refuse("the file cannot be read: " + saml.metadata(), e);
        }
    }

    private byte[] fetch(URI address, Where where) {
        HttpRequest request = HttpRequest.newBuilder(address).timeout(ANSWER).build();
        try {
            HttpResponse<InputStream> response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                if (response.statusCode() != 200) {
                    throw where.refuse(address + " answers with status " + response.statusCode());
                }
                return bounded(body, where);
            }
        } catch (IOException e) {
            throw where.refuse(address + " cannot be reached", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw where.refuse("interrupted while reading " + address, e);
        }
    }

    private static byte[] bounded(InputStream in, Where where) throws IOException {
        byte[] bytes = in.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw where.refuse("what is published there is larger than " + MAX_BYTES + " bytes");
        }
        return bytes;
    }
}
