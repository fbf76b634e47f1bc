package kr.fedhub.e2e.firstuse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.fedhub.core.attribute.SamlAttribute;
import kr.fedhub.demo.DemoFederation;
import kr.fedhub.demo.service.DemoService;
import kr.fedhub.e2e.fixture.AccountLinks;
import kr.fedhub.e2e.fixture.ExampleTokens;
import kr.fedhub.e2e.fixture.OwnFederation;
import kr.fedhub.e2e.fixture.TestOptions;
import kr.fedhub.e2e.fixture.Visitor;
import kr.fedhub.e2e.fixture.WithFederation;
import kr.fedhub.e2e.page.FirstUse;
import kr.fedhub.e2e.page.FirstVisits;
import kr.fedhub.e2e.page.HubMy;
import kr.fedhub.e2e.saml.HubClient;
import kr.fedhub.e2e.saml.TestInstitution;
import kr.fedhub.realm.apply.AdminApi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Personal data that are planted in a researcher's first visits turn up nowhere that they have no business. */
@WithFederation
class MarkersE2E {
    private static final String NAME = "표식나래솔";
    private static final String BORN = "19620423";
    /** As long as the connecting information of a Korean identity verification (88 characters of base64). */
    private static final String CONNECTING = "Q0ktbWFya2Vy".repeat(7) + "Zg==";

    private static final String DUPLICATION = "REktbWFya2Vy".repeat(5) + "Zg==";
    /** What the service holds of the account that is linked. */
    private static final String HELD = "gildong.hong@mail.example";

    private static final String DATE_OF_BIRTH = "urn:oid:1.3.6.1.4.1.25178.1.2.3";
    private static final Pattern RESPONSE = Pattern.compile("(?:^|&)SAMLResponse=([^&]+)");
    private static final Path LOGS = TestOptions.work().resolve("shared/hub");

    private final List<String> assertions = new ArrayList<>();
    private final List<String> codes = new ArrayList<>();
    private AdminApi api;
    private OwnFederation own;
    private TestInstitution institution;
    private String mail;

    @BeforeEach
    void anInstitutionSaysMuch(DemoFederation federation) {
        federation.applyRealmConfig(TestOptions.shippedRealmConfig());
        api = federation.hubApi();
        List.of("ntis", "dataon").forEach(new AccountLinks(api)::revokeAll);
        own = new OwnFederation(federation);
        institution = own.institution("much");
        mail = "planted.marker@" + institution.domain();
        institution.answers(
                answer -> answer.attribute(SamlAttribute.EDU_PERSON_UNIQUE_ID, "0f1e2d3c@" + institution.domain())
                        .attribute(SamlAttribute.DISPLAY_NAME, NAME)
                        .attribute(SamlAttribute.MAIL, mail)
                        .attribute(DATE_OF_BIRTH, BORN)
                        .attribute("birthdate", BORN)
                        .attribute("ci", CONNECTING)
                        .attribute("di", DUPLICATION));
        own.bring(institution);
    }

    @AfterEach
    void isRemoved(DemoFederation federation) {
        own.close();
        api.close();
        federation.applyRealmConfig();
    }

