package kr.fedhub.e2e.firstuse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.demo.service.DemoService;
import kr.fedhub.e2e.fixture.AccountLinks;
import kr.fedhub.e2e.fixture.Visitor;
import kr.fedhub.e2e.fixture.WithFederation;
import kr.fedhub.e2e.page.FirstUse;
import kr.fedhub.e2e.saml.RedirectMessage;
import kr.fedhub.realm.apply.AdminApi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every way in with a browser: with a password, with the session of another service, silently, over SAML. */
@WithFederation
class EntriesE2E {
    private static final Pattern MESSAGE = Pattern.compile("(?i)name=\"SAMLResponse\"\\s+value=\"([^\"]+)\"");

    private static final String POLICIES = "/admin/realms/hub/client-policies/policies";

    private AdminApi api;
    private TestServices services;
    private OidcClient linking;
    private OidcClient portal;
    private Researcher researcher;

    @BeforeEach
    void aResearcherAndTwoServices(DemoFederation federation) {
        api = federation.hubApi();
        services = new TestServices(federation, api);
        researcher = services.researcher();
        linking = services.linking(Map.of());
        portal = services.portal(linking, Map.of());
    }

    @AfterEach
    void everythingIsGone() {
        services.close();
        api.close();
    }

    @Test
    void whoLogsInWithAPasswordIsAskedOnce(DemoFederation federation, Visitor visitor) {
        visitor.open(linking.authorization(federation.hubRealm(), ""));
        researcher.logIn(visitor);
        Researcher.signUp(visitor);
        Researcher.code(visitor, linking);
        visitor.page().context().clearCookies();

        visitor.open(linking.authorization(federation.hubRealm(), ""));
        researcher.logIn(visitor);
        assertThat(Researcher.code(visitor, linking)).isNotEmpty();
    }

    @Test
    void theSessionOfAnotherServiceIsAskedToo(DemoFederation federation, Visitor visitor) {
        enterPortal(federation, visitor);
        visitor.open(linking.authorization(federation.hubRealm(), ""));
        Researcher.signUp(visitor);
        Researcher.code(visitor, linking);

        visitor.open(linking.authorization(federation.hubRealm(), ""));
        assertThat(Researcher.code(visitor, linking)).isNotEmpty();
    }

    @Test
    void aSilentRequestIsToldThatSomethingIsToBeShown(DemoFederation federation, Visitor visitor) {
        enterPortal(federation, visitor);
        URI silent = linking.authorization(federation.hubRealm(), "&prompt=none");
        assertThat(sentTo(visitor, silent))
                .contains("error=interaction_required")
                .doesNotContain("code=");

        visitor.open(linking.authorization(federation.hubRealm(), ""));
        Researcher.signUp(visitor);
        Researcher.code(visitor, linking);
        assertThat(sentTo(visitor, silent)).contains("code=").doesNotContain("error=");
    }

    @Test
    void aPassiveRequestOverSamlIsToldSoToo(DemoFederation federation, Visitor visitor) {
        URI acs = federation.service(DemoService.SCIENCEON).resolve("/saml");
        String entityId = services.samlLinking(acs);
        enterPortal(federation, visitor);
        assertThat(answer(visitor, request(federation, entityId, acs, true)))
                .contains("urn:oasis:names:tc:SAML:2.0:status:NoPassive")
                .doesNotContain("Assertion ");

        visitor.open(request(federation, entityId, acs, false));
        Researcher.signUp(visitor);
        visitor.page().waitForURL(acs.toString());
        assertThat(answer(visitor, request(federation, entityId, acs, true)))
                .contains("urn:oasis:names:tc:SAML:2.0:status:Success")
                .doesNotContain("NoPassive");
    }

    @Test
    void aLinkThatIsRevokedHoldsForNobodyAtTheNextEntry(DemoFederation federation, Visitor visitor) {
        enterPortal(federation, visitor);
        visitor.open(linking.authorization(federation.hubRealm(), ""));
        Researcher.signUp(visitor);
        Researcher.code(visitor, linking);
        new AccountLinks(api).revokeAll(linking.clientId());

        assertThat(sentTo(visitor, linking.authorization(federation.hubRealm(), "&prompt=none")))
                .contains("error=interaction_required");
        visitor.open(linking.authorization(federation.hubRealm(), ""));
        assertThat(FirstUse.of(visitor).heading()).contains(linking.clientId());
    }

    @Test
    void nobodyLinksAnAccountWhereTokensWouldBeGivenWithoutALink(DemoFederation federation, Visitor visitor) {
        api.put(POLICIES, JsonNodeFactory.instance.objectNode().set("policies", JsonNodeFactory.instance.arrayNode()));
        try {
            visitor.open(linking.authorization(federation.hubRealm(), ""));
            researcher.logIn(visitor);

            assertThat(FirstUse.of(visitor).problem()).isEqualTo("misconfigured");
        } finally {
            federation.applyRealmConfig();
        }
        // Whoever was not let through has no session yet.
        visitor.open(linking.authorization(federation.hubRealm(), ""));
        researcher.logIn(visitor);
        Researcher.signUp(visitor);
        assertThat(Researcher.code(visitor, linking)).isNotEmpty();
    }

    private void enterPortal(DemoFederation federation, Visitor visitor) {
        visitor.open(portal.authorization(federation.hubRealm(), ""));
        researcher.logIn(visitor);
        Researcher.code(visitor, portal);
    }

    /** Where the hub sends the visitor's browser. */
    private static String sentTo(Visitor visitor, URI address) {
        return get(visitor, address).headers().getOrDefault("location", "nowhere");
    }

    /** What the hub has the visitor's browser post. */
    private static String answer(Visitor visitor, URI address) {
        Matcher message = MESSAGE.matcher(get(visitor, address).text());
        assertThat(message.find()).isTrue();
        return new String(Base64.getMimeDecoder().decode(message.group(1)), StandardCharsets.UTF_8);
    }

    private static APIResponse get(Visitor visitor, URI address) {
        return visitor.page()
                .context()
                .request()
                .get(address.toString(), RequestOptions.create().setMaxRedirects(0));
    }

    private static URI request(DemoFederation federation, String entityId, URI acs, boolean passive) {
        URI destination = URI.create(federation.hubRealm() + "/protocol/saml");
        String xml = "<samlp:AuthnRequest xmlns:samlp=\"urn:oasis:names:tc:SAML:2.0:protocol\""
                + " xmlns:saml=\"urn:oasis:names:tc:SAML:2.0:assertion\" ID=\"_" + UUID.randomUUID()
                + "\" Version=\"2.0\" IssueInstant=\"" + Instant.now().truncatedTo(ChronoUnit.SECONDS)
                + "\" Destination=\"" + destination + "\" AssertionConsumerServiceURL=\"" + acs + "\" IsPassive=\""
                + passive + "\"><saml:Issuer>" + entityId + "</saml:Issuer></samlp:AuthnRequest>";
        return RedirectMessage.of(destination, "SAMLRequest", xml, null).uri();
    }
}
