package kr.fedhub.e2e.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import kr.fedhub.core.attribute.SamlAttribute;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.demo.service.DemoService;
import kr.fedhub.e2e.fixture.TestSource;
import kr.fedhub.e2e.fixture.WithFederation;
import kr.fedhub.e2e.saml.HubClient;
import kr.fedhub.e2e.saml.Page;
import kr.fedhub.e2e.saml.TestInstitution;
import kr.fedhub.keycloak.federation.RefusalReason;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every path of Keycloak's broker, for a source and for a member of it: one is open for logins, one for answers, one for the
 * hub's metadata; all others are closed. The source's endpoint is the one that all members share.
 */
@WithFederation
class BrokerPathsE2E {
    private static final String MESSAGE = "PHNhbWw+PC9zYW1sPg==";

    @Test
    void aLoginThroughAMemberIsAllowed(DemoFederation federation, TestSource source) {
        new LoginTrial(federation, source.institution("alpha")).accepted("paths@alpha.example", answer -> answer);
    }

    @Test
    void aLoginThroughTheSourceIsRefused(DemoFederation federation, TestSource source) {
        TestInstitution alpha = source.institution("alpha");
        new LoginTrial(federation, alpha).refusedWhen(RefusalReason.NOT_THIS_WAY, client -> {
            URI login = client.openUntil(
                    HubClient.hinted(client.start(federation, DemoService.SCIENCEON), alpha.alias()),
                    at -> at.getPath().contains("/broker/"));
            return client.open(URI.create(login.toString().replace(alpha.alias(), TestSource.ALIAS)));
        });
    }

    @Test
    void theSourcePublishesTheHubsMetadata(DemoFederation federation, TestSource source) {
        assertThat(source.hub().assertionConsumer()).isEqualTo(source.endpoint());
        assertThat(source.hub().entityId()).isEqualTo("https://hub.example.org/sp");
    }

    /** Paths that nobody needs a login for, with what is sent there. */
    @TestFactory
    Stream<DynamicTest> everyOtherPathIsRefused(DemoFederation federation, TestSource source) {
        TestInstitution alpha = source.institution("alpha");
        String shared = source.endpoint().toString();
        String own = federation.hubRealm() + "/broker/" + alpha.alias() + "/endpoint";
        return Stream.of(
                got(federation, alpha, shared + "?SAMLart=AAQAAA"),
                posted(federation, alpha, shared, "SAMLart"),
                got(federation, alpha, shared + "/clients/scienceon?SAMLResponse=x"),
                posted(federation, alpha, shared + "/clients/scienceon", "SAMLResponse"),
                got(federation, alpha, shared),
                got(federation, alpha, shared + "?SAMLResponse=a&SAMLRequest=b"),
                got(federation, alpha, own + "?SAMLResponse=x"),
                posted(federation, alpha, own, "SAMLResponse"),
                got(federation, alpha, own + "?SAMLart=AAQAAA"),
                posted(federation, alpha, own, "SAMLart"),
                got(federation, alpha, own + "/clients/scienceon?SAMLResponse=x"),
                posted(federation, alpha, own + "/clients/scienceon", "SAMLResponse"),
                got(federation, alpha, own + "/descriptor"));
    }

    /** What Keycloak itself answers for: its account linking by address is off, and its token resource wants a token. */
    @TestFactory
    Stream<DynamicTest> keycloaksOwnPathsAnswerNobody(DemoFederation federation, TestSource source) {
        String alpha = source.institution("alpha").alias();
        return Stream.of(TestSource.ALIAS, alpha)
                .flatMap(alias -> Stream.of("/link?client_id=scienceon&redirect_uri=x&nonce=n&hash=h", "/token")
                        .map(path -> federation.hubRealm() + "/broker/" + alias + path))
                .map(address -> DynamicTest.dynamicTest("GET " + address, () -> {
                    Page page = HubClient.reading(Locale.KOREAN).open(URI.create(address));
                    assertThat(page.status()).isBetween(400, 499);
                }));
    }

    @Test
    void noAnswerOfAMemberIsTakenAtItsOwnAddress(DemoFederation federation, TestSource source) {
        TestInstitution alpha = source.institution("alpha");
        URI own = URI.create(federation.hubRealm() + "/broker/" + alpha.alias() + "/endpoint");
        new LoginTrial(federation, alpha).refusedWhen(RefusalReason.NOT_THIS_WAY, client -> {
            new LoginTrial(federation, alpha).stopBeforeTheHub(client, source.endpoint());
            Map<String, String> fields = alpha.answerTo(alpha.lastRequest())
                    .attribute(SamlAttribute.EDU_PERSON_UNIQUE_ID, "own@alpha.example")
                    .build()
                    .fields();
            return client.post(own, fields);
        });
    }

    private static DynamicTest got(DemoFederation federation, TestInstitution member, String address) {
        return DynamicTest.dynamicTest(
                "GET " + address,
                () -> new LoginTrial(federation, member)
                        .refusedWhen(RefusalReason.NOT_THIS_WAY, client -> client.open(URI.create(address))));
    }

    private static DynamicTest posted(DemoFederation federation, TestInstitution member, String address, String field) {
        return DynamicTest.dynamicTest(
                "POST " + field + " " + address,
                () -> new LoginTrial(federation, member)
                        .refusedWhen(
                                RefusalReason.NOT_THIS_WAY,
                                client -> client.post(URI.create(address), Map.of(field, MESSAGE))));
    }
}
