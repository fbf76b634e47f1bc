package kr.fedhub.demo.service;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Logs in at a SAML service with the fake hub in the hub's place. */
record SamlVisitor(TestBrowser browser, FakeSamlHub hub) {
    static SamlVisitor of(FakeHub hub, URI service) {
        return new SamlVisitor(
                new TestBrowser(), new FakeSamlHub(hub.issuer(), hub.samlKey, service.toString(), "EDISON-000123"));
    }

    /** The same browser with a hub that names this account; none when empty. */
    SamlVisitor naming(String account) {
        return new SamlVisitor(browser, hub.naming(account));
    }

    /** Starts a login and returns the ID of its request. */
    String startLogin() {
        HttpResponse<String> page = browser.get(hub.service() + "/login");
        return requestId(FakeSamlHub.decode(TestBrowser.field(page, "SAMLRequest")));
    }

    /** Goes through a login and returns the response, which is then used up. */
    String logIn() {
        String response = logInAnswer();
        deliver(response);
        return response;
    }

    /** Starts a login and returns the response that it is waiting for. */
    String logInAnswer() {
        return hub.response(startLogin(), builder -> {});
    }

    HttpResponse<String> deliver(String response) {
        return browser.post(hub.service() + "/saml/acs", Map.of("SAMLResponse", response));
    }

    HttpResponse<String> startPage() {
        return browser.get(hub.service() + "/");
    }

    String displayName() {
        return TestBrowser.text(startPage(), "display-name");
    }

    static String requestId(String request) {
        Matcher id = Pattern.compile(" ID=\"([^\"]+)\"").matcher(request);
        return id.find() ? id.group(1) : "";
    }
}
