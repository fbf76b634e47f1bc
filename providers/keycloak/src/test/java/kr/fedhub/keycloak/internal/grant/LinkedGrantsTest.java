package kr.fedhub.keycloak.internal.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.common.Profile;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.protocol.oidc.TokenExchangeContext;
import org.keycloak.protocol.oidc.TokenExchangeProviderFactory;
import org.keycloak.protocol.oidc.TokenManager;
import org.keycloak.protocol.oidc.grants.OAuth2GrantType;
import org.keycloak.protocol.oidc.grants.OAuth2GrantTypeFactory;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.representations.AccessToken;
import org.keycloak.services.clientpolicy.ClientPolicyException;
import org.keycloak.services.clientpolicy.context.TokenExchangeRequestContext;
import org.keycloak.services.cors.Cors;

class LinkedGrantsTest {
    private static final Cors CORS = Fake.of(Cors.class, Map.of());

    private final TestHub hub = new TestHub();

    /** Grants that show client policies no token. */
    enum Grant {
        EXCHANGE,
        JWT,
        PERMISSION
    }

    @BeforeAll
    static void features() {
        Profile.defaults();
    }

    static Stream<Arguments> everyGrantAndStanding() {
        return Stream.of(Grant.values())
                .flatMap(grant -> Stream.of(Standing.values()).map(standing -> Arguments.of(grant, standing)));
    }

    @ParameterizedTest
    @MethodSource("everyGrantAndStanding")
    void aServiceGetsATokenOnlyWithALinkThatHolds(Grant grant, Standing standing) {
        ClientModel service = standing.at(hub, "ntis");

        assertThat(isRefused(grant, service, Optional.of(TestHub.HONG))).isEqualTo(!standing.mayEnter);
    }

    @ParameterizedTest
    @MethodSource("everyGrantAndStanding")
    void aTokenIsGoodOnlyAtServicesWithALinkThatHolds(Grant grant, Standing standing) {
        ClientModel asking = hub.service("scienceon", "");
        standing.at(hub, "ntis");

        assertThat(isRefused(grant, asking, Optional.of(TestHub.HONG), "account", "ntis"))
                .isEqualTo(!standing.mayEnter);
    }

    @ParameterizedTest
    @EnumSource(Grant.class)
    void nobodyKnownGetsATokenForALinkingService(Grant grant) {
        assertThat(isRefused(grant, Standing.LINKED.at(hub, "ntis"), Optional.empty()))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(Grant.class)
    void aServicesOwnAccountNeedsNoLink(Grant grant) {
        assertThat(isRefused(grant, Standing.UNLINKED.at(hub, "ntis"), Optional.of(TestHub.MACHINE)))
                .isFalse();
    }

    @Test
    void theLegacyExchangeIsClosedToLinkingServices() {
        ClientModel linking = Standing.LINKED.at(hub, "ntis");
        ClientModel other = Standing.NOT_WANTED.at(hub, "scienceon");

        assertThat(legacyExchange(linking, List.of())).isInstanceOf(ClientPolicyException.class);
        assertThat(legacyExchange(other, List.of("ntis"))).isInstanceOf(ClientPolicyException.class);
        assertThat(legacyExchange(other, List.of("unknown", "scienceon"))).isNull();
    }

    /** Keycloak takes the factory of the higher order when two have the same id. */
    // Which of the factories it is, not what it is like.
    @SuppressWarnings("ReferenceEquality")
    @Test
    void theGrantsTakeThePlaceOfTheStockOnes() {
        List<? extends ProviderFactory<?>> factories = Stream.concat(
                        ServiceLoader.load(OAuth2GrantTypeFactory.class).stream()
                                .map(ServiceLoader.Provider::get),
                        ServiceLoader.load(TokenExchangeProviderFactory.class).stream()
                                .map(ServiceLoader.Provider::get))
                .toList();

        for (Class<?> ours : List.of(
                LinkedTokenExchangeFactory.class, LinkedJwtGrantFactory.class, LinkedPermissionGrantFactory.class)) {
            ProviderFactory<?> factory =
                    factories.stream().filter(ours::isInstance).findFirst().orElseThrow();
            assertThat(factories)
                    .filteredOn(other -> other.getId().equals(factory.getId()) && other != factory)
                    .hasSize(1)
                    .allMatch(stock -> stock.order() < factory.order());
        }
    }

    private boolean isRefused(Grant grant, ClientModel service, Optional<UserModel> person, String... audience) {
        AuthenticatedClientSessionModel login = hub.login(service, person);
        AccessToken token = new AccessToken();
        token.issuedFor(service.getClientId());
        token.audience(audience);
        person.ifPresent(found -> token.subject(found.getId()));
        Throwable end = catchThrowable(() -> {
            switch (grant) {
                case EXCHANGE -> exchange(login, token);
                case JWT -> jwt(login, token);
                case PERMISSION -> permission(token);
            }
        });
        // The answer itself needs a JAX-RS runtime, which only a server has.
        boolean refused = hub.events().contains(TokenGate.CODE);
        if (refused) {
            assertThat(end).isNotNull();
        }
        return refused;
    }

    /** The stock code before the check stops for want of real tokens, but has taken up what the check needs. */
    private void exchange(AuthenticatedClientSessionModel login, AccessToken token) {
        LinkedTokenExchange exchange = new LinkedTokenExchange();
        assertThat(catchThrowable(() -> exchange.exchange(exchangeContext(login.getClient(), List.of()))))
                .isNotNull();
        UserModel person = login.getUserSession().getUser();
        if (person != null) {
            assertThat(catchThrowable(() -> exchange.exchangeClientToOIDCClient(
                            person, login.getUserSession(), "", List.of(), "", token)))
                    .isNotNull();
        }
        exchange.checkRequestedAudiences(Way.answer(hub, login, token));
    }

    private void jwt(AuthenticatedClientSessionModel login, AccessToken token) {
        LinkedJwtGrant grant = new LinkedJwtGrant();
        assertThat(catchThrowable(() -> grant.process(grantContext()))).isNotNull();
        hub.events().clear();
        grant.createTokenResponse(Way.answer(hub, login, token), TestHub.context(login), true);
    }

    private void permission(AccessToken token) {
        LinkedPermissionGrant grant = new LinkedPermissionGrant();
        assertThat(catchThrowable(() -> grant.process(grantContext()))).isNotNull();
        grant.check(token);
    }

    private OAuth2GrantType.Context grantContext() {
        return new OAuth2GrantType.Context(
                hub.session(), null, Map.of(), new MultivaluedHashMap<>(), hub.event(), CORS, new TokenManager());
    }

    private TokenExchangeContext exchangeContext(ClientModel client, List<String> audience) {
        MultivaluedHashMap<String, String> form = new MultivaluedHashMap<>();
        form.put("audience", audience);
        KeycloakSession session = hub.session();
        return Way.make(
                TokenExchangeContext.class, session, form, CORS, hub.realm(), hub.event(), client, new TokenManager());
    }

    private @Nullable Throwable legacyExchange(ClientModel client, List<String> audience) {
        hub.login(client, Optional.of(TestHub.HONG));
        TokenExchangeContext exchange = exchangeContext(client, audience);
        exchange.getFormParams().putSingle("requested_subject", "hong");
        return catchThrowable(
                () -> new LinkedOnlyExecutor(hub.session()).executeOnEvent(new TokenExchangeRequestContext(exchange)));
    }
}
