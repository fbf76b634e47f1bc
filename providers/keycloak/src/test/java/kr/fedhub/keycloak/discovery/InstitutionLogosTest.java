package kr.fedhub.keycloak.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import kr.fedhub.core.logo.Logo;
import kr.fedhub.core.logo.LogoAnswer;
import kr.fedhub.core.logo.LogoCache;
import kr.fedhub.core.logo.LogoCacheLimits;
import kr.fedhub.core.logo.LogoFetch;
import kr.fedhub.core.metadata.Binding;
import kr.fedhub.core.metadata.BoundEndpoint;
import kr.fedhub.core.metadata.EntityId;
import kr.fedhub.core.metadata.Member;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstitutionLogosTest {
    private final AtomicInteger fetches = new AtomicInteger();
    private final LogoCache cache =
            new LogoCache(Clock.fixed(Instant.parse("2026-11-26T00:00:00Z"), ZoneOffset.UTC), LogoCacheLimits.usual());
    private final LogoFetch png = address -> {
        fetches.incrementAndGet();
        return Logo.of(LogoServer.png());
    };

    @Test
    void aLogoThatStandsInTheMetadataIsNotFetched() throws IOException {
        String data = "data:image/png;base64," + Base64.getEncoder().encodeToString(LogoServer.png());

        assertThat(logos(false).of(member(data))).contains(Logo.of(LogoServer.png()));
        assertThat(fetches).hasValue(0);
    }

    @Test
    void aLogoElsewhereIsFetchedOnce() throws IOException {
        Member member = member("https://logo.example/logo.png");

        assertThat(logos(false).of(member)).contains(Logo.of(LogoServer.png()));
        assertThat(logos(false).of(member)).contains(Logo.of(LogoServer.png()));
        assertThat(fetches).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data:image/png;base64,PHN2Zy8+",
                "data:image/svg+xml;base64,PHN2Zy8+",
                "http://logo.example/logo.png",
                "https://localhost/logo.png",
                "https://[::1]/logo.png",
                "https://2130706433/logo.png",
                "javascript:alert(1)",
                "no address"
            })
    void whatIsNoLogoIsNoneAndNobodyIsAsked(String address) {
        assertThat(logos(false).answer(member(address))).isEqualTo(LogoAnswer.none());
        assertThat(fetches).hasValue(0);
    }

    @Test
    void whoHasNoLogoHasNone() {
        assertThat(logos(true).of(member(null))).isEmpty();
    }

    @Test
    void whatASourceOfThisComputerMayHaveIsNotHandedToAnother() {
        Member member = member("https://localhost/logo.png");

        assertThat(logos(true).of(member)).isPresent();
        assertThat(logos(false).of(member)).isEmpty();
    }

    @Test
    void aLogoComesFromAServerOfThisComputerWhereThatIsAllowed() throws IOException {
        try (LogoServer web = LogoServer.http().serve("/logo", LogoServer.png());
                CloseableHttpClient client = HttpClients.createDefault()) {
            LogoDownload download = new LogoDownload(client, InetAddress::getAllByName, Duration.ofSeconds(30));
            Member member = member(web.address("/logo"));

            assertThat(new InstitutionLogos(cache, download, false).of(member)).isEmpty();
            assertThat(web.asked).hasValue(0);
            assertThat(new InstitutionLogos(cache, download, true).of(member)).contains(Logo.of(LogoServer.png()));
            assertThat(new InstitutionLogos(cache, download, true).of(member)).isPresent();
            assertThat(web.asked).hasValue(1);
        }
    }

    private InstitutionLogos logos(boolean loopbackToo) {
        return new InstitutionLogos(cache, png, loopbackToo);
    }

    private static Member member(@org.jspecify.annotations.Nullable String logo) {
        return new Member(
                new EntityId("https://idp.hanbit.example/idp"),
                "https://registrar.example",
                new TreeMap<>(Map.of("ko", "한빛대학교")),
                List.of(),
                List.of(),
                Optional.ofNullable(logo),
                List.of(),
                List.of(new BoundEndpoint(Binding.REDIRECT, "https://idp.hanbit.example/sso", Optional.empty())),
                List.of(),
                List.of("MIIC"),
                false,
                List.of(),
                new TreeMap<>(),
                false,
                List.of(),
                Optional.empty());
    }
}
