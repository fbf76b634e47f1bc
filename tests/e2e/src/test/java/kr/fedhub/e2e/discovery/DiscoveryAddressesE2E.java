package kr.fedhub.e2e.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.demo.institution.DemoInstitution;
import kr.fedhub.demo.service.DemoService;
import kr.fedhub.e2e.fixture.OwnFederation;
import kr.fedhub.e2e.fixture.ServiceClient;
import kr.fedhub.e2e.fixture.Visitor;
import kr.fedhub.e2e.fixture.WithFederation;
import kr.fedhub.e2e.page.ServicePage;
import kr.fedhub.e2e.saml.TestInstitution;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Search, feed and logos, as scripts and other services ask for them. */
@WithFederation
class DiscoveryAddressesE2E {
    private static final String PICTURE =
            "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42"
                    + "mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";

    @Test
    void theSearchTellsWhatThePageNeeds(DemoFederation federation) {
        HttpResponse<String> answer = new DiscoveryApi(federation).search("ㅅㅂㄷㅎㄱ");

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode found = DiscoveryApi.json(answer).path("institutions").get(0);
        assertThat(found.path("id").asText()).isEqualTo("saebyeok");
        assertThat(found.path("name").asText()).isEqualTo("새벽대학교");
        assertThat(found.path("other").asText()).isEqualTo("Saebyeok University");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("private, max-age=30");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "%_[](){}*+?|\\", "😀ㅅع\u202e", "a' or 1=1 --", ""})
    void whateverIsTypedIsText(String text, DemoFederation federation) {
        HttpResponse<String> answer = new DiscoveryApi(federation).search(text);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(DiscoveryApi.json(answer).path("institutions").isArray()).isTrue();
    }

    @Test
    void whatIsNoTextAtAllIsNoErrorOfTheServer(DemoFederation federation) {
        assertThat(new DiscoveryApi(federation).search("\0").statusCode()).isIn(200, 400);
    }

    @Test
    void aLongTextIsCut(DemoFederation federation) {
        assertThat(new DiscoveryApi(federation).search("가".repeat(1000)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void longNamesAreToldInTenKilobytes(DemoFederation federation) {
        try (OwnFederation own = new OwnFederation(federation)) {
            TestInstitution[] many = own.many(20);
            for (TestInstitution one : many) {
                one.metadata().name("ko", "긴이름" + "가".repeat(190)).name("en", "Long name " + "é".repeat(180));
            }
            own.bring(many);
            HttpResponse<String> answer = new DiscoveryApi(federation).search("긴이름");

            assertThat(answer.body().getBytes(StandardCharsets.UTF_8).length).isBetween(1000, 10_240);
            assertThat(DiscoveryApi.json(answer).path("more").asBoolean()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"client_id=nobody", "entityID=https://nobody.example", "entityID=ntis", "x=1"})
    void aServiceThatNobodyKnowsGetsNothing(String who, DemoFederation federation) {
        String[] parameter = who.split("=", 2);
        DiscoveryApi api = new DiscoveryApi(federation);

        assertThat(api.get("search", Map.of(parameter[0], parameter[1], "q", "a"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(api.get("institutions", Map.of(parameter[0], parameter[1])).statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoAsksTooOftenIsToldToWait(DemoFederation federation) {
        DiscoveryApi api = new DiscoveryApi(federation);
        List<Integer> answers = IntStream.range(0, 1500)
                .parallel()
                .map(number -> api.search("number " + number % 7).statusCode())
                .boxed()
                .toList();

        assertThat(answers).contains(200, 429).doesNotContain(500);
        Awaitility.await().until(() -> api.search("ㅅ").statusCode() == 200);
    }

    @Test
    void theFeedHasEveryInstitutionThatTheServiceTakes(DemoFederation federation) {
        try {
            ServiceClient.set(federation, "ntis", Map.of("hub.institutions.deny", "institution:saebyeok"));
            HttpResponse<String> answer = new DiscoveryApi(federation).get("institutions", Map.of("client_id", "ntis"));
            List<JsonNode> feed = StreamSupport.stream(DiscoveryApi.json(answer).spliterator(), false)
                    .toList();

            assertThat(feed)
                    .extracting(one -> one.path("hint").asText())
                    .contains(federation.alias(DemoInstitution.HANBIT), "scienceon-members")
                    .doesNotContain("saebyeok");
            JsonNode hanbit = feed.stream()
                    .filter(one -> one.path("hint").asText().equals(federation.alias(DemoInstitution.HANBIT)))
                    .findFirst()
                    .orElseThrow();
            assertThat(hanbit.path("entityID").asText()).isEqualTo(federation.institutions() + "/realms/hanbit");
            assertThat(hanbit.path("DisplayNames").get(0).path("value").asText())
                    .isEqualTo("한빛대학교");
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                    .hasValue("*");
        } finally {
            federation.applyRealmConfig();
        }
    }

    @Test
    void whoHasTheFeedAlreadyGetsItOnlyWhenItChanged(DemoFederation federation) {
        try {
            DiscoveryApi api = new DiscoveryApi(federation);
            String tag = api.get("institutions", Map.of("client_id", "ntis"))
                    .headers()
                    .firstValue("ETag")
                    .orElseThrow();

            assertThat(api.get("institutions", Map.of("client_id", "ntis"), "If-None-Match", tag)
                            .statusCode())
                    .isEqualTo(304);
            ServiceClient.set(federation, "ntis", Map.of("hub.institutions.deny", "institution:saebyeok"));
            assertThat(api.get("institutions", Map.of("client_id", "ntis"), "If-None-Match", tag)
                            .statusCode())
                    .isEqualTo(200);
        } finally {
            federation.applyRealmConfig();
        }
    }

    @Test
    void aLogoIsShownFromTheHubAndNobodyElseIsAsked(DemoFederation federation, Visitor visitor) {
        try (OwnFederation own = new OwnFederation(federation)) {
            TestInstitution member = own.institution("pictured");
            member.metadata().logo(PICTURE).name("ko", "그림대학교");
            own.bring(member);
            DiscoveryApi api = new DiscoveryApi(federation);
            HttpResponse<String> logo = api.get("logo/" + member.alias(), Map.of());

            assertThat(logo.statusCode()).isEqualTo(200);
            assertThat(logo.headers().firstValue("Content-Type")).hasValue("image/png");
            assertThat(logo.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(DiscoveryApi.json(api.search("그림대학교"))
                            .at("/institutions/0/logo")
                            .asText())
                    .isEqualTo("/realms/hub/hub-discovery/logo/" + member.alias());
            ServicePage.open(visitor, federation.service(DemoService.NTIS)).logIn();
            assertThat(visitor.page()
                            .getByTestId("institution-" + member.alias())
                            .locator("img")
                            .evaluate("image => image.naturalWidth"))
                    .isEqualTo(1);
            assertThat(visitor.askedHosts()).isEqualTo(Set.of("localhost"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "saebyeok", "member-00000000000000000000000000000000", "..%2F..%2Fadmin"})
    void whoHasNoLogoHasNone(String alias, DemoFederation federation) {
        assertThat(new DiscoveryApi(federation).get("logo/" + alias, Map.of()).statusCode())
                .isEqualTo(404);
    }
}
