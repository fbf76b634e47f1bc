package kr.fedhub.demo.service;

import com.nimbusds.oauth2.sdk.util.MultivaluedMapUtils;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Logs in at a service with the fake hub in the hub's place. */
record OidcVisitor(TestBrowser browser, FakeHub hub, String service) {
    /** Goes through a login and returns the address of the answer, which is then used up. */
    String logIn() {
        String answer = answer(startLogin());
        browser.get(answer);
        return answer;
    }

    /** The parameters of the request that the service sends to the hub. */
    Map<String, List<String>> startLogin() {
        URI request = TestBrowser.location(browser.get(service + "/login"));
        return URLUtils.parseParameters(request.getRawQuery());
    }

    /** The address that the hub would send the browser to. */
    String answer(Map<String, List<String>> request) {
        String code = hub.codeFor(MultivaluedMapUtils.getFirstValue(request, "nonce"));
        return answer(request, "code=" + code, hub.issuer().toString());
    }

    String answer(Map<String, List<String>> request, String result, String issuer) {
        return MultivaluedMapUtils.getFirstValue(request, "redirect_uri") + "?" + result
                + "&state=" + MultivaluedMapUtils.getFirstValue(request, "state")
                + "&iss=" + URLEncoder.encode(issuer, StandardCharsets.UTF_8);
    }

    HttpResponse<String> startPage() {
        return browser.get(service + "/");
    }

    String displayName() {
        return TestBrowser.text(startPage(), "display-name");
    }
}
