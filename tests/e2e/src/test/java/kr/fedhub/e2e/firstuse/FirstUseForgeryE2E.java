package kr.fedhub.e2e.firstuse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.demo.institution.DemoResearcher;
import kr.fedhub.e2e.fixture.PageForm;
import kr.fedhub.e2e.fixture.Visitor;
import kr.fedhub.e2e.fixture.WithFederation;
import kr.fedhub.e2e.page.FirstUse;
import kr.fedhub.realm.apply.AdminApi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Forms that nobody filled in, pages in frames, and people who become others on the way. */
@WithFederation
class FirstUseForgeryE2E {
    private static final DemoResearcher HONG = Arrival.researcher("hong");
    private static final DemoResearcher KIM = Arrival.researcher("kim");

    @BeforeEach
    void nobodyIsLinked(DemoFederation federation) {
        Arrival.anew(federation, HONG, KIM).revoke();
    }

    @AfterEach
    void everybodyGetsInAgain(DemoFederation federation) {
        federation.applyRealmConfig();
    }

    @Test
    void aFormThatThePageDidNotMakeLinksNothing(DemoFederation federation, Visitor visitor) {
        Arrival arrival = new Arrival(federation);
        FirstUse page = arrival.at(visitor, HONG).go("proof:email-code").account("haneul");
        String code = FirstUse.mailedCode(federation, 1);
        PageForm form = PageForm.of(visitor.page());
        Map<String, String> fields = Map.of("go", "verify", "code", code);
        try (Visitor other = visitor.another()) {
            arrival.at(other, KIM);
            PageForm foreign = PageForm.of(other.page());
            assertThat(form.parameter("session_code")).isNotEqualTo(foreign.parameter("session_code"));
            form.without("session_code").send(fields);
            form.with("session_code", foreign.parameter("session_code")).send(fields);
            form.withoutCookies().send(fields);
            new PageForm(form.action(), foreign.cookies()).send(fields);
            assertThat(arrival.proofs()).isEmpty();
            assertThat(PageForm.of(other.page())
                            .without("session_code")
                            .send(Map.of("go", "cancel"))
                            .body())
                    .as("not even a cancellation")
                    .contains("asking-service");
        }
        visitor.page().reload();
        page.code(code);
        assertThat(Arrival.account(visitor)).isEqualTo("NTIS-000121");
    }

    @Test
    void noOtherSiteMayFrameThePagesNorKeepThem(DemoFederation federation, Visitor visitor) {
        new Arrival(federation).at(visitor, HONG).go("proof:email-code");
        HttpResponse<String> answer = PageForm.of(visitor.page()).send(Map.of("go", "send", "account", "no-one"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("X-Frame-Options").orElse("")).isIn("SAMEORIGIN", "DENY");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .containsPattern("frame-ancestors '(self|none)'");
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(answer.headers().firstValue("Referrer-Policy").orElse("")).isEqualTo("no-referrer");
    }

    @Test
    void whoRestartsTheLoginHasProvenNothing(DemoFederation federation, Visitor visitor) {
        Arrival arrival = new Arrival(federation);
        arrival.at(visitor, HONG).go("proof:email-code").account("haneul");
        String code = FirstUse.mailedCode(federation, 1);
        PageForm form = PageForm.of(visitor.page());
        visitor.open(URI.create(form.action().toString().replace("/required-action?", "/restart?")));
        visitor.page().locator("button[name=institution]").first().waitFor();

        form.send(Map.of("go", "verify", "code", code));
        assertThat(arrival.proofs()).isEmpty();
    }

    @Test
    void whatWasProvenIsForgottenWhenThePersonBecomesAnother(DemoFederation federation, Visitor visitor) {
        Arrival arrival = new Arrival(federation);
        FirstUse page = arrival.at(visitor, HONG).go("proof:email-code").account("haneul");
        String code = FirstUse.mailedCode(federation, 1);
        try (AdminApi api = federation.hubApi()) {
            String user = Arrival.user(api, HONG);
            JsonNode person = api.get(user);
            ((ObjectNode) person).put("email", "somebody.else@hanbit.example");
            api.put(user, person);
            page.code(code);
            assertThat(page.problem()).isEqualTo("identity-changed");
            assertThat(arrival.error(page)).isEqualTo("first_use_identity_changed");
            page.go("choose").go("proof:email-code").account("bada");
            assertThat(page.code(code).text()).contains("일치하지 않습니다");
            assertThat(arrival.proofs()).isEmpty();
            ((ObjectNode) person).put("email", HONG.mail());
            api.put(user, person);
        }
    }

    @Test
    void aLoginThatIsGoneLinksNothingAndSaysSo(DemoFederation federation, Visitor visitor) {
        Arrival arrival = new Arrival(federation);
        FirstUse page = arrival.at(visitor, HONG).go("proof:email-code").account("haneul");
        String code = FirstUse.mailedCode(federation, 1);
        visitor.page().context().clearCookies();
        page.code(code);

        assertThat(visitor.page().content()).doesNotContain("Exception", "at org.");
        assertThat(visitor.page().getByTestId("account-number").count()).isZero();
        assertThat(visitor.page().locator("h1").first().innerText()).isNotBlank();
        visitor.screenshot("49-login-gone");
        assertThat(arrival.proofs()).isEmpty();
        arrival.at(visitor, HONG);
    }
}
