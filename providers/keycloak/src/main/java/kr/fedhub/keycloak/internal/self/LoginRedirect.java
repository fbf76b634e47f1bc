package kr.fedhub.keycloak.internal.self;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.Optional;
import kr.fedhub.keycloak.config.OwnPages;
import kr.fedhub.keycloak.federation.RefusalReason;
import kr.fedhub.keycloak.internal.broker.PageRefusal;
import org.keycloak.OAuth2Constants;
import org.keycloak.authentication.requiredactions.DeleteAccount;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.protocol.oidc.utils.OIDCResponseType;
import org.keycloak.services.Urls;
import org.keycloak.urls.UrlType;

/**
 * The way to a login and back. The login is an ordinary one of the client {@code hub-my}; it asks for no code and no token
 * (OAuth 2.0 Multiple Response Types §4, {@code none}), since all that the pages need is the session's cookie.
 *
 * <p>Why private API: Keycloak's names of parameters and addresses. Checked on Keycloak 26.5.6, 26.7.0, 26.7.4 and 26.7.5.
 *
 * @param session the request's
 */
record LoginRedirect(KeycloakSession session) {
    private static final String RETURN = "return";

    /** To a login for a page. */
    Response to(Place place) {
        return login(authorization(place));
    }

    /** To a login at the institution itself, whatever session there is. */
    Response anew(Place place) {
        return login(authorization(place).queryParam(OAuth2Constants.PROMPT, OIDCLoginProtocol.PROMPT_VALUE_LOGIN));
    }

    /** To a login at the institution itself, then to the choice of one that is to be added, and the login there. */
    Response adding() {
        return login(authorization(Place.of(Place.Kind.INSTITUTIONS))
                .queryParam(OAuth2Constants.PROMPT, OIDCLoginProtocol.PROMPT_VALUE_LOGIN)
                .queryParam(Constants.KC_ACTION, OwnPages.ADD_INSTITUTION));
    }

    /** To a new login, then to the question whether the account is to be removed. */
    Response closing() {
        return login(authorization(Place.of(Place.Kind.DATA))
                .queryParam(OAuth2Constants.PROMPT, OIDCLoginProtocol.PROMPT_VALUE_LOGIN)
                .queryParam(Constants.KC_ACTION, DeleteAccount.PROVIDER_ID));
    }

    /** Where the pages are, without a slash at the end. */
    URI base() {
        return realm().path("{realm}/" + OwnPages.CLIENT).build(realmName());
    }

    /** The address of a page. */
    URI address(Place place) {
        UriBuilder address = UriBuilder.fromUri(base());
        return place.path().isEmpty()
                ? address.build()
                : address.path(place.path()).build(place.id().orElse(""));
    }

    /** Where the researcher logs out. */
    URI logout() {
        return realm().path("{realm}/protocol/openid-connect/logout")
                .queryParam(OAuth2Constants.CLIENT_ID, OwnPages.CLIENT)
                .build(realmName());
    }

    private UriBuilder authorization(Place place) {
        return realm().path("{realm}/protocol/openid-connect/auth")
                .queryParam(OAuth2Constants.CLIENT_ID, OwnPages.CLIENT)
                .queryParam(OAuth2Constants.RESPONSE_TYPE, OIDCResponseType.NONE)
                .queryParam(OAuth2Constants.SCOPE, OAuth2Constants.SCOPE_OPENID)
                .queryParam(
                        OAuth2Constants.REDIRECT_URI,
                        UriBuilder.fromUri(base()).path(RETURN).build().toString())
                .queryParam(OAuth2Constants.STATE, place.state());
    }

    private Response login(UriBuilder address) {
        Optional<ClientModel> client = client();
        if (client.isEmpty()) {
            return PageRefusal.of(session, RefusalReason.UNEXPECTED, "the realm has no client " + OwnPages.CLIENT);
        }
        return Response.seeOther(address.build(realmName())).build();
    }

    /** The pages' own client, if the realm has it. */
    Optional<ClientModel> client() {
        return Optional.ofNullable(session.clients()
                        .getClientByClientId(session.getContext().getRealm(), OwnPages.CLIENT))
                .filter(ClientModel::isEnabled);
    }

    private UriBuilder realm() {
        return Urls.realmBase(session.getContext().getUri(UrlType.FRONTEND).getBaseUri());
    }

    private String realmName() {
        return session.getContext().getRealm().getName();
    }
}
