package kr.fedhub.e2e.discovery;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.demo.service.DemoService;

/** Authorization requests that a test makes up itself. */
public final class Authorization {
    private Authorization() {}

    /** A service's request with more parameters, each beginning with {@code &}. */
    public static URI at(DemoFederation federation, DemoService service, String more) {
        String callback = URLEncoder.encode(federation.service(service) + "/login/callback", StandardCharsets.UTF_8);
        return URI.create(federation.hubRealm() + "/protocol/openid-connect/auth?client_id=" + service.id()
                + "&response_type=code&scope=openid&state=s&nonce=n&code_challenge_method=S256"
                + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&redirect_uri=" + callback + more);
    }

    public static String clientId(DemoFederation federation, DemoService service) {
        return service.protocol() == DemoService.Protocol.SAML
                ? federation.service(service) + "/saml/metadata"
                : service.id();
    }
}
