package kr.fedhub.keycloak.internal.claim;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import kr.fedhub.core.firstuse.FirstUsePolicy;
import kr.fedhub.core.link.ServiceLink;
import kr.fedhub.keycloak.internal.grant.HeldLink;
import kr.fedhub.keycloak.internal.grant.HeldLinks;
import org.keycloak.dom.saml.v2.assertion.AttributeStatementType;
import org.keycloak.dom.saml.v2.assertion.AttributeType;
import org.keycloak.dom.saml.v2.assertion.AuthnContextClassRefType;
import org.keycloak.dom.saml.v2.assertion.AuthnContextType;
import org.keycloak.dom.saml.v2.assertion.AuthnStatementType;
import org.keycloak.dom.saml.v2.protocol.ResponseType;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.saml.mappers.AbstractSAMLProtocolMapper;
import org.keycloak.protocol.saml.mappers.AttributeStatementHelper;
import org.keycloak.protocol.saml.mappers.SAMLAttributeStatementMapper;
import org.keycloak.protocol.saml.mappers.SAMLLoginResponseMapper;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.saml.common.constants.JBossSAMLURIConstants;

/**
 * Tells a SAML service the account that the researcher linked there. {@code voPersonApplicationUID} goes under its registered name
 * (voPerson 2.0); another name of the service's first-use policy as it is. Nothing is written while the link does not hold.
 *
 * <p>With {@code with.proof}: {@code urn:fedhub:link-proof} (the kind of proof), {@code urn:fedhub:link-proven-at} (an xs:dateTime
 * in UTC) and, if the proof stands for one, {@code urn:fedhub:link-assurance} (an authentication context class). A service
 * whose request asked for a fresher or stronger proof, and got it, finds the class that it asked with in the answer's
 * {@code AuthnContext}.
 *
 * <p>Why private API: Keycloak has no public one for protocol mappers. Checked on Keycloak 26.5.6, 26.7.0, 26.7.4 and 26.7.5.
 */
public final class AccountAttributeMapper extends AbstractSAMLProtocolMapper
        implements SAMLAttributeStatementMapper, SAMLLoginResponseMapper {
    /** The mapper's provider id. */
    public static final String ID = "hub-account-attribute";

    static final String APPLICATION_UID = "urn:oid:1.3.6.1.4.1.25178.4.1.1";
    static final String PROOF = "urn:fedhub:link-proof";
    static final String PROVEN_AT = "urn:fedhub:link-proven-at";
    static final String ASSURANCE = "urn:fedhub:link-assurance";

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
        return AttributeStatementHelper.ATTRIBUTE_STATEMENT_CATEGORY;
    }

    @Override
    public String getHelpText() {
        return "The researcher's account at this service, under the attribute name of its first-use policy.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of(new ProviderConfigProperty(
                AccountClaimMapper.WITH_PROOF,
                "With proof",
                "Adds how and when the account was proven.",
                ProviderConfigProperty.BOOLEAN_TYPE,
                false));
    }

    @Override
    public void transformAttributeStatement(
            AttributeStatementType statement,
            ProtocolMapperModel mapper,
            KeycloakSession session,
            UserSessionModel userSession,
            AuthenticatedClientSessionModel clientSession) {
        Optional<HeldLink> held = held(session, userSession, clientSession);
        held.ifPresent(found -> addAccount(statement, found));
        if (Boolean.parseBoolean(mapper.getConfig().get(AccountClaimMapper.WITH_PROOF))) {
            held.ifPresent(found -> addProof(statement, found.link()));
        }
    }

    @Override
    public ResponseType transformLoginResponse(
            ResponseType response,
            ProtocolMapperModel mapper,
            KeycloakSession session,
            UserSessionModel userSession,
            ClientSessionContext context) {
        if (Boolean.parseBoolean(mapper.getConfig().get(AccountClaimMapper.WITH_PROOF))) {
            AuthenticatedClientSessionModel service = context.getClientSession();
            held(session, userSession, service)
                    .flatMap(found -> MetDemand.acr(found, service))
                    .ifPresent(acr -> setContext(response, URI.create(acr)));
        }
        return response;
    }

    private static Optional<HeldLink> held(
            KeycloakSession session, UserSessionModel userSession, AuthenticatedClientSessionModel service) {
        return Optional.ofNullable(userSession.getUser())
                .map(UserModel::getId)
                .flatMap(researcher -> new HeldLinks(session).of(researcher, service.getClient()));
    }

    private static void setContext(ResponseType response, URI contextClass) {
        AuthnContextType.AuthnContextTypeSequence sequence = new AuthnContextType.AuthnContextTypeSequence();
        sequence.setClassRef(new AuthnContextClassRefType(contextClass));
        AuthnContextType context = new AuthnContextType();
        context.setSequence(sequence);
        response.getAssertions().stream()
                .map(ResponseType.RTChoiceType::getAssertion)
                .flatMap(assertion -> assertion.getStatements().stream())
                .filter(AuthnStatementType.class::isInstance)
                .forEach(statement -> ((AuthnStatementType) statement).setAuthnContext(context));
    }

    private static void addAccount(AttributeStatementType statement, HeldLink held) {
        boolean registered = held.accountClaim().equals(FirstUsePolicy.DEFAULT_CLAIM);
        AttributeType attribute = new AttributeType(registered ? APPLICATION_UID : held.accountClaim());
        if (registered) {
            attribute.setFriendlyName(FirstUsePolicy.DEFAULT_CLAIM);
        }
        add(statement, attribute, held.link().account());
    }

    private static void addProof(AttributeStatementType statement, ServiceLink link) {
        add(statement, new AttributeType(PROOF), link.proof().id());
        add(statement, new AttributeType(PROVEN_AT), link.provenAt().toString());
        link.assurance().ifPresent(assurance -> add(statement, new AttributeType(ASSURANCE), assurance));
    }

    private static void add(AttributeStatementType statement, AttributeType attribute, String value) {
        boolean uri =
                attribute.getName().startsWith("urn:") || attribute.getName().contains("://");
        attribute.setNameFormat(
                (uri ? JBossSAMLURIConstants.ATTRIBUTE_FORMAT_URI : JBossSAMLURIConstants.ATTRIBUTE_FORMAT_BASIC)
                        .get());
        attribute.addAttributeValue(value);
        statement.addAttribute(new AttributeStatementType.ASTChoiceType(attribute));
    }
}
