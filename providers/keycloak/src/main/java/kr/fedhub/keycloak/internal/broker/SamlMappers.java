package kr.fedhub.keycloak.internal.broker;

import java.util.Arrays;
import org.keycloak.broker.provider.IdentityProviderMapper;
import org.keycloak.broker.saml.SAMLIdentityProviderFactory;

/** Mappers that Keycloak offers for SAML identity providers work for members as well. */
final class SamlMappers {
    private SamlMappers() {}

    static boolean support(IdentityProviderMapper mapper) {
        return Arrays.asList(mapper.getCompatibleProviders()).contains(SAMLIdentityProviderFactory.PROVIDER_ID);
    }
}
