package kr.fedhub.keycloak.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import kr.fedhub.core.institution.Institution;
import kr.fedhub.core.metadata.Member;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.util.JsonSerialization;

class SuggestionsTest {
    private static final int MOST_BYTES = 10_000;

    private final Member hanbit = TestInstitutions.member(
            "hanbit.example", "한빛대학교", "Hanbit University", Optional.of("https://hanbit.example/logo.png"));
    private final TestInstitutions institutions =
            TestInstitutions.of(List.of(hanbit), TestInstitutions.own("kaist", "KAIST", "KAIST"));

    @Test
    void eachInstitutionIsToldInTheReadersLanguage() throws IOException {
        String alias = hanbit.alias().value();

        assertThat(json(institutions.catalogue().list().all(Locale.KOREAN), false))
                .isEqualTo(JsonSerialization.mapper.readTree("""
                        {"institutions":[
                        {"id":"%s","name":"한빛대학교","other":"Hanbit University","lang":"en","domain":"hanbit.example",
                        "logo":"/realms/hub/hub-discovery/logo/%s"},
                        {"id":"kaist","name":"KAIST","other":"","lang":"en","domain":"kaist.example","logo":""}],
                        "more":false}""".formatted(alias, alias)));
    }

    @Test
    void nothingFoundIsAnEmptyList() throws IOException {
        assertThat(json(List.of(), false).toString()).isEqualTo("{\"institutions\":[],\"more\":false}");
    }

    @ParameterizedTest
    @ValueSource(ints = {80, 255, 1_000, 4_000})
    void ofTheLongestNamesFewerAreToldAndThatThereAreMore(int letters) throws IOException {
        List<Institution> found = IntStream.range(0, 20)
                .mapToObj(number -> TestInstitutions.own("i" + number, "가".repeat(letters), "東".repeat(letters)))
                .toList();
        byte[] json = bytes(found, false);
        JsonNode told = JsonSerialization.mapper.readTree(json);

        assertThat(json.length).isLessThanOrEqualTo(MOST_BYTES);
        assertThat(told.get("institutions").size()).isBetween(letters < 1_500 ? 1 : 0, 19);
        assertThat(told.get("more").asBoolean()).isTrue();
    }

    private JsonNode json(List<Institution> found, boolean more) throws IOException {
        return JsonSerialization.mapper.readTree(bytes(found, more));
    }

    private byte[] bytes(List<Institution> found, boolean more) throws IOException {
        return Suggestions.of(
                        new Offer.Part(found, more),
                        Locale.KOREAN,
                        new InstitutionPictures("/realms/hub/hub-discovery", institutions.roster()))
                .json()
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
