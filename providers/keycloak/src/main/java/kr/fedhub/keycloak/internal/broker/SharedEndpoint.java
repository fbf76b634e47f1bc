package kr.fedhub.keycloak.internal.broker;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import kr.fedhub.core.metadata.EntityId;
import kr.fedhub.core.metadata.MemberAlias;
import kr.fedhub.core.metadata.roster.Roster;
import kr.fedhub.core.metadata.roster.RosterEntry;
import kr.fedhub.keycloak.federation.FederationProvider;
import kr.fedhub.keycloak.federation.RefusalReason;
import org.jspecify.annotations.Nullable;
import org.keycloak.broker.provider.UserAuthenticationIdentityProvider.AuthenticationCallback;
import org.keycloak.broker.saml.SAMLEndpoint;
import org.keycloak.broker.saml.SAMLIdentityProvider;
import org.keycloak.broker.saml.SAMLIdentityProviderConfig;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.saml.validators.DestinationValidator;

/**
 * The one endpoint that all members of a source answer to. It finds out who sent a message and leaves the rest to an endpoint
 * that knows this member only.
 *
 * <p>Why private API: Keycloak's SAML endpoint, whose addresses and parameters it keeps. Checked on Keycloak 26.5.6, 26.7.0,
 * 26.7.4 and 26.7.5.
 */
public final class SharedEndpoint extends SAMLEndpoint {
    SharedEndpoint(
            KeycloakSession session,
            SAMLIdentityProvider provider,
            SAMLIdentityProviderConfig config,
            AuthenticationCallback callback,
            DestinationValidator destinations) {
        super(session, provider, config, callback, destinations);
    }

    @Override
    public Response postBinding(
            @Nullable String samlRequest,
            @Nullable String samlResponse,
            @Nullable String samlArt,
            @Nullable String relayState) {
        IncomingMessage.Parameters parameters = one(samlRequest, samlResponse, samlArt);
        IncomingMessage message = IncomingMessage.posted(parameters, refusals());
        return member(message).receivePost(parameters, relayState);
    }

    @Override
    public Response redirectBinding(
            @Nullable String samlRequest,
            @Nullable String samlResponse,
            @Nullable String samlArt,
            @Nullable String relayState) {
        IncomingMessage.Parameters parameters = one(samlRequest, samlResponse, samlArt);
        QueryParameters query = new QueryParameters(session.getContext().getUri());
        if (!query.areUnambiguous()) {
            throw refusals()
                    .of(RefusalReason.MESSAGE_FORM, "an ambiguous query")
                    .exception();
        }
        if (!query.haveAcceptedAlgorithm()) {
            throw refusals()
                    .of(RefusalReason.SIGNATURE, "no or no accepted SigAlg")
                    .exception();
        }
        IncomingMessage message = IncomingMessage.redirected(parameters, refusals());
        return member(message).receiveRedirect(parameters, relayState);
    }

    /** A login that begins at the institution has no request here that its answer could be bound to. */
    @Override
    public Response redirectBindingIdpInitiated(
            @Nullable String samlRequest,
            @Nullable String samlResponse,
            @Nullable String relayState,
            @Nullable String clientId) {
        throw refusals().of(RefusalReason.NOT_THIS_WAY).exception();
    }

    @Override
    public Response postBindingIdpInitiated(
            @Nullable String samlRequest,
            @Nullable String samlResponse,
            @Nullable String relayState,
            @Nullable String clientId) {
        throw refusals().of(RefusalReason.NOT_THIS_WAY).exception();
    }

    private IncomingMessage.Parameters one(
            @Nullable String samlRequest, @Nullable String samlResponse, @Nullable String samlArt) {
        IncomingMessage.Parameters parameters = new IncomingMessage.Parameters(samlRequest, samlResponse);
        if (samlArt != null || !parameters.isOne()) {
            throw refusals().of(RefusalReason.NOT_THIS_WAY).exception();
        }
        return parameters;
    }

    private MemberEndpoint member(IncomingMessage message) {
        EntityId issuer = message.issuer()
                .orElseThrow(
                        () -> refusals().of(RefusalReason.UNKNOWN_INSTITUTION).exception());
        MemberAlias alias = MemberAlias.of(issuer);
        Roster roster = session.getProvider(FederationProvider.class).roster();
        Optional<RosterEntry> entry = roster.entry(issuer);
        if (entry.isEmpty()) {
            RefusalReason reason = roster.decision(alias).isPresent()
                    ? RefusalReason.DEPARTED_INSTITUTION
                    : RefusalReason.UNKNOWN_INSTITUTION;
            throw refusals().about(alias).of(reason).exception();
        }
        if (!entry.get().source().equals(config.getAlias())) {
            throw refusals().about(alias).of(RefusalReason.DESTINATION).exception();
        }
        @Nullable IdentityProviderModel model = session.identityProviders().getByAlias(alias.value());
        if (model == null) {
            throw refusals().about(alias).of(RefusalReason.DEPARTED_INSTITUTION).exception();
        }
        SAMLIdentityProviderConfig memberConfig = new SAMLIdentityProviderConfig(model);
        return new MemberEndpoint(
                new MemberIdentityProvider(session, memberConfig, destinationValidator, alias),
                memberConfig,
                new RememberingCallback(callback),
                destinationValidator,
                refusals().about(alias),
                entry.get(),
                message);
    }

    private Refusals refusals() {
        return new Refusals(session);
    }
}
