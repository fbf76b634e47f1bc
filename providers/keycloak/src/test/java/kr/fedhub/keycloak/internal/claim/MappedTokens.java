package kr.fedhub.keycloak.internal.claim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.fedhub.keycloak.internal.grant.TestHub;
import org.keycloak.dom.saml.v2.assertion.AttributeStatementType;
import org.keycloak.dom.saml.v2.assertion.AttributeType;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.representations.AccessToken;
import org.keycloak.representations.IDToken;
import org.keycloak.representations.LogoutToken;

/**
 * What Keycloak tells a service about Hong after the mappers of identifiers.
 *
 * @param hub the hub
 */
record MappedTokens(TestHub hub) {
    private static final IdentifierClaimMapper CLAIMS = new IdentifierClaimMapper();

    private static ProtocolMapperModel mapper() {
        ProtocolMapperModel mapper = new ProtocolMapperModel();
        mapper.setConfig(new HashMap<>(Map.of(
                "id.token.claim", "true",
                "userinfo.token.claim", "true",
                "access.token.claim", "false",
                "introspection.token.claim", "false")));
        return mapper;
    }

    private AuthenticatedClientSessionModel login(ClientModel service) {
        return hub.login(service, Optional.of(TestHub.HONG));
    }

    IDToken idToken(ClientModel service) {
        AuthenticatedClientSessionModel login = login(service);
        IDToken token = new IDToken();
        token.setSubject("hong");
        return CLAIMS.transformIDToken(token, mapper(), hub.session(), login.getUserSession(), TestHub.context(login));
    }

    AccessToken accessToken(ClientModel service) {
        return accessToken(service, keycloaks());
    }

    AccessToken accessToken(ClientModel service, AccessToken before) {
        AuthenticatedClientSessionModel login = login(service);
        return CLAIMS.transformAccessToken(
                before, mapper(), hub.session(), login.getUserSession(), TestHub.context(login));
    }

    AccessToken userInfo(ClientModel service) {
        AuthenticatedClientSessionModel login = login(service);
        return CLAIMS.transformUserInfoToken(
                new AccessToken(), mapper(), hub.session(), login.getUserSession(), TestHub.context(login));
    }

    AccessToken introspection(ClientModel service) {
        AuthenticatedClientSessionModel login = login(service);
        return CLAIMS.transformIntrospectionToken(
                keycloaks(), mapper(), hub.session(), login.getUserSession(), TestHub.context(login));
    }

    LogoutToken logoutToken(ClientModel service) {
        AuthenticatedClientSessionModel login = login(service);
        LogoutToken token = new LogoutToken();
        token.setSubject("hong");
        return CLAIMS.transformLogoutToken(
                token, mapper(), hub.session(), login.getUserSession(), TestHub.context(login));
    }

    /** As Keycloak's own mapper of {@code sub} leaves it. */
    private static AccessToken keycloaks() {
        AccessToken token = new AccessToken();
        token.setSubject("hong");
        return token;
    }

    List<AttributeType> saml(ClientModel service) {
        AuthenticatedClientSessionModel login = login(service);
        AttributeStatementType statement = new AttributeStatementType();
        new IdentifierAttributeMapper()
                .transformAttributeStatement(statement, mapper(), hub.session(), login.getUserSession(), login);
        return statement.getAttributes().stream()
                .map(AttributeStatementType.ASTChoiceType::getAttribute)
                .toList();
    }
}
