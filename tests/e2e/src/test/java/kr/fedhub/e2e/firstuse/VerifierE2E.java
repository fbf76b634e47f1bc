package kr.fedhub.e2e.firstuse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.microsoft.playwright.Request;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.demo.institution.DemoResearcher;
import kr.fedhub.e2e.fixture.Visitor;
import kr.fedhub.e2e.fixture.WithFederation;
import kr.fedhub.e2e.page.FirstUse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An account that is proven by a provider that verifies people and says so in {@code verified_claims}. */
@WithFederation
class VerifierE2E {
    private static final DemoResearcher HONG = Arrival.researcher("hong");
    private static final String GO = "proof:oidc-verifier";

    @TempDir
    private Path folder;

    private MembersRealm realm;
    private Arrival arrival;

    @BeforeEach
    void thereIsAVerifier(DemoFederation federation) {
        realm = MembersRealm.open(federation);
        take(federation, MembersRealm.TRUST_FRAMEWORK);
        arrival.revoke();
    }

    private void take(DemoFederation federation, String framework) {
        String more = ", claim: member, lookup: userName, purpose: NTIS 계정 확인, trustFramework: " + framework;
        arrival = Arrival.with(
                federation,
                folder,
                "    - email-code\n" + realm.proof("oidc-verifier", MembersRealm.CLIENT, more),
                HONG);
    }

    @AfterEach
    void everybodyGetsInAgain(DemoFederation federation) {
        federation.applyRealmConfig();
    }

    @AfterAll
    static void theLoginIsGone(DemoFederation federation) {
        MembersRealm.remove(federation);
    }

    @Test
    void whoIsVerifiedIsLinkedWithTheAccountThatTheClaimNames(Visitor visitor) throws IOException {
        arrival.at(visitor, HONG);
        Request request = visitor.page()
                .waitForRequest(
                        sent -> sent.url().startsWith(realm.issuer() + "/protocol/openid-connect/auth"),
                        () -> FirstUse.of(visitor).go(GO));
        Map<String, String> asked = parameters(request.url());
        assertThat(asked)
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("purpose", "NTIS 계정 확인")
                .containsEntry("prompt", "login")
                .containsKeys("code_challenge", "nonce", "state");
        JsonNode claims = JsonMapper.builder().build().readTree(asked.get("claims"));
        assertThat(claims.at("/id_token/verified_claims/verification/trust_framework/value")
                        .asText())
                .isEqualTo(MembersRealm.TRUST_FRAMEWORK);
        assertThat(claims.at("/id_token/verified_claims/claims/member/purpose").asText())
                .isEqualTo("NTIS 계정 확인");

        MembersRealm.logIn(visitor.page(), "bada");
        assertThat(Arrival.account(visitor)).isEqualTo("NTIS-000122");
        assertThat(arrival.proofs()).containsExactly("oidc-verifier");
    }

    @Test
    void whatWasVerifiedByOtherRulesIsNotBelieved(DemoFederation federation, Visitor visitor) {
        take(federation, "kr_other_rules");
        FirstUse page = arrival.at(visitor, HONG).go(GO);
        MembersRealm.logIn(visitor.page(), "bada");

        assertThat(page.problem()).isIn("not-believed", "no-account");
        assertThat(arrival.error(page)).startsWith("first_use_");
        assertThat(arrival.proofs()).isEmpty();
    }

    private static Map<String, String> parameters(String address) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String parameter : address.replaceFirst("^[^?]*\\?", "").split("&", -1)) {
            String[] parts = parameter.split("=", 2);
            parameters.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return parameters;
    }
}
