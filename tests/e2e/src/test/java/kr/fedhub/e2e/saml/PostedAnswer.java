package kr.fedhub.e2e.saml;

import com.microsoft.playwright.Request;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import kr.fedhub.e2e.fixture.Visitor;

/** What a browser carries from the hub to a SAML service (SAML bindings 2.0, section 3.5). */
public final class PostedAnswer {
    private PostedAnswer() {}

    /**
     * The XML of the answer.
     *
     * @param service the service's own address
     * @param step what leads the visitor there
     */
    public static String to(URI service, Visitor visitor, Runnable step) {
        Request posted = visitor.page()
                .waitForRequest(
                        sent -> sent.method().equals("POST") && sent.url().startsWith(service + "/saml/acs"), step);
        String message = posted.postData().replaceFirst("(?s).*SAMLResponse=([^&]*).*", "$1");
        return new String(
                Base64.getMimeDecoder().decode(URLDecoder.decode(message, StandardCharsets.UTF_8)),
                StandardCharsets.UTF_8);
    }
}
