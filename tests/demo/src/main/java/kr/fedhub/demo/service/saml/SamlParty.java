package kr.fedhub.demo.service.saml;

import java.net.URI;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Set;
import kr.fedhub.demo.service.web.ServiceFace;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.impl.client.HttpClients;
import org.keycloak.adapters.saml.DefaultSamlDeployment;
import org.keycloak.adapters.saml.SamlDeployment;
import org.keycloak.common.enums.SslRequired;
import org.keycloak.saml.SignatureAlgorithm;
import org.keycloak.saml.common.constants.JBossSAMLURIConstants;

/**
 * A SAML service provider and the hub it trusts.
 *
 * @param face the service; its entityID is the address of its metadata
 * @param hubRealm the hub's realm, which is its entityID
 * @param key what the service signs with
 * @param certificate the certificate of that key, for the metadata
 */
public record SamlParty(ServiceFace face, URI hubRealm, PrivateKey key, X509Certificate certificate) {
    static final String ACS = "/saml/acs";
    static final String LOGOUT = "/saml/logout";
    static final String METADATA = "/saml/metadata";

    private static final int TIMEOUT = 5_000;
    private static final int CLOCK_SKEW = 30_000;

    String entityId() {
        return face.page(METADATA).toString();
    }

    String hubEndpoint() {
        return hubRealm + "/protocol/saml";
    }

    /** What the adapter needs to know. Nothing is fetched here: the hub's keys are read when first needed. */
    SamlDeployment deployment() {
        DefaultSamlDeployment deployment = new DefaultSamlDeployment();
        deployment.setConfigured(true);
        deployment.setEntityID(entityId());
        // Loopback addresses may be plain http, which is all the demo has.
        deployment.setSslRequired(SslRequired.EXTERNAL);
        deployment.setNameIDPolicyFormat(JBossSAMLURIConstants.NAMEID_FORMAT_PERSISTENT.get());
        deployment.setPrincipalNamePolicy(SamlDeployment.PrincipalNamePolicy.FROM_NAME_ID);
        deployment.setRoleAttributeNames(Set.of());
        deployment.setSigningKeyPair(new KeyPair(certificate.getPublicKey(), key));
        deployment.setSignatureAlgorithm(SignatureAlgorithm.RSA_SHA256);
        deployment.setIdp(hub());
        return deployment;
    }

    private DefaultSamlDeployment.DefaultIDP hub() {
        DefaultSamlDeployment.DefaultIDP hub = new DefaultSamlDeployment.DefaultIDP();
        hub.setEntityID(hubRealm.toString());
        hub.setSingleSignOnService(login());
        hub.setSingleLogoutService(logout());
        hub.setAllowedClockSkew(CLOCK_SKEW);
        hub.setClient(HttpClients.custom()
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectTimeout(TIMEOUT)
                        .setSocketTimeout(TIMEOUT)
                        .build())
                .build());
        hub.setMetadataUrl(hubEndpoint() + "/descriptor");
        hub.refreshKeyLocatorConfiguration();
        return hub;
    }

    private DefaultSamlDeployment.DefaultSingleSignOnService login() {
        var login = new DefaultSamlDeployment.DefaultSingleSignOnService();
        login.setSignRequest(true);
        login.setValidateResponseSignature(true);
        login.setValidateAssertionSignature(true);
        login.setRequestBinding(SamlDeployment.Binding.POST);
        login.setResponseBinding(SamlDeployment.Binding.POST);
        login.setRequestBindingUrl(hubEndpoint());
        login.setAssertionConsumerServiceUrl(face.page(ACS));
        return login;
    }

    private DefaultSamlDeployment.DefaultSingleLogoutService logout() {
        var logout = new DefaultSamlDeployment.DefaultSingleLogoutService();
        logout.setSignRequest(true);
        logout.setSignResponse(true);
        logout.setValidateRequestSignature(true);
        logout.setValidateResponseSignature(true);
        logout.setRequestBinding(SamlDeployment.Binding.POST);
        logout.setResponseBinding(SamlDeployment.Binding.POST);
        logout.setRequestBindingUrl(hubEndpoint());
        logout.setResponseBindingUrl(hubEndpoint());
        return logout;
    }

    /** Keeps the key out of logs. */
    @Override
    public String toString() {
        return "SamlParty[" + entityId() + "]";
    }
}
