package kr.fedhub.keycloak.discovery;

import java.net.InetAddress;
import java.util.Optional;
import kr.fedhub.core.address.Loopback;
import kr.fedhub.core.logo.Logo;
import kr.fedhub.core.logo.LogoAddress;
import kr.fedhub.core.logo.LogoAnswer;
import kr.fedhub.core.logo.LogoCache;
import kr.fedhub.core.logo.LogoFetch;
import kr.fedhub.core.metadata.Member;
import kr.fedhub.core.metadata.MemberAlias;
import kr.fedhub.keycloak.config.SourceSettings;
import kr.fedhub.keycloak.federation.FederationProvider;
import org.apache.http.impl.client.CloseableHttpClient;
import org.keycloak.connections.httpclient.HttpClientProvider;
import org.keycloak.models.KeycloakSession;

/**
 * The logos of institutions. The hub fetches them itself, since a browser that did so would tell each institution's server
 * who is about to log in.
 */
final class InstitutionLogos {
    private final LogoCache cache;
    private final LogoFetch fetch;
    private final boolean loopbackToo;

    /**
     * Logos of the members of one source.
     *
     * @param cache the node's
     * @param fetch gets what the cache does not have
     * @param loopbackToo whether logos may come from this very computer; only where the source's metadata does too
     */
    InstitutionLogos(LogoCache cache, LogoFetch fetch, boolean loopbackToo) {
        this.cache = cache;
        this.fetch = fetch;
        this.loopbackToo = loopbackToo;
    }

    /**
     * Logos of the members of one source, fetched by the HTTP client of the server.
     *
     * @param session the request's
     * @param cache the node's
     * @param loopbackToo whether logos may come from this very computer; only where the source's metadata does too
     */
    static InstitutionLogos of(KeycloakSession session, LogoCache cache, boolean loopbackToo) {
        CloseableHttpClient client =
                session.getProvider(HttpClientProvider.class).getHttpClient();
        return new InstitutionLogos(
                cache, new LogoDownload(client, InetAddress::getAllByName, LogoDownload.MOST_TIME), loopbackToo);
    }

    /** The logo of the member of that alias; none when there is no such member. */
    static LogoAnswer answer(KeycloakSession session, LogoCache cache, String alias) {
        FederationProvider federation = session.getProvider(FederationProvider.class);
        return MemberAlias.parse(alias)
                .flatMap(federation.roster()::entry)
                .map(entry -> of(
                                session,
                                cache,
                                federation
                                        .source(entry.source())
                                        .filter(InstitutionLogos::isHere)
                                        .isPresent())
                        .answer(entry.member()))
                .orElseGet(LogoAnswer::none);
    }

    private static boolean isHere(SourceSettings source) {
        return source.location().getHost() != null
                && Loopback.is(source.location().getHost());
    }

    /** A member's logo; none when it has none, or none that may be shown, or none at this moment. */
    Optional<Logo> of(Member member) {
        return answer(member).logo();
    }

    /** The same, and whether it is worth asking again. */
    LogoAnswer answer(Member member) {
        return member.logo().map(this::answer).orElseGet(LogoAnswer::none);
    }

    private LogoAnswer answer(String address) {
        LogoAddress checked;
        try {
            if (address.startsWith("data:")) {
                return LogoAnswer.of(Logo.ofDataAddress(address));
            }
            checked = LogoAddress.parse(address, loopbackToo);
        } catch (IllegalArgumentException e) {
            return LogoAnswer.none();
        }
        return cache.get(checked, fetch);
    }
}
