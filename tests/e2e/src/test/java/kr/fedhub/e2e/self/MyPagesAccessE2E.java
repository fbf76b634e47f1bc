package kr.fedhub.e2e.self;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.Map;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.demo.service.DemoService;
import kr.fedhub.e2e.fixture.HubEvents;
import kr.fedhub.e2e.fixture.Newcomers;
import kr.fedhub.e2e.fixture.Visitor;
import kr.fedhub.e2e.page.Discovery;
import kr.fedhub.e2e.page.FirstVisits;
import kr.fedhub.e2e.page.HubMy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who sees what on the researcher's own pages. */
class MyPagesAccessE2E extends Newcomers {
    @ParameterizedTest
    @ValueSource(strings = {"", "/services", "/consents", "/data", "/data/file", "/services/x/unlink"})
    void whoIsNotLoggedInLogsInFirst(String path, DemoFederation federation, Visitor visitor) {
        visitor.open(HubMy.address(federation, path));

        assertThat(new Discovery(visitor.page()).askingService()).isEqualTo("내 연합인증");
        assertThat(visitor.page().getByTestId("section-institutions").count()).isZero();
    }

    @Test
    void aFormOfASessionThatHasEndedChangesNothing(DemoFederation federation, Visitor visitor) {
        String link = linkOfHong(federation, visitor);
        HubMy my = HubMy.open(federation, visitor, "/services");
        my.link(link).getByTestId("unlink").click();
        my.part("confirm-do").waitFor();
        people().endSessions(HONG);
        my.part("confirm-do").click();

        new Discovery(visitor.page());
        assertThat(isLive()).isTrue();
        visitor.page()
                .getByTestId("institution-" + federation.alias(HONG.institution()))
                .first()
                .click();
        my.part("confirm-do").waitFor();
        my.confirm();
        assertThat(my.done()).as("after the login the question stands again").isTrue();
        assertThat(isLive()).isFalse();
    }

    @Test
    void whatIsSomebodyElsesIsNotFound(DemoFederation federation, Visitor visitor) {
        new FirstVisits(federation, visitor).signUp(DemoService.DATAON, LEE);
        String link = people().links(LEE, "dataon").get(0).path("id").asText();
        String consent = people().consents(LEE, "dataon").get(0).path("id").asText();
        visitor.with(1280, 900, ColorScheme.LIGHT, true);
        String own = linkOfHong(federation, visitor);
        String token = token(federation, visitor, own);

        for (String path : new String[] {"/services/" + link + "/unlink", "/consents/" + consent + "/withdraw"}) {
            HubMy my = HubMy.open(federation, visitor, path);
            assertThat(my.done()).as(path).isFalse();
            assertThat(my.text()).contains("찾을 수 없습니다").doesNotContain("DataON");
            assertThat(new HubEvents(api()).of(my.reference())).hasValueSatisfying(event -> {
                assertThat(event.error()).isEqualTo("not_found");
                assertThat(event.details()).doesNotContainValue(link).doesNotContainValue(consent);
            });
            String address = HubMy.address(federation, path).toString();
            assertThat(post(
                            visitor,
                            address,
                            Map.of("token", token),
                            federation.hub().toString()))
                    .isEqualTo(303);
        }
        assertThat(people().links(LEE, "dataon").get(0).path("endedAt").isNull())
                .isTrue();
        assertThat(people().consents(LEE, "dataon"))
                .allSatisfy(receipt ->
                        assertThat(receipt.path("withdrawnAt").isNull()).isTrue());
    }

    @Test
    void noPageIsKeptOrFramed(DemoFederation federation, Visitor visitor) {
        HubMy.logIn(federation, visitor, "", HONG);
        for (String path : new String[] {"", "/services", "/consents", "/data", "/data/file"}) {
            Map<String, String> headers = visitor.page()
                    .request()
                    .get(HubMy.address(federation, path).toString())
                    .headers();
            assertThat(headers).as(path).containsEntry("cache-control", "no-store");
            assertThat(headers.get("content-security-policy")).contains("frame-ancestors 'none'", "default-src 'none'");
        }
    }

    private String linkOfHong(DemoFederation federation, Visitor visitor) {
        new FirstVisits(federation, visitor).link(DemoService.NTIS, HONG, "gdhong");
        return people().links(HONG, "ntis").get(0).path("id").asText();
    }

    private static String token(DemoFederation federation, Visitor visitor, String link) {
        return HubMy.open(federation, visitor, "/services/" + link + "/unlink").token();
    }

    private boolean isLive() {
        return people().links(HONG, "ntis").get(0).path("endedAt").isNull();
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
