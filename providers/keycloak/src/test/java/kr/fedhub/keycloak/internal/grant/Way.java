package kr.fedhub.keycloak.internal.grant;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.Constructor;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.UserModel;
import org.keycloak.protocol.oidc.TokenManager;
import org.keycloak.protocol.oidc.TokenManager.AccessTokenResponseBuilder;
import org.keycloak.protocol.oidc.endpoints.UserInfoEndpoint.TokenForUserInfo;
import org.keycloak.protocol.oidc.grants.ciba.channel.CIBAAuthenticationRequest;
import org.keycloak.protocol.oidc.grants.ciba.clientpolicy.context.BackchannelAuthenticationRequestContext;
import org.keycloak.protocol.oidc.grants.ciba.clientpolicy.context.BackchannelTokenResponseContext;
import org.keycloak.protocol.oidc.grants.device.clientpolicy.context.DeviceTokenResponseContext;
import org.keycloak.representations.AccessToken;
import org.keycloak.services.clientpolicy.ClientPolicyContext;
import org.keycloak.services.clientpolicy.ClientPolicyException;
import org.keycloak.services.clientpolicy.context.ImplicitHybridTokenResponse;
import org.keycloak.services.clientpolicy.context.ResourceOwnerPasswordCredentialsResponseContext;
import org.keycloak.services.clientpolicy.context.TokenIntrospectContext;
import org.keycloak.services.clientpolicy.context.TokenRefreshResponseContext;
import org.keycloak.services.clientpolicy.context.TokenResponseContext;
import org.keycloak.services.clientpolicy.context.UserInfoRequestContext;
import org.keycloak.util.JsonSerialization;

/** The ways to a token, or to what one tells, as stock Keycloak shows them to client policies. */
enum Way {
    CODE(true, "invalid_grant"),
    PASSWORD(true, "invalid_grant"),
    IMPLICIT(true, "access_denied"),
    DEVICE(true, "invalid_grant"),
    CIBA(true, "invalid_grant"),
    REFRESH(true, "invalid_grant"),
    CIBA_REQUEST(false, "access_denied"),
    USER_INFO(false, "invalid_token"),
    INTROSPECTION(true, "inactive");

    /** Whether the finished token is seen, with its audience. */
    final boolean seesAudience;

    final String error;

    Way(boolean seesAudience, String error) {
        this.seesAudience = seesAudience;
        this.error = error;
    }

    static Stream<Way> thatSeeAnAudience() {
        return Arrays.stream(values()).filter(way -> way.seesAudience);
    }

    /** The error that a request ends with; empty when the token is given. */
    Optional<String> errorOf(TestHub hub, ClientModel service, Optional<UserModel> person, String... audience)
            throws Exception {
        AuthenticatedClientSessionModel login = hub.login(service, person);
        AccessToken token = new AccessToken();
        token.issuedFor(service.getClientId());
        person.ifPresent(found -> token.subject(found.getId()));
        token.audience(audience);
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        String jwt = jwt(token);
        form.putSingle("token", jwt);
        try {
            new LinkedOnlyExecutor(hub.session()).executeOnEvent(context(hub, login, token, form));
        } catch (ClientPolicyException refusal) {
            return Optional.of(refusal.getError());
        }
        return jwt.equals(form.getFirst("token")) ? Optional.empty() : Optional.of("inactive");
    }

    private ClientPolicyContext context(
            TestHub hub,
            AuthenticatedClientSessionModel login,
            AccessToken token,
            MultivaluedMap<String, String> form) {
        AccessTokenResponseBuilder answer = answer(hub, login, token);
        return switch (this) {
            case CODE -> make(TokenResponseContext.class, form, TestHub.context(login), answer);
            case PASSWORD ->
                make(ResourceOwnerPasswordCredentialsResponseContext.class, form, TestHub.context(login), answer);
            case IMPLICIT -> make(ImplicitHybridTokenResponse.class, TestHub.context(login), answer);
            case DEVICE -> make(DeviceTokenResponseContext.class, form, login, answer);
            case CIBA -> make(BackchannelTokenResponseContext.class, form, TestHub.context(login), answer);
            case REFRESH -> make(TokenRefreshResponseContext.class, form, answer);
            case CIBA_REQUEST -> make(BackchannelAuthenticationRequestContext.class, form, request(login));
            case USER_INFO -> {
                // Keycloak 26.5 knows neither by then.
                hub.forgetWhoAsks();
                yield make(UserInfoRequestContext.class, presented(form));
            }
            case INTROSPECTION -> make(TokenIntrospectContext.class, form, login.getClient());
        };
    }

    private static TokenForUserInfo presented(MultivaluedMap<String, String> form) {
        TokenForUserInfo presented = new TokenForUserInfo();
        presented.setToken(form.getFirst("token"));
        return presented;
    }

    static AccessTokenResponseBuilder answer(TestHub hub, AuthenticatedClientSessionModel login, AccessToken token) {
        return new TokenManager()
                .responseBuilder(
                        hub.realm(),
                        login.getClient(),
                        hub.event(),
                        hub.session(),
                        login.getUserSession(),
                        TestHub.context(login))
                .accessToken(token);
    }

    private static CIBAAuthenticationRequest request(AuthenticatedClientSessionModel login) {
        CIBAAuthenticationRequest request = new CIBAAuthenticationRequest();
        request.setClient(login.getClient());
        Optional.ofNullable(login.getUserSession().getUser()).ifPresent(user -> request.subject(user.getId()));
        return request;
    }

    private static String jwt(AccessToken token) throws Exception {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        return base64.encodeToString("{\"alg\":\"RS256\"}".getBytes(StandardCharsets.UTF_8)) + "."
                + base64.encodeToString(JsonSerialization.writeValueAsBytes(token)) + ".AAAA";
    }

    /** The versions of Keycloak disagree about what else goes in; what nobody brought is null. */
    static <T> T make(Class<T> type, Object... parts) {
        Constructor<?> constructor = type.getConstructors()[0];
        @Nullable Object[] arguments = Arrays.stream(constructor.getParameterTypes())
                .map(wanted -> Arrays.stream(parts)
                        .filter(wanted::isInstance)
                        .findFirst()
                        .orElse(null))
                .toArray();
        try {
            return type.cast(constructor.newInstance(arguments));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