    @Test
    void noMarkerIsInLogsEventsOrTokens(DemoFederation federation, Visitor visitor) throws IOException {
        visitor.page().onRequest(request -> keepAssertion(request.postData()));
        linkAfterAWrongCode(federation, visitor);
        signUpOverSaml(federation, visitor);
        FirstVisits visits = new FirstVisits(federation, visitor);
        visits.enter(DemoService.DATAON);
        FirstUse.of(visitor).go("cancel");
        visitor.page().getByTestId("login").waitFor();
        JsonNode link = onlyLink(federation);
        ExampleTokens told = new ExampleTokens(api, link.path("researcher").asText());
        List<String> tokens = Stream.of("ntis", "dataon", "scienceon", "webinar", "kafe")
                .flatMap(service -> told.tokens(service).stream())
                .toList();
        HubMy my = HubMy.open(federation, visitor, "/consents");
        my.part("withdraw").first().click();
        my.confirm();
        HubMy.open(federation, visitor, "/services").part("unlink").first().click();
        my.confirm();
        visitor.page()
                .waitForDownload(() -> HubMy.open(federation, visitor, "/data")
                        .part("download")
                        .click());

        assertNothing("log", logs(), true);
        assertNothing(
                "user events", api.get("/admin/realms/hub/events?max=2000").toString(), true);
        assertNothing(
                "admin events",
                api.get("/admin/realms/hub/admin-events?max=2000").toString(),
                true);
        assertThat(assertions).isNotEmpty();
        assertThat(tokens).isNotEmpty();
        Stream.concat(assertions.stream(), tokens.stream()).forEach(text -> assertNothing("told", text, false));
        assertThat(String.join("", assertions)).as("EDISON is told the address").contains(mail);
        assertThat(told.tokens("hub-my"))
                .as("asks for nothing")
                .allSatisfy(token -> assertThat(token).doesNotContain(mail, NAME));
    }

    private void linkAfterAWrongCode(DemoFederation federation, Visitor visitor) {
        federation.mails().clear();
        visitor.open(federation.service(DemoService.NTIS).resolve("/login"));
        visitor.page().getByTestId("asking-service").waitFor();
        visitor.open(HubClient.hinted(URI.create(visitor.page().url()), institution.alias()));
        FirstUse page = FirstUse.of(visitor).go("proof:email-code").account(HELD);
        String code = FirstUse.mailedCode(federation);
        String wrong = code.equals("918273") ? "918274" : "918273";
        codes.addAll(List.of(code, wrong));
        page.code(wrong).code(code);
        visitor.page().getByTestId("account-number").waitFor();
    }

    private static void signUpOverSaml(DemoFederation federation, Visitor visitor) {
        FirstVisits visits = new FirstVisits(federation, visitor);
        visits.enter(DemoService.EDISON);
        FirstUse page = FirstUse.of(visitor).go("sign-up");
        visits.agreeToWhatIsRequired();
        page.go("agree");
        visitor.page().getByTestId("account-number").waitFor();
    }

    private JsonNode onlyLink(DemoFederation federation) {
        AccountLinks links = new AccountLinks(api);
        List<String> live = links.live("ntis");
        assertThat(live).as(federation.service(DemoService.NTIS).toString()).hasSize(1);
        return links.link(live.get(0));
    }

    private void keepAssertion(@Nullable String body) {
        RESPONSE.matcher(Objects.requireNonNullElse(body, ""))
                .results()
                .map(found -> URLDecoder.decode(found.group(1), StandardCharsets.UTF_8))
                .map(value -> new String(Base64.getMimeDecoder().decode(value), StandardCharsets.UTF_8))
                // What institutions say to the hub is theirs to say.
                .filter(xml -> !xml.contains(institution.entityId()))
                .forEach(assertions::add);
    }

    private void assertNothing(String where, String text, boolean nobodyTold) {
        assertThat(text).as(where).doesNotContain(BORN, CONNECTING, DUPLICATION, "1962-04-23", HELD);
        for (String code : codes) {
            assertThat(Pattern.compile("(?<![0-9A-Za-z])" + code + "(?![0-9A-Za-z])")
                            .matcher(text)
                            .results()
                            .map(found -> text.substring(
                                    Math.max(0, found.start() - 80), Math.min(text.length(), found.end() + 80))))
                    .as(where + ": a code")
                    .isEmpty();
        }
        if (nobodyTold) {
            assertThat(text).as(where).doesNotContain(NAME, mail);
        }
    }

    private static String logs() throws IOException {
        try (Stream<Path> files = Files.list(LOGS)) {
            StringBuilder all = new StringBuilder();
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".log")).toList()) {
                all.append(Files.readString(file));
            }
            assertThat(all).isNotEmpty();
            return all.toString();
        }
    }
}
