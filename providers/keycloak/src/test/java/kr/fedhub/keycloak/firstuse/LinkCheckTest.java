package kr.fedhub.keycloak.firstuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kr.fedhub.core.link.ProofKind;
import kr.fedhub.core.link.ServiceLink;
import kr.fedhub.core.link.ServiceLink.End;
import kr.fedhub.core.link.ServiceLink.Reason;
import kr.fedhub.keycloak.firstuse.LinkCheck.Verdict;
import kr.fedhub.keycloak.internal.grant.Fake;
import kr.fedhub.keycloak.internal.grant.TestHub;
import kr.fedhub.keycloak.link.LinkProvider;
import kr.fedhub.keycloak.link.ServiceLinks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.UserSessionProvider;

/** Who comes through, for links in every state. */
class LinkCheckTest {
    private static final String DAY = """
            {"proofs": [{"kind": "email-code"}], "signUp": true, "accountClaim": "uid", "linkValidDays": 1}""";

    private static final String DEMANDING = """
            {"proofs": [{"kind": "email-code"}, {"kind": "oidc-verifier"}], "signUp": true, "accountClaim": "uid",
             "demands": [{"acr": "urn:recent", "withinMinutes": 10}, {"acr": "urn:strong", "proofs": ["oidc-verifier"]}]}""";

    private final TestHub hub = new TestHub();
    private final TestLogin login = new TestLogin();
    private final Map<String, String> ofExistingSession = new HashMap<>();
    private Optional<ServiceLink> link = Optional.empty();
    private int queries;

    @Test
    void whoIsLinkedComesThroughAndTheNextTimeWithoutTheDatabase() {
        link = Optional.of(link(now().minusSeconds(60), Optional.empty()));

        assertThat(verdict(TestHub.POLICY)).isEqualTo(Verdict.THROUGH);
        assertThat(verdict(TestHub.POLICY)).isEqualTo(Verdict.THROUGH);
        assertThat(queries).isEqualTo(1);
    }

    @Test
    void aSessionThatKnowsTheLinkAsksNoDatabase() {
        link = Optional.of(link(now().minusSeconds(60), Optional.empty()));
        verdict(TestHub.POLICY);
        ofExistingSession.putAll(login.ofSession);
        login.ofSession.clear();
        queries = 0;

        assertThat(verdict(TestHub.POLICY)).isEqualTo(Verdict.THROUGH);
        assertThat(queries).isZero();
    }

    @Test
    void whoIsNotLinkedDoesNot() {
        assertThat(verdict(TestHub.POLICY)).isEqualTo(Verdict.FIRST_USE);
        assertThat(login.ofSession).isEmpty();
    }

    @Test
    void aServiceThatWantsNoAccountAsksNothing() {
        assertThat(verdict("")).isEqualTo(Verdict.THROUGH);
        assertThat(queries).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "no JSON", "[]", "{\"proofs\": 1}", "null", "true"})
    void whatCannotBeReadLetsNobodyThrough(String policy) {
        link = Optional.of(link(now(), Optional.empty()));

        assertThat(verdict(policy)).isEqualTo(Verdict.UNREADABLE);
        assertThat(login.ofSession).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatAnOperatorWantsProvenAgainIsProvenAgainHoweverLongProofsCount(boolean forGood) {
        link = Optional.of(link(ServiceLink.UNPROVEN, Optional.empty()));

        assertThat(verdict(forGood ? TestHub.POLICY : DAY)).isEqualTo(Verdict.RENEW);
        assertThat(login.ofSession).isEmpty();
    }

    @Test
    void aProofThatIsTooOldIsRenewedAlsoWhenTheSessionKnowsIt() {
        link = Optional.of(link(now().minus(Duration.ofHours(25)), Optional.empty()));
        assertThat(verdict(TestHub.POLICY)).isEqualTo(Verdict.THROUGH);

        assertThat(verdict(DAY)).isEqualTo(Verdict.RENEW);
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void aLinkThatHasEndedNeverLetsThrough(Reason reason) {
        link = Optional.of(link(now(), Optional.of(new End(now(), reason))));

        assertThat(verdict(TestHub.POLICY)).isNotEqualTo(Verdict.THROUGH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "true", "9999999999999 ", "9999999999999 0", "1 1", "x y"})
    void aNoteThatTheHubDidNotWriteLetsNobodyThrough(String note) {
        login.ofSession.put("hub.link.ntis-id", note);

        assertThat(verdict(TestHub.POLICY)).isEqualTo(Verdict.FIRST_USE);
    }

    @ParameterizedTest
    @CsvSource({
        "acr_values, urn:recent, 540, THROUGH",
        "acr_values, urn:recent, 660, RENEW",
        "acr_values, 1 urn:recent, 660, RENEW",
        "acr_values, urn:strong, 0, RENEW",
        "acr_values, urn:strong urn:recent, 0, THROUGH",
        "acr_values, urn:unknown, 660, THROUGH",
        "claims, '{\"id_token\":{\"acr\":{\"value\":\"urn:recent\"}}}', 660, RENEW",
        "claims, '{\"id_token\":{\"acr\":{\"values\":[\"urn:strong\"]}}}', 0, RENEW",
        "claims, '{\"userinfo\":{\"acr\":{\"value\":\"urn:recent\"}}}', 660, THROUGH",
        "claims, 'no JSON', 660, THROUGH",
        "hub.requestedContexts, urn:recent, 660, RENEW",
    })
    void aFresherOrStrongerProofIsAskedForAsTheRequestSays(String note, String value, long age, Verdict expected) {
        link = Optional.of(link(now().minusSeconds(age), Optional.empty()));
        login.ofService.put(note, value);

        assertThat(verdict(DEMANDING)).isEqualTo(expected);
        assertThat(verdict(DEMANDING)).as("the session knows nothing of it").isEqualTo(expected);
    }

    private Verdict verdict(String policy) {
        ClientModel service = hub.service("ntis", policy);
        return new LinkCheck(session()).of(login.model(hub.realm(), service), TestHub.HONG);
    }

    private KeycloakSession session() {
        ServiceLinks links = Fake.of(
                ServiceLinks.class,
                Map.of(
                        "current",
                        key -> {
                            queries++;
                            return link;
                        },
                        "agreed",
                        id -> Optional.empty(),
                        "used",
                        id -> Fake.NOTHING));
        LinkProvider provider = Fake.of(LinkProvider.class, Map.of("links", none -> links));
        UserSessionModel existing = Fake.of(
                UserSessionModel.class,
                Map.of(
                        "getNote",
                        name -> Fake.orNothing(Optional.ofNullable(ofExistingSession.get((String) name[0])))));
        UserSessionProvider sessions = Fake.of(UserSessionProvider.class, Map.of("getUserSession", id -> existing));
        return Fake.of(KeycloakSession.class, Map.of("getProvider", type -> provider, "sessions", none -> sessions));
    }

    private static Instant now() {
        return LinkCheck.now();
    }

    private static ServiceLink link(Instant provenAt, Optional<End> end) {
        return new ServiceLink(
                "id",
                "hong",
                "ntis-id",
                "7",
                ProofKind.EMAIL_CODE,
                Optional.empty(),
                Optional.empty(),
                provenAt,
                provenAt,
                end);
    }
}
