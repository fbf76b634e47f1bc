package kr.fedhub.e2e.self;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.Map;
import kr.fedhub.core.reference.ReferenceId;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.demo.service.DemoService;
import kr.fedhub.e2e.fixture.HubEvents;
import kr.fedhub.e2e.fixture.Newcomers;
import kr.fedhub.e2e.fixture.Visitor;
import kr.fedhub.e2e.page.FirstVisits;
import kr.fedhub.e2e.page.HubMy;
import org.junit.jupiter.api.Test;

/** Whose forms the researcher's own pages take. */
class MyFormsE2E extends Newcomers {
    @Test
    void aFormOfAnotherSiteIsRefusedAndTellsWhy(DemoFederation federation, Visitor visitor) {
        String link = linkOfHong(federation, visitor);
        String token = token(federation, visitor, link);
        visitor.open(federation.service(DemoService.KAFE));
        visitor.page()
                .evaluate(
                        "([to, token]) => { const form = document.createElement('form'); form.method = 'post';"
                                + " form.action = to; const field = document.createElement('input');"
                                + " field.name = 'token'; field.value = token; form.append(field);"
                                + " document.body.append(form); form.submit(); }",
                        new Object[] {unlink(federation, link), token});

        visitor.page().getByTestId("reference").waitFor();
        visitor.screenshot("hub-my-foreign-form");
        assertThat(isLive()).isTrue();
        ReferenceId reference = new ReferenceId(
                visitor.page().getByTestId("reference").innerText().strip());
        assertThat(new HubEvents(api()).of(reference)).isPresent();
    }

    @Test
    void aFormWithoutThisSessionsTokenIsRefused(DemoFederation federation, Visitor visitor) {
        String ofAnother = tokenOfLee(federation, visitor);
        visitor.with(1280, 900, ColorScheme.LIGHT, true);
        String link = linkOfHong(federation, visitor);
        String own = token(federation, visitor, link);
        String hub = federation.hub().toString();

        assertThat(post(federation, visitor, link, Map.of(), hub)).isEqualTo(400);
        assertThat(post(federation, visitor, link, Map.of("token", ""), hub)).isEqualTo(400);
        assertThat(post(federation, visitor, link, Map.of("token", ofAnother), hub))
                .isEqualTo(400);
        assertThat(post(federation, visitor, link, Map.of("token", own), "https://elsewhere.example"))
                .isEqualTo(400);
        assertThat(post(federation, visitor, link, Map.of("token", own), "null"))
                .isEqualTo(400);
        assertThat(isLive()).isTrue();
        assertThat(post(federation, visitor, link, Map.of("token", own), hub)).isEqualTo(303);
        assertThat(isLive()).isFalse();
    }

    private String linkOfHong(DemoFederation federation, Visitor visitor) {
        new FirstVisits(federation, visitor).link(DemoService.NTIS, HONG, "gdhong");
        return people().links(HONG, "ntis").get(0).path("id").asText();
    }

    private String tokenOfLee(DemoFederation federation, Visitor visitor) {
        new FirstVisits(federation, visitor).signUp(DemoService.DATAON, LEE);
        return token(
                federation,
                visitor,
                people().links(LEE, "dataon").get(0).path("id").asText());
    }

    private static String token(DemoFederation federation, Visitor visitor, String link) {
        return HubMy.open(federation, visitor, "/services/" + link + "/unlink").token();
    }

    private boolean isLive() {
        return people().links(HONG, "ntis").get(0).path("endedAt").isNull();
    }

    private static String unlink(DemoFederation federation, String link) {
        return HubMy.address(federation, "/services/" + link + "/unlink").toString();
    }

    private static int post(
            DemoFederation federation, Visitor visitor, String link, Map<String, String> fields, String origin) {
        return post(visitor, unlink(federation, link), fields, origin);
    }

    private static int post(Visitor visitor, String address, Map<String, String> fields, String origin) {
        FormData form = FormData.create();
        form.set("sent", "true");
        fields.forEach(form::set);
        APIResponse response = visitor.page()
                .request()
                .post(
                        address,
                        RequestOptions.create()
                                .setForm(form)
                                .setHeader("Origin", origin)
                                .setMaxRedirects(0));
        return response.status();
    }
}
