package kr.fedhub.keycloak.internal.provisioning;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kr.fedhub.core.directory.AccountChange;
import kr.fedhub.core.directory.NewAccount;
import kr.fedhub.core.scim.KnownServices;
import kr.fedhub.core.scim.ScimDirectory;
import org.apache.http.impl.client.CloseableHttpClient;

/** Directories over real HTTP, and what is done with them. */
final class TestDirectory {
    static final String TOKEN = "planted-token";
    static final NewAccount HONG = new NewAccount(
            "ext-hong",
            "hong@kisti.re.kr",
            Optional.of("홍길동"),
            Optional.of("gildong@kisti.re.kr"),
            Optional.of("한국과학기술정보연구원"),
            List.of("employee@kisti.re.kr"));

    private TestDirectory() {}

    static ScimDirectory at(CloseableHttpClient client, URI base, Duration answer) {
        return at(client, base, answer, BearerTokens.fixed(TOKEN));
    }

    static ScimDirectory at(CloseableHttpClient client, URI base, Duration answer, BearerTokens tokens) {
        return new ScimDirectory(
                new HttpScimTransport(exchange(client, answer), base, tokens),
                base.toString(),
                new KnownServices(Clock.systemUTC()),
                Clock.systemUTC());
    }

    static HttpExchange exchange(CloseableHttpClient client, Duration answer) {
        return new HttpExchange(client, new HttpTimes(Duration.ofSeconds(2), answer));
    }

    static AccountChange name(String name) {
        return new AccountChange(
                Optional.of(name), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static AccountChange email(String email) {
        return new AccountChange(
                Optional.empty(), Optional.of(email), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
