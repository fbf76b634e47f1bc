package kr.fedhub.e2e.firstuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.e2e.firstuse.BackChannel.Reply;
import kr.fedhub.e2e.fixture.AccountLinks;
import kr.fedhub.e2e.fixture.Visitor;
import kr.fedhub.realm.apply.AdminApi;

/**
 * A researcher, a service that links accounts, a portal that links none but may ask for tokens that are good at that service, and
 * an issuer whose assertions both take.
 */
final class GrantScene implements AutoCloseable {
    private static final String SUBJECT = "subject-7";
    private static final String ALIAS = "grant-issuer";

    private final DemoFederation federation;
    private final AdminApi api;
    private final KeptEvents events;
    private final TestServices services;
    private final Assertion issuer = Assertion.byNewIssuer();
    final BackChannel hub;
    final Researcher researcher;
    final OidcClient linking;
    final OidcClient portal;

    GrantScene(DemoFederation federation) {
        this.federation = federation;
        api = federation.hubApi();
        events = new KeptEvents(api);
        services = new TestServices(federation, api);
        hub = new BackChannel(federation.hubRealm());
        researcher = services.researcher();
        Map<String, String> takesAssertions = Map.of("oauth2.jwt.authorization.grant.idp", ALIAS);
        linking = services.linking(takesAssertions);
        portal = services.portal(linking, takesAssertions);
    }

    /** From now on both services take what the issuer says. */
    void believeIssuer() {
        services.issuer(ALIAS, issuer, researcher, SUBJECT);
    }

    /** By signing up on the page; returns the code that the service is given. */
    String link(Visitor visitor) {
        visitor.open(linking.authorization(federation.hubRealm(), ""));
        researcher.logIn(visitor);
        Researcher.signUp(visitor);
        return Researcher.code(visitor, linking);
    }

    /** What the service is given once more, in the same session. */
    String again(Visitor visitor) {
        visitor.open(linking.authorization(federation.hubRealm(), ""));
        return Researcher.code(visitor, linking);
    }

    /** As an operator. */
    void revoke() {
        new AccountLinks(api).revokeAll(linking.clientId());
    }

    /** What the issuer says about the researcher, for a token with a scope. */
    Map<String, String> assertion(String scope) {
        return Map.of("assertion", issuer.about(SUBJECT, federation.hubRealm().toString()), "scope", scope);
    }

    static void given(Reply reply) {
        assertThat(reply.token()).as(() -> reply.body().toString()).isNotEmpty();
    }

    void refused(Reply reply, String event) {
        refused(reply, "invalid_grant", event);
    }

    /** Nobody was given a token, since the link is missing and for no other reason. */
    void refused(Reply reply, String error, String event) {
        assertThat(reply.text("error")).isEqualTo(error);
        assertThat(reply.text("error_description")).startsWith("service_account_not_linked");
        assertThat(reply.token()).isEmpty();
        toldOf(event);
    }

    void toldOf(String event) {
        events.tellOf(event, linking);
    }

    @Override
    public void close() {
        services.close();
        events.close();
        api.close();
    }
}
