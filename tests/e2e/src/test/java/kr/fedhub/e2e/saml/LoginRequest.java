package kr.fedhub.e2e.saml;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.demo.service.DemoService;

/** Requests of a SAML service that a test makes up itself (SAML core 2.0, section 3.4.1); they are not signed. */
public final class LoginRequest {
    private LoginRequest() {}

    /**
     * A request for the redirect binding.
     *
     * @param attributes more attributes, each with a space before it
     * @param content elements after the issuer, in the schema's order
     */
    public static URI of(DemoFederation federation, DemoService service, String attributes, String content) {
        URI destination = URI.create(federation.hubRealm() + "/protocol/saml");
        String xml = "<samlp:AuthnRequest xmlns:samlp=\"urn:oasis:names:tc:SAML:2.0:protocol\""
                + " xmlns:saml=\"urn:oasis:names:tc:SAML:2.0:assertion\" ID=\"_" + UUID.randomUUID()
                + "\" Version=\"2.0\" IssueInstant=\"" + Instant.now().truncatedTo(ChronoUnit.SECONDS)
                + "\" Destination=\"" + destination + "\" AssertionConsumerServiceURL=\"" + acs(federation, service)
                + "\"" + attributes + "><saml:Issuer>" + federation.service(service)
                + "/saml/metadata</saml:Issuer>" + content + "</samlp:AuthnRequest>";
        return RedirectMessage.of(destination, "SAMLRequest", xml, null).uri();
    }

    /** Where the answer goes. */
    public static String acs(DemoFederation federation, DemoService service) {
        return federation.service(service) + "/saml/acs";
    }
}
