package kr.fedhub.keycloak.internal.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.fedhub.core.link.ServiceLink;
import kr.fedhub.keycloak.internal.grant.HeldLink;
import kr.fedhub.keycloak.internal.grant.HeldLinks;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.ProtocolMapperUtils;
import org.keycloak.protocol.oidc.mappers.AbstractOIDCProtocolMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAccessTokenMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAttributeMapperHelper;
import org.keycloak.protocol.oidc.mappers.OIDCIDTokenMapper;
import org.keycloak.protocol.oidc.mappers.TokenIntrospectionTokenMapper;
import org.keycloak.protocol.oidc.mappers.UserInfoTokenMapper;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.representations.AccessToken;
import org.keycloak.representations.IDToken;

/**
 * Tells a service the account that the researcher linked there, under the claim name of the service's first-use policy
 * ({@code voPersonApplicationUID} if it names none). No claim is written while the link does not hold.
 *
 * <p>With {@code with.proof} the claim {@code hub_link} says how the account was proven: {@code proof} (the kind),
 * {@code proven_at} (seconds since the epoch, the NumericDate of RFC 7519, section 2) and, if the proof stands for one,
 * {@code assurance} (an {@code acr} value). A service whose request asked for a fresher or stronger proof, and got it, finds
 * the acr value that it asked with in {@code acr}.
 *
 * <p>Nobody else is told: an access token that is good at another service carries neither claim, and introspection tells them
 * to the service that the token was given to only.
 *
 * <p>Why private API: Keycloak has no public one for protocol mappers. Checked on Keycloak 26.5.6, 26.7.0, 26.7.4 and 26.7.5.
 */
public final class AccountClaimMapper extends AbstractOIDCProtocolMapper
        implements OIDCAccessTokenMapper, OIDCIDTokenMapper, UserInfoTokenMapper, TokenIntrospectionTokenMapper {
    /** The mapper's provider id. */
    public static final String ID = "hub-account-claim";
    /** The setting that adds how the account was proven. */
    public static final String WITH_PROOF = "with.proof";

    static final String PROOF_CLAIM = "hub_link";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayType() {
        return "Hub: linked account (연결된 계정)";
    }

    @Override
    public String getDisplayCategory() {
        return TOKEN_MAPPER_CATEGORY;
    }

    @Override
    public String getHelpText() {
        return "The researcher's account at this service, under the claim name of its first-use policy.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        List<ProviderConfigProperty> properties = new ArrayList<>();
        properties.add(new ProviderConfigProperty(
                WITH_PROOF,
                "With proof",
                "Adds how and when the account was proven.",
                ProviderConfigProperty.BOOLEAN_TYPE,
                false));
        OIDCAttributeMapperHelper.addIncludeInTokensConfig(properties, AccountClaimMapper.class);
        return properties;
    }

    /** After all mappers that may add an audience. */
    @Override
    public int getPriority() {
        return ProtocolMapperUtils.PRIORITY_SCRIPT_MAPPER + 10;
    }

    @Override
    public AccessToken transformAccessToken(
            AccessToken token,
            ProtocolMapperModel mapper,
            KeycloakSession session,
            UserSessionModel userSession,
            ClientSessionContext context) {
        return isForItselfOnly(token, context.getClientSession().getClient())
                ? super.transformAccessToken(token, mapper, session, userSession, context)
                : token;
    }

    @Override
    public AccessToken transformIntrospectionToken(
            AccessToken token,
            ProtocolMapperModel mapper,
            KeycloakSession session,
            UserSessionModel userSession,
            ClientSessionContext context) {
        String asking = session.getContext().getClient().getId();
        return context.getClientSession().getClient().getId().equals(asking)
                ? super.transformIntrospectionToken(token, mapper, session, userSession, context)
                : token;
    }

    @Override
    protected void setClaim(
            IDToken token,
            ProtocolMapperModel mapper,
            UserSessionModel userSession,
            KeycloakSession session,
            ClientSessionContext context) {
        ClientModel service = context.getClientSession().getClient();
        Optional<HeldLink> held = Optional.ofNullable(userSession)
                .map(UserSessionModel::getUser)
                .map(UserModel::getId)
                .flatMap(researcher -> new HeldLinks(session).of(researcher, service));
        held.ifPresent(found ->
                token.getOtherClaims().put(found.accountClaim(), found.link().account()));
        if (Boolean.parseBoolean(mapper.getConfig().get(WITH_PROOF))) {
            held.ifPresent(found -> token.getOtherClaims().put(PROOF_CLAIM, proof(found.link())));
            held.flatMap(found -> MetDemand.acr(found, context.getClientSession()))
                    .ifPresent(token::setAcr);
        }
    }

    private static Map<String, Object> proof(ServiceLink link) {
        Map<String, Object> proof = new LinkedHashMap<>();
        proof.put("proof", link.proof().id());
        proof.put("proven_at", link.provenAt().getEpochSecond());
        link.assurance().ifPresent(assurance -> proof.put("assurance", assurance));
        return proof;
    }

    /** Keycloak's own clients stand in most audiences, for the account console, and are the hub itself. */
    private static boolean isForItselfOnly(AccessToken token, ClientModel service) {
        String[] audience = token.getAudience();
        return audience == null
                || Arrays.stream(audience)
                        .allMatch(
                                name -> name.equals(service.getClientId()) || Constants.defaultClients.contains(name));
    }
}
