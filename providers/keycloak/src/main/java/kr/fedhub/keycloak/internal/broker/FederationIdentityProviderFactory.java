package kr.fedhub.keycloak.internal.broker;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kr.fedhub.core.metadata.MemberAlias;
import kr.fedhub.keycloak.config.HubMetadataSettings;
import kr.fedhub.keycloak.config.SourceSettings;
import org.keycloak.broker.provider.AbstractIdentityProviderFactory;
import org.keycloak.broker.saml.SAMLIdentityProvider;
import org.keycloak.broker.saml.SAMLIdentityProviderConfig;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.saml.validators.DestinationValidator;

/** Registers {@code federation-metadata}: a metadata source, and behind it every member of it. */
public final class FederationIdentityProviderFactory extends AbstractIdentityProviderFactory<SAMLIdentityProvider> {
    private final DestinationValidator destinations = DestinationValidator.forProtocolMap(null);

    @Override
    public String getId() {
        return SourceSettings.PROVIDER_ID;
    }

    @Override
    public String getName() {
        return "SAML federation (signed metadata)";
    }

    @Override
    public SAMLIdentityProvider create(KeycloakSession session, IdentityProviderModel model) {
        SAMLIdentityProviderConfig config = new SAMLIdentityProviderConfig(model);
        Optional<MemberAlias> member = Optional.ofNullable(model.getAlias()).flatMap(MemberAlias::parse);
        return member.isPresent()
                ? new MemberIdentityProvider(session, config, destinations, member.get())
                : new SourceIdentityProvider(session, config, destinations);
    }

    @Override
    public SAMLIdentityProviderConfig createConfig() {
        return new SAMLIdentityProviderConfig();
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return Stream.of(SourceSettings.properties(), HubMetadataSettings.properties())
                .flatMap(List::stream)
                .toList();
    }
}
