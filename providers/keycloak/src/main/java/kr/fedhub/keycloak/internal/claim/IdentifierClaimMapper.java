package kr.fedhub.keycloak.internal.claim;

import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.OAuthErrorException;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.ProtocolMapperUtils;
import org.keycloak.protocol.oidc.mappers.AbstractOIDCProtocolMapper;
import org.keycloak.protocol.oidc.mappers.LogoutTokenMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAccessTokenMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAttributeMapperHelper;
import org.keycloak.protocol.oidc.mappers.OIDCIDTokenMapper;
import org.keycloak.protocol.oidc.mappers.TokenIntrospectionTokenMapper;
import org.keycloak.protocol.oidc.mappers.UserInfoTokenMapper;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.representations.AccessToken;
import org.keycloak.representations.IDToken;
import org.keycloak.representations.LogoutToken;
import org.keycloak.services.ErrorResponseException;

/**
 * Tells a service its identifier of the researcher, as the claim {@code subject-id} or {@code pairwise-id}. With a pairwise one
 * {@code sub} is its part before the {@code @} in every token and answer of the hub, so that nothing else tells who it is
 * elsewhere; with a public one {@code sub} is Keycloak's own, which is that part already.
 *
 * <p>Stock Keycloak's pairwise mapper is not used: its salt stands readable in the mapper's settings, its sector is a host of the
 * service's addresses, which change, and SAML knows nothing of it.
 *
 * <p>Why private API: Keycloak has no public one for protocol mappers. Checked on Keycloak 26.5.6, 26.7.0, 26.7.4 and 26.7.5.
 */
public final class IdentifierClaimMapper extends AbstractOIDCProtocolMapper
        implements OIDCAccessTokenMapper,
                OIDCIDTokenMapper,
                UserInfoTokenMapper,
                TokenIntrospectionTokenMapper,
                LogoutTokenMapper {
    /** The mapper's provider id. */
    public static final String ID = "hub-identifier-claim";

    private static final Logger LOG = Logger.getLogger(IdentifierClaimMapper.class);
    private static final String SUB = "sub";
    private static final String USERNAME = "username";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayType() {
        return "Hub: identifier (연구자 식별자)";
    }

    @Override
    public String getDisplayCategory() {
        return TOKEN_MAPPER_CATEGORY;
    }

    @Override
    public String getHelpText() {
        return "subject-id or pairwise-id, as the client's attribute hub.identifier says; a pairwise one is the sub as well.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        List<ProviderConfigProperty> properties = new ArrayList<>();
        OIDCAttributeMapperHelper.addIncludeInTokensConfig(properties, IdentifierClaimMapper.class);
        return properties;
    }

    /** After whatever else writes {@code sub}. */
    @Override
    public int getPriority() {
        return ProtocolMapperUtils.PRIORITY_SCRIPT_MAPPER + 10;
    }

    @Override
    public IDToken transformIDToken(
            IDToken token,
            ProtocolMapperModel mapper,
            KeycloakSession session,
            UserSessionModel userSession,
            ClientSessionContext context) {
        pairwise(session, userSession, context).ifPresent(token::setSubject);
        return super.transformIDToken(token, mapper, session, userSession, context);
    }

    /** A token without {@code sub} stays one: lightweight tokens have none on purpose. */
    @Override
    public AccessToken transformAccessToken(
            AccessToken token,
            ProtocolMapperModel mapper,
            KeycloakSession session,
            UserSessionModel userSession,
            ClientSessionContext context) {
        pairwise(session, userSession, context)
                .filter(sub -> token.getSubject() != null)
                .ifPresent(token::setSubject);
        return super.transformAccessToken(token, mapper, session, userSession, context);
    }

    /** UserInfo takes {@code sub} from the other claims, or else is about Keycloak's own id. */
    @Override
    public AccessToken transformUserInfoToken(
            AccessToken token,
            ProtocolMapperModel mapper,
            KeycloakSession session,
            UserSessionModel userSession,
            ClientSessionContext context) {
        pairwise(session, userSession, context)
                .ifPresent(sub -> token.getOtherClaims().put(SUB, sub));
        return super.transformUserInfoToken(token, mapper, session, userSession, context);
    }

    /** Stock introspection adds the username at the hub, which is the same for every service. */
    @Override
    public AccessToken transformIntrospectionToken(
            AccessToken token,
            ProtocolMapperModel mapper,
            KeycloakSession session,
            UserSessionModel userSession,
            ClientSessionContext context) {
        pairwise(session, userSession, context).ifPresent(sub -> {
            token.setSubject(sub);
            token.getOtherClaims().put(USERNAME, sub);
        });
        return super.transformIntrospectionToken(token, mapper, session, userSession, context);
    }

    /** A logout that cannot name the researcher still names the session. */
    @Override
    public LogoutToken transformLogoutToken(
            LogoutToken token,
            ProtocolMapperModel mapper,
            KeycloakSession session,
            UserSessionModel userSession,
            ClientSessionContext context) {
        try {
            given(session, userSession, context)
                    .filter(GivenIdentifier::isPairwise)
                    .ifPresent(given -> token.setSubject(given.identifier().uniqueId()));
        } catch (NoIdentifierException e) {
            LOG.warnf("A logout token for %s has no sub: %s", service(context).getClientId(), e.getMessage());
            token.setSubject(null);
        }
        return token;
    }

    @Override
    protected void setClaim(
            IDToken token,
            ProtocolMapperModel mapper,
            UserSessionModel userSession,
            KeycloakSession session,
            ClientSessionContext context) {
        required(session, userSession, context)
                .ifPresent(given -> token.getOtherClaims()
                        .put(given.claim(), given.identifier().toString()));
    }

    private static Optional<String> pairwise(
            KeycloakSession session, UserSessionModel userSession, ClientSessionContext context) {
        return required(session, userSession, context)
                .filter(GivenIdentifier::isPairwise)
                .map(given -> given.identifier().uniqueId());
    }

    /** No token is better than one about somebody else. */
    private static Optional<GivenIdentifier> required(
            KeycloakSession session, UserSessionModel userSession, ClientSessionContext context) {
        try {
            return given(session, userSession, context);
        } catch (NoIdentifierException e) {
            LOG.errorf("No token for %s: %s", service(context).getClientId(), e.getMessage());
            throw new ErrorResponseException(
                    OAuthErrorException.SERVER_ERROR,
                    "The hub cannot make the identifier that this service is to get",
                    Response.Status.INTERNAL_SERVER_ERROR);
        }
    }

    private static Optional<GivenIdentifier> given(
            KeycloakSession session, UserSessionModel userSession, ClientSessionContext context) {
        return Optional.ofNullable(userSession)
                .map(UserSessionModel::getUser)
                .flatMap(researcher -> new GivenIdentifiers(session).of(service(context), researcher));
    }

    private static ClientModel service(ClientSessionContext context) {
        return context.getClientSession().getClient();
    }
}
