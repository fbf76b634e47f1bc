package kr.fedhub.e2e.cluster;

import java.net.URI;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.fedhub.demo.service.DemoService;
import kr.fedhub.e2e.page.FirstUse;
import kr.fedhub.e2e.saml.HubClient;
import kr.fedhub.e2e.saml.Page;
import kr.fedhub.e2e.saml.TestInstitution;

/** A researcher without scripts on the pages of a first visit to NTIS. */
record FirstVisit(ClusterFederation cluster, HubClient browser, Page page) {
    private static final Pattern FORM = Pattern.compile("<form[^>]*\\baction=\"([^\"]*required-action[^\"]*)\"");

    static FirstVisit by(TestInstitution institution, ClusterFederation cluster, HubClient browser) {
        return new FirstVisit(
                cluster, browser, browser.logIn(cluster.federation(), DemoService.NTIS, institution.alias()));
    }

    /** Names an account, and returns once its code has been asked for. */
    FirstVisit ask(String account) {
        return send(Map.of("go", "proof:email-code")).send(Map.of("go", "send", "account", account));
    }

    FirstVisit code(String code) {
        return send(verifying(code));
    }

    /** Sends a code and shuts the browser before the answer leads anywhere. */
    void codeAndGo(String code) {
        browser.postUntil(action(), verifying(code), anywhere -> true);
    }

    /** The code of the mail that came. */
    String mailed() {
        return FirstUse.mailedCode(cluster.federation());
    }

    boolean isThrough() {
        return page.part("account-number").isPresent();
    }

    private FirstVisit send(Map<String, String> fields) {
        return new FirstVisit(cluster, browser, browser.post(action(), fields));
    }

    private static Map<String, String> verifying(String code) {
        return Map.of("go", "verify", "code", code);
    }

    private URI action() {
        Matcher form = FORM.matcher(page.body());
        if (!form.find()) {
            throw new AssertionError("no page of a first visit: " + page.text());
        }
        return page.address().resolve(form.group(1).replace("&amp;", "&"));
    }
}
