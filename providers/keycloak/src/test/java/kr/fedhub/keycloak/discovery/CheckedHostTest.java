package kr.fedhub.keycloak.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import kr.fedhub.core.logo.Logo;
import kr.fedhub.core.logo.LogoAddress;
import kr.fedhub.core.metadata.fixture.TestSigner;
import org.apache.http.HttpHost;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.common.enums.HostnameVerificationPolicy;
import org.keycloak.connections.httpclient.HttpClientBuilder;
import org.keycloak.connections.httpclient.ProxyMappings;

class CheckedHostTest {
    private static final long LONG = TimeUnit.SECONDS.toNanos(30);

    @Test
    void aHostIsAskedAtTheFirstAddressThatItResolvesTo() throws IOException {
        HttpHost host = host("8.8.8.8", "2606:4700::1111");

        assertThat(host.getAddress()).isEqualTo(InetAddress.getByName("8.8.8.8"));
        assertThat(host.toURI()).isEqualTo("https://logo.example:443");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "::1",
                "10.1.2.3",
                "172.20.0.1",
                "192.168.0.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "::",
                "224.0.0.1",
                "ff02::1",
                "fe80::1",
                "fd00::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "64:ff9b::7f00:1"
            })
    void oneAddressThatIsNotPublicSpoilsAHost(String address) {
        assertThatExceptionOfType(UnknownHostException.class).isThrownBy(() -> host(address));
        assertThatExceptionOfType(UnknownHostException.class).isThrownBy(() -> host("8.8.8.8", address));
        assertThatExceptionOfType(UnknownHostException.class).isThrownBy(() -> host(address, "8.8.8.8"));
    }

    @Test
    void aHostThatDoesNotExistIsNotAsked() {
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> host());
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> new CheckedHost(name -> {
                            throw new UnknownHostException(name);
                        })
                        .of(address(443, false), LONG));
    }

    /** The name does not exist, so that who looks it up once more, as rebinding wants it, gets nowhere. */
    @Test
    void whatIsConnectedToIsWhatWasCheckedUnderTheNameThatItsCertificateMustHave() throws Exception {
        SSLContext tls = tls();
        List<String> verified = new CopyOnWriteArrayList<>();
        AtomicInteger resolved = new AtomicInteger();
        NameResolver resolver = name -> {
            resolved.incrementAndGet();
            return new InetAddress[] {InetAddress.getLoopbackAddress()};
        };
        try (LogoServer web = LogoServer.https(tls).serve("/logo", LogoServer.png());
                CloseableHttpClient client = HttpClients.custom()
                        .setSSLContext(tls)
                        .setSSLHostnameVerifier((name, session) -> verified.add(name))
                        .build()) {
            LogoDownload download = new LogoDownload(client, resolver, Duration.ofSeconds(30));

            assertThat(download.fetch(address(web.port(), true))).isEqualTo(Logo.of(LogoServer.png()));
        }
        assertThat(verified).containsExactly("logo.example");
        assertThat(resolved).hasValue(1);
    }

    @Test
    void soItIsWithTheClientThatKeycloakBuilds() throws Exception {
        NameResolver resolver = name -> new InetAddress[] {InetAddress.getLoopbackAddress()};
        try (LogoServer web = LogoServer.https(tls()).serve("/logo", LogoServer.png());
                CloseableHttpClient client = new HttpClientBuilder()
                        .disableTrustManager()
                        .hostnameVerification(HostnameVerificationPolicy.ANY)
                        .proxyMappings(ProxyMappings.valueOf("elsewhere.example;http://proxy.example:3128"))
                        .build()) {
            LogoDownload download = new LogoDownload(client, resolver, Duration.ofSeconds(30));

            assertThat(download.fetch(address(web.port(), true))).isEqualTo(Logo.of(LogoServer.png()));
        }
    }

    @Test
    void aCertificateForAnotherNameIsNotBelieved() throws Exception {
        SSLContext tls = tls();
        NameResolver resolver = name -> new InetAddress[] {InetAddress.getLoopbackAddress()};
        try (LogoServer web = LogoServer.https(tls).serve("/logo", LogoServer.png());
                CloseableHttpClient client =
                        HttpClients.custom().setSSLContext(tls).build()) {
            LogoDownload download = new LogoDownload(client, resolver, Duration.ofSeconds(30));

            assertThatExceptionOfType(javax.net.ssl.SSLException.class)
                    .isThrownBy(() -> download.fetch(address(web.port(), true)));
            assertThat(web.asked).hasValue(0);
        }
    }

    private static HttpHost host(String... addresses) throws IOException {
        InetAddress[] answer = new InetAddress[addresses.length];
        for (int i = 0; i < addresses.length; i++) {
            answer[i] = InetAddress.getByName(addresses[i]);
        }
        return new CheckedHost(name -> answer).of(address(443, false), LONG);
    }

    private static LogoAddress address(int port, boolean loopbackToo) {
        return LogoAddress.parse("https://logo.example:" + port + "/logo", loopbackToo);
    }

    private static SSLContext tls() throws GeneralSecurityException, IOException {
        TestSigner signer = TestSigner.current(2048);
        KeyStore keys = KeyStore.getInstance("PKCS12");
        keys.load(null, null);
        keys.setKeyEntry("server", signer.key(), new char[0], new Certificate[] {signer.certificate()});
        keys.setCertificateEntry("trusted", signer.certificate());
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, new char[0]);
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(keys);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
        return context;
    }
}
