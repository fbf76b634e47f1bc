package kr.fedhub.realm.descriptor;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import kr.fedhub.core.metadata.EntityId;

/** How a service talks to the hub. */
public sealed interface ServiceAccess {
    /**
     * A confidential OpenID Connect client.
     *
     * @param redirectUris exact addresses that codes are sent to
     * @param postLogoutRedirectUris exact addresses that a logout may end at
     * @param backchannelLogout where logout tokens are sent
     * @param secret the client secret
     */
    record Oidc(
            List<URI> redirectUris, List<URI> postLogoutRedirectUris, Optional<URI> backchannelLogout, Secret secret)
            implements ServiceAccess {
        public Oidc {
            redirectUris = List.copyOf(redirectUris);
            postLogoutRedirectUris = List.copyOf(postLogoutRedirectUris);
        }
    }

    /**
     * A SAML service provider.
     *
     * @param entityId its entityID
     * @param acs where assertions are posted
     * @param logout where logout messages are posted
     * @param certificate what it signs its requests with
     */
    record Saml(String entityId, URI acs, Optional<URI> logout, Certificate certificate) implements ServiceAccess {}

    /** An API that only receives tokens that other services got for it. */
    record Api() implements ServiceAccess {}

    /**
     * A SAML service provider outside the hub that only has its researchers choose an institution here (SAML V2.0 Identity
     * Provider Discovery Service Protocol and Profile).
     *
     * @param entityId its entityID
     * @param returns exact addresses that the choice may be sent to
     */
    record Discovery(EntityId entityId, List<URI> returns) implements ServiceAccess {
        public Discovery {
            returns = List.copyOf(returns);
        }
    }
}
