package kr.fedhub.keycloak.internal.broker;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import kr.fedhub.keycloak.federation.RefusalReason;
import kr.fedhub.keycloak.internal.metadata.HubMetadata;
import org.jspecify.annotations.Nullable;
import org.keycloak.broker.provider.AuthenticationRequest;
import org.keycloak.broker.provider.IdentityProviderMapper;
import org.keycloak.broker.saml.SAMLIdentityProvider;
import org.keycloak.broker.saml.SAMLIdentityProviderConfig;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.FederatedIdentityModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.saml.validators.DestinationValidator;

/**
 * A metadata source as an identity provider. It owns the endpoint and the service provider metadata that all its members
 * share; nobody can log in with it.
 *
 * <p>Why private API: Keycloak's own SAML identity provider is what members are answered by. Checked on Keycloak 26.5.6,
 * 26.7.0, 26.7.4 and 26.7.5.
 */
final class SourceIdentityProvider extends SAMLIdentityProvider {
    private final DestinationValidator destinations;

    SourceIdentityProvider(
            KeycloakSession session, SAMLIdentityProviderConfig config, DestinationValidator destinations) {
        super(session, config, destinations);
        this.destinations = destinations;
    }

    @Override
    public Object callback(RealmModel realm, AuthenticationCallback callback, EventBuilder event) {
        return new SharedEndpoint(session, this, getConfig(), callback, destinations);
    }

    @Override
    public Response performLogin(AuthenticationRequest request) {
        throw new Refusals(session)
                .during(request.getAuthenticationSession())
                .of(RefusalReason.NOT_THIS_WAY)
                .exception();
    }

    /** The metadata that institutions are given about the hub. */
    @Override
    public Response export(UriInfo uriInfo, RealmModel realm, @Nullable String format) {
        return HubMetadata.of(session, realm, getConfig());
    }

    @Override
    @Deprecated
    public Response retrieveToken(KeycloakSession session, FederatedIdentityModel identity) {
        return new Refusals(session).of(RefusalReason.NOT_THIS_WAY).response();
    }

    @Override
    public boolean isMapperSupported(IdentityProviderMapper mapper) {
        return super.isMapperSupported(mapper) || SamlMappers.support(mapper);
    }
}
