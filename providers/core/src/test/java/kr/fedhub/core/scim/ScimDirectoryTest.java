package kr.fedhub.core.scim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.fedhub.core.directory.AccountChange;
import kr.fedhub.core.directory.NewAccount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScimDirectoryTest {
    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final String EXTENSION = "urn:ietf:params:scim:schemas:extension:fedhub:2.0:User";
    private static final NewAccount HONG = new NewAccount(
            "ext-hong",
            "hong",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of("member@kisti.re.kr", "employee@kisti.re.kr"));

    private final List<ScimRequest> asked = new ArrayList<>();
    private final KnownServices known = new KnownServices(CLOCK);

    /** A service with one account that takes everything. */
    private ScimDirectory service(String schema) {
        ScimTransport transport = request -> {
            asked.add(request);
            String path = request.path();
            if (path.startsWith("/Schemas/")) {
                return answer(200, "{\"id\":\"" + schema + "\"}");
            }
            if (path.equals("/ServiceProviderConfig")) {
                return answer(200, "{\"patch\":{\"supported\":true},\"filter\":{\"supported\":true}}");
            }
            return path.contains("filter=")
                    ? answer(200, "{\"totalResults\":0}")
                    : answer(200, "{\"id\":\"7\",\"userName\":\"hong\"}");
        };
        return new ScimDirectory(transport, "https://scim.example.org", known, CLOCK);
    }

    private static ScimResponse answer(int status, String json) {
        return new ScimResponse(status, Map.of("Content-Type", "application/scim+json"), json);
    }

    private String written() {
        return asked.stream().flatMap(request -> request.body().stream()).reduce("", String::concat);
    }

    @Test
    void aServiceThatDescribesTheExtensionGetsAffiliations() {
        ScimDirectory directory = service(EXTENSION);
        directory.create(HONG);
        directory.update("7", affiliations());
        assertThat(written())
                .contains("\"" + EXTENSION + "\":{\"affiliations\":[\"member@kisti.re.kr\",\"employee@kisti.re.kr\"]}")
                .contains("\"path\":\"" + EXTENSION + ":affiliations\",\"value\":[\"alum@kisti.re.kr\"]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "urn:ietf:params:scim:schemas:core:2.0:User"})
    void otherServicesDoNotGetAffiliations(String schema) {
        ScimDirectory directory = service(schema);
        directory.create(HONG);
        directory.update("7", affiliations());
        assertThat(written()).contains("ext-hong").doesNotContain("kisti").doesNotContain("fedhub");
        assertThat(asked).noneMatch(request -> request.method() == ScimRequest.Method.PATCH);
    }

    private static AccountChange affiliations() {
        return new AccountChange(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(List.of("alum@kisti.re.kr")),
                Optional.empty());
    }

    @Test
    void aServiceIsAskedOnceWhatItCanDo() {
        service("").update("7", AccountChange.deactivation());
        service("").update("7", AccountChange.deactivation());
        assertThat(asked).extracting(ScimRequest::path).containsOnlyOnce("/ServiceProviderConfig");
    }

    @Test
    void nothingPersonalIsInTexts() {
        service("").create(HONG);
        assertThat(asked).asString().doesNotContain("hong");
        assertThat(answer(200, "hong")).asString().doesNotContain("hong");
    }

    @ParameterizedTest
    @CsvSource({
        "0,0",
        "90,90",
        "999999999,86400",
        "'Sun, 22 Nov 2026 00:02:00 GMT',120",
        "'Sat, 21 Nov 2026 00:00:00 GMT',0",
        "'Sun, 22 Nov 2099 00:00:00 GMT',86400"
    })
    void timesToComeBackAreSecondsOrDatesAndAtMostADay(String text, long seconds) {
        assertThat(RetryAfter.parse(text, NOW)).contains(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "soon", "1e9", "99999999999999999999", "1.5"})
    void otherTimesToComeBackAreIgnored(String text) {
        assertThat(RetryAfter.parse(text, NOW)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "hong,HONG,true",
        "Hong@Kisti.re.kr,hong@kisti.RE.KR,true",
        "kim,K\u0130m,false",
        "admin,adm\u0131n,false",
        "kim,\u212Aim,false",
        "s,\u017F,false"
    })
    void onlyAsciiLettersAreTheSameInBothCases(String one, String other, boolean same) {
        assertThat(AccountQuestion.same(one, other)).isEqualTo(same);
    }
}
