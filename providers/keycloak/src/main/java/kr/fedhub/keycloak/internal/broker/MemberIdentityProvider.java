package kr.fedhub.keycloak.internal.broker;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import kr.fedhub.core.access.LoginOrigin;
import kr.fedhub.core.metadata.MemberAlias;
import kr.fedhub.core.metadata.roster.MemberStatus;
import kr.fedhub.core.metadata.roster.RosterEntry;
import kr.fedhub.keycloak.access.LoginOrigins;
import kr.fedhub.keycloak.config.ServiceSettings;
import kr.fedhub.keycloak.federation.FederationProvider;
import kr.fedhub.keycloak.federation.RefusalReason;
import org.jspecify.annotations.Nullable;
import org.keycloak.broker.provider.AuthenticationRequest;
import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.broker.provider.IdentityProviderMapper;
import org.keycloak.broker.saml.SAMLIdentityProvider;
import org.keycloak.broker.saml.SAMLIdentityProviderConfig;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.FederatedIdentityModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.saml.validators.DestinationValidator;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * A member as an identity provider: logins begin here, answers come back to its source's endpoint.
 *
 * <p>Why private API: requests, logout and the way from an answer to a session are Keycloak's own SAML identity provider.
 * Checked on Keycloak 26.5.6, 26.7.0, 26.7.4 and 26.7.5.
 */
final class MemberIdentityProvider extends SAMLIdentityProvider {
    private final MemberAlias alias;

    MemberIdentityProvider(
            KeycloakSession session,
            SAMLIdentityProviderConfig config,
            DestinationValidator destinations,
            MemberAlias alias) {
        super(session, config, destinations);
        this.alias = alias;
    }

    /** An address of its own would be a second one in everybody's metadata, with checks of its own. */
    @Override
    public Object callback(RealmModel realm, AuthenticationCallback callback, EventBuilder event) {
        return new ClosedEndpoint(session);
    }

    @Override
    public Response performLogin(AuthenticationRequest request) {
        AuthenticationSessionModel login = request.getAuthenticationSession();
        LoginNotes notes = new LoginNotes(login);
        Refusals refusals = new Refusals(session).about(alias).during(login);
        boolean adding = notes.adding().filter(alias.value()::equals).isPresent();
        if (notes.isLinking() && !adding) {
            throw refusals.of(RefusalReason.LINKING).exception();
        }
        RosterEntry member = live(refusals);
        LoginOrigin origin = LoginOrigins.of(federation().roster(), member);
        if (!ServiceSettings.policy(login.getClient()).permits(origin)) {
            throw PageRefusal.notForService(session, login, alias.value()).exception();
        }
        notes.choose(alias);
        return super.performLogin(new AuthenticationRequest(
                request.getSession(),
                request.getRealm(),
                login,
                request.getHttpRequest(),
                request.getUriInfo(),
                request.getState(),
                SharedAddress.of(session, member.source())));
    }

    private RosterEntry live(Refusals refusals) {
        FederationProvider federation = federation();
        MemberStatus status = federation.roster().status(alias, HubClock.now());
        Optional<RosterEntry> entry = federation.roster().entry(alias);
        if (status != MemberStatus.LIVE || entry.isEmpty()) {
            throw refusals.of(Refusals.reason(status)).exception();
        }
        return entry.get();
    }

    private FederationProvider federation() {
        return session.getProvider(FederationProvider.class);
    }

    /** Keycloak has verified the answer; whom it may speak of, and who that is here, is decided now. */
    @Override
    public void preprocessFederatedIdentity(
            KeycloakSession session, RealmModel realm, BrokeredIdentityContext context) {
        new MemberAnswer(session, alias, context).accept();
    }

    @Override
    public void importNewUser(
            KeycloakSession session, RealmModel realm, UserModel user, BrokeredIdentityContext context) {
        FederationProvider federation = federation();
        federation.roster().entry(alias).ifPresent(federation::pin);
    }

    @Override
    public void updateBrokeredUser(
            KeycloakSession session, RealmModel realm, UserModel user, BrokeredIdentityContext context) {
        new ResearcherAttributes(user).update(context);
    }

    @Override
    public void authenticationFinished(AuthenticationSessionModel login, BrokeredIdentityContext context) {
        super.authenticationFinished(login, context);
        new LogoutIndex(session, alias).remember(login, context);
    }

    @Override
    @Deprecated
    public Response retrieveToken(KeycloakSession session, FederatedIdentityModel identity) {
        return new Refusals(session).about(alias).of(RefusalReason.NOT_THIS_WAY).response();
    }

    @Override
    public Response export(UriInfo uriInfo, RealmModel realm, @Nullable String format) {
        return new Refusals(session).about(alias).of(RefusalReason.NOT_THIS_WAY).response();
    }

    @Override
    public boolean isMapperSupported(IdentityProviderMapper mapper) {
        return super.isMapperSupported(mapper) || SamlMappers.support(mapper);
    }
}
