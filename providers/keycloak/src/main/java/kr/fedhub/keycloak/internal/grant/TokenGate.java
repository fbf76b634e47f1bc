package kr.fedhub.keycloak.internal.grant;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kr.fedhub.keycloak.config.FirstUseSetting;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.representations.JsonWebToken;

/** Decides whether a token may be given: every service that it is for must have its account linked, if it wants one. */
final class TokenGate {
    /** Begins every refusal, in the answer and in the event. */
    static final String CODE = "service_account_not_linked";

    private final KeycloakSession session;
    private final HeldLinks links;

    TokenGate(KeycloakSession session) {
        this.session = session;
        this.links = new HeldLinks(session);
    }

    /**
     * Why a researcher may not have a token; empty when nothing stands against it.
     *
     * @param researcher empty when it is not known whom the token is about: then no linking service gets one
     */
    Optional<String> refusal(Optional<UserModel> researcher, Stream<ClientModel> services) {
        return services.filter(FirstUseSetting::isOn)
                .filter(service -> !mayEnter(researcher, service))
                .findFirst()
                .map(service -> CODE + ": the researcher has no linked account at " + service.getClientId());
    }

    /** Why a researcher may not have this token, given to a service and good at all that it names as its audience. */
    Optional<String> refusal(Optional<UserModel> researcher, ClientModel service, @Nullable JsonWebToken token) {
        return refusal(researcher, Stream.concat(Stream.of(service), audience(token)));
    }

    /** The services of the realm that a token names as its audience. */
    Stream<ClientModel> audience(@Nullable JsonWebToken token) {
        return token == null || token.getAudience() == null
                ? Stream.empty()
                : named(Arrays.stream(token.getAudience()));
    }

    /** The services of the realm behind client ids; what is no service of the realm has nothing to link. */
    Stream<ClientModel> named(Stream<String> clientIds) {
        RealmModel realm = session.getContext().getRealm();
        return clientIds.map(realm::getClientByClientId).filter(Objects::nonNull);
    }

    /** A service's own account is nobody's: there is no researcher who could link one. */
    private boolean mayEnter(Optional<UserModel> researcher, ClientModel service) {
        return researcher
                .filter(user -> user.getServiceAccountClientLink() != null
                        || links.of(user.getId(), service).isPresent())
                .isPresent();
    }
}
