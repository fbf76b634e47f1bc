package kr.fedhub.keycloak.internal.broker;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.fedhub.core.institution.Institution;
import kr.fedhub.core.metadata.Binding;
import kr.fedhub.core.metadata.BoundEndpoint;
import kr.fedhub.core.metadata.Member;
import kr.fedhub.core.metadata.MemberAlias;
import kr.fedhub.core.metadata.roster.RosterEntry;
import kr.fedhub.keycloak.config.InstitutionSettings;
import kr.fedhub.keycloak.config.SourceSettings;
import org.keycloak.broker.saml.SAMLIdentityProviderConfig;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.IdentityProviderShowInAccountConsole;
import org.keycloak.models.IdentityProviderSyncMode;

/**
 * What Keycloak is told about a member: a SAML identity provider made of its metadata and its source's settings, nowhere
 * stored. What checks signatures is written here and nowhere read from the source's row.
 *
 * <p>Why private API: the keys of Keycloak's SAML settings. Checked on Keycloak 26.5.6, 26.7.0, 26.7.4 and 26.7.5.
 */
final class MemberModel {
    private static final String PERSISTENT = "urn:oasis:names:tc:SAML:2.0:nameid-format:persistent";

    private MemberModel() {}

    /** A member that a source describes; {@code shown} is what people are told of it. */
    static IdentityProviderModel of(
            RosterEntry entry, SourceSettings settings, IdentityProviderModel source, Institution shown) {
        Member member = entry.member();
        IdentityProviderModel model = bare(member.alias());
        model.setDisplayName(shown.name().ko());
        model.setFirstBrokerLoginFlowId(source.getFirstBrokerLoginFlowId());
        model.setPostBrokerLoginFlowId(source.getPostBrokerLoginFlowId());
        Map<String, String> config = model.getConfig();
        InstitutionSettings.write(shown, config);
        config.put(SAMLIdentityProviderConfig.IDP_ENTITY_ID, member.entityId().value());
        config.put(SAMLIdentityProviderConfig.ENTITY_ID, settings.spEntityId().value());
        config.put(SAMLIdentityProviderConfig.SIGNING_CERTIFICATE_KEY, String.join(",", member.signingCertificates()));
        config.put(SAMLIdentityProviderConfig.NAME_ID_POLICY_FORMAT, nameIdFormat(member, settings.nameIdFormat()));
        BoundEndpoint signOn = preferred(member.signOn()).orElseThrow();
        config.put(SAMLIdentityProviderConfig.SINGLE_SIGN_ON_SERVICE_URL, signOn.location());
        config.put(SAMLIdentityProviderConfig.POST_BINDING_AUTHN_REQUEST, String.valueOf(isPost(signOn)));
        preferred(member.logout()).ifPresent(logout -> {
            config.put(SAMLIdentityProviderConfig.SINGLE_LOGOUT_SERVICE_URL, logout.location());
            config.put(SAMLIdentityProviderConfig.POST_BINDING_LOGOUT, String.valueOf(isPost(logout)));
        });
        return model;
    }

    /**
     * A member that no source describes any more. It can log nobody in, but sessions and links that came from it still have
     * to find it.
     */
    static IdentityProviderModel departed(MemberAlias alias, String name) {
        IdentityProviderModel model = bare(alias);
        model.setDisplayName(name);
        return model;
    }

    /** Where logout responses to a member go, and how; empty when its metadata names no place for logout. */
    static Optional<BoundEndpoint> logout(Member member) {
        return preferred(member.logout());
    }

    private static IdentityProviderModel bare(MemberAlias alias) {
        IdentityProviderModel model = new IdentityProviderModel();
        model.setAlias(alias.value());
        model.setInternalId(alias.value());
        model.setProviderId(SourceSettings.PROVIDER_ID);
        model.setEnabled(true);
        model.setHideOnLogin(true);
        model.setLinkOnly(false);
        model.setStoreToken(false);
        model.setTrustEmail(false);
        model.setAddReadTokenRoleOnCreate(false);
        model.setConfig(new HashMap<>(Map.of(
                SAMLIdentityProviderConfig.VALIDATE_SIGNATURE, "true",
                SAMLIdentityProviderConfig.WANT_AUTHN_REQUESTS_SIGNED, "true",
                SAMLIdentityProviderConfig.SIGNATURE_ALGORITHM, "RSA_SHA256",
                SAMLIdentityProviderConfig.POST_BINDING_RESPONSE, "true",
                SAMLIdentityProviderConfig.PRINCIPAL_TYPE, "SUBJECT",
                IdentityProviderModel.ALLOWED_CLOCK_SKEW, String.valueOf(ClockSkew.SECONDS))));
        model.setSyncMode(IdentityProviderSyncMode.FORCE);
        model.getConfig()
                .put(
                        IdentityProviderModel.SHOW_IN_ACCOUNT_CONSOLE,
                        IdentityProviderShowInAccountConsole.WHEN_LINKED.name());
        return model;
    }

    /** A member that names formats gets one of them asked for: the source's, else a persistent one. */
    private static String nameIdFormat(Member member, String wanted) {
        boolean otherOnly =
                !member.nameIdFormats().isEmpty() && !member.nameIdFormats().contains(wanted);
        return otherOnly && member.nameIdFormats().contains(PERSISTENT) ? PERSISTENT : wanted;
    }

    /** Redirect where it is offered, since it needs no script in the browser; else what there is. */
    private static Optional<BoundEndpoint> preferred(List<BoundEndpoint> endpoints) {
        return endpoints.stream()
                .filter(endpoint -> endpoint.binding() == Binding.REDIRECT)
                .findFirst()
                .or(() -> endpoints.stream().findFirst());
    }

    private static boolean isPost(BoundEndpoint endpoint) {
        return endpoint.binding() == Binding.POST;
    }
}
