package kr.fedhub.keycloak.internal.claim;

import java.util.List;
import java.util.Optional;
import kr.fedhub.core.attribute.SamlAttribute;
import org.keycloak.dom.saml.v2.assertion.AttributeStatementType;
import org.keycloak.dom.saml.v2.assertion.AttributeType;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.saml.mappers.AbstractSAMLProtocolMapper;
import org.keycloak.protocol.saml.mappers.AttributeStatementHelper;
import org.keycloak.protocol.saml.mappers.SAMLAttributeStatementMapper;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.saml.common.constants.JBossSAMLURIConstants;

/**
 * Tells a SAML service its identifier of the researcher, {@code subject-id} or {@code pairwise-id} (SAML V2.0 Subject Identifier
 * Attributes Profile 1.0). The NameID is none of this mapper's business: Keycloak's persistent one is another at every service
 * anyway.
 *
 * <p>Why private API: Keycloak has no public one for protocol mappers. Checked on Keycloak 26.5.6, 26.7.0, 26.7.4 and 26.7.5.
 */
public final class IdentifierAttributeMapper extends AbstractSAMLProtocolMapper
        implements SAMLAttributeStatementMapper {
    /** The mapper's provider id. */
    public static final String ID = "hub-identifier-attribute";

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
        return AttributeStatementHelper.ATTRIBUTE_STATEMENT_CATEGORY;
    }

    @Override
    public String getHelpText() {
        return "subject-id or pairwise-id, as the client's attribute hub.identifier says.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of();
    }

    /**
     * {@inheritDoc}
     *
     * @throws NoIdentifierException when the service is to get an identifier and cannot: no answer is better than one about nobody
     */
    @Override
    public void transformAttributeStatement(
            AttributeStatementType statement,
            ProtocolMapperModel mapper,
            KeycloakSession session,
            UserSessionModel userSession,
            AuthenticatedClientSessionModel clientSession) {
        Optional.ofNullable(userSession.getUser())
                .flatMap(researcher -> new GivenIdentifiers(session).of(clientSession.getClient(), researcher))
                .map(IdentifierAttributeMapper::attribute)
                .ifPresent(attribute -> statement.addAttribute(new AttributeStatementType.ASTChoiceType(attribute)));
    }

    private static AttributeType attribute(GivenIdentifier given) {
        SamlAttribute name = given.kind().attribute();
        AttributeType attribute = new AttributeType(name.samlName());
        attribute.setFriendlyName(name.friendlyName());
        attribute.setNameFormat(JBossSAMLURIConstants.ATTRIBUTE_FORMAT_URI.get());
        attribute.addAttributeValue(given.identifier().toString());
        return attribute;
    }
}
