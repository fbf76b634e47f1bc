package kr.fedhub.e2e.self;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.demo.institution.DemoInstitution;
import kr.fedhub.demo.service.DemoService;
import kr.fedhub.e2e.fixture.Newcomers;
import kr.fedhub.e2e.fixture.Visitor;
import kr.fedhub.e2e.page.FirstVisits;
import kr.fedhub.e2e.page.HubMy;
import org.junit.jupiter.api.Test;

/** The copy of one's own data. */
class MyDataE2E extends Newcomers {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void theFileHoldsAllAboutOneselfAndNothingAboutOthers(DemoFederation federation, Visitor visitor)
            throws IOException {
        FirstVisits visits = new FirstVisits(federation, visitor);
        visits.link(DemoService.NTIS, HONG, "gdhong");
        visitor.with(1280, 900, ColorScheme.LIGHT, true);
        visits.signUp(DemoService.DATAON, LEE, "recommendations");
        String text = download(federation, visitor);
        JsonNode copy = JSON.readTree(text);

        assertThat(copy.path("id").asText()).isEqualTo(people().id(LEE));
        assertThat(copy.at("/attributes/displayName/0").asText()).isEqualTo("이서연");
        assertThat(copy.at("/attributes/email/0").asText()).isEqualTo(LEE.mail());
        assertThat(copy.path("institutions")).singleElement().satisfies(institution -> {
            assertThat(institution.path("alias").asText()).isEqualTo(federation.alias(DemoInstitution.NURI));
            assertThat(institution.path("name").asText()).isEqualTo("누리과학기술연구원");
            assertThat(institution.path("identifier").asText()).contains("@nuri.example");
        });
        assertThat(copy.path("links")).singleElement().satisfies(link -> {
            assertThat(link.path("service").asText()).isEqualTo("dataon");
            assertThat(link.path("proof").asText()).isEqualTo("sign-up");
            assertThat(link.path("endedAt").isNull()).isTrue();
        });
        assertThat(copy.path("consents").findValuesAsText("purpose"))
                .containsExactlyInAnyOrder("terms", "age", "provision", "recommendations");
        assertThat(copy.path("consents").findValuesAsText("notice"))
                .allSatisfy(notice -> assertThat(notice).isNotBlank());
        assertThat(copy.path("sessions")).hasSize(1);
        assertThat(text).doesNotContain(HONG.mail(), HONG.name(), people().id(HONG), "ntis", "한빛");
        assertThat(text.toLowerCase(Locale.ROOT)).doesNotContain("password", "secret", "token");
    }

    private static String download(DemoFederation federation, Visitor visitor) throws IOException {
        HubMy my = HubMy.open(federation, visitor, "/data");
        Download file = visitor.page().waitForDownload(() -> my.part("download").click());
        assertThat(file.suggestedFilename()).isEqualTo("my-data.json");
        try (InputStream in = file.createReadStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
