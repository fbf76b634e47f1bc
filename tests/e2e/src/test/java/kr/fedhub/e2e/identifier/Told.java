package kr.fedhub.e2e.identifier;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.demo.institution.DemoResearcher;
import kr.fedhub.demo.service.DemoService;
import kr.fedhub.e2e.fixture.Tokens;
import kr.fedhub.e2e.fixture.Visitor;
import kr.fedhub.e2e.page.Discovery;
import kr.fedhub.e2e.saml.PostedAnswer;

/**
 * What services are told about somebody.
 *
 * @param federation the federation
 * @param visitor the browser that goes to the services
 */
record Told(DemoFederation federation, Visitor visitor) {
    /** Begins anew at a service over OpenID Connect, logs in, and stays logged in at the hub. */
    Told by(DemoResearcher researcher) {
        visitor.page().context().clearCookies();
        Tokens.at(federation, DemoService.WEBINAR, visitor).ask("");
        new Discovery(visitor.page()).choose(researcher.institution()).logIn(researcher, federation.password());
        visitor.page()
                .waitForURL(url ->
                        url.startsWith(federation.service(DemoService.WEBINAR).toString()));
        return this;
    }

    /** A claim of the ID token for whoever is logged in at the hub. */
    String claim(DemoService service, String name) {
        Tokens tokens = Tokens.at(federation, service, visitor);
        tokens.ask("");
        return tokens.idToken().path(name).asText();
    }

    /** The value of an attribute in the assertion for whoever is logged in at the hub. */
    String attribute(DemoService service, String name) {
        URI address = federation.service(service);
        String answer = PostedAnswer.to(address, visitor, () -> visitor.open(address.resolve("/login")));
        Matcher value = Pattern.compile(
                        "Name=\"" + Pattern.quote(name) + "\"[^>]*>\\s*<[^>]*AttributeValue[^>]*>([^<]*)<")
                .matcher(answer);
        if (!value.find()) {
            throw new AssertionError("no " + name + " for " + service);
        }
        return value.group(1);
    }
}
