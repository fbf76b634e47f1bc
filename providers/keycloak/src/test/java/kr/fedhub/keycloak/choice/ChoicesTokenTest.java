package kr.fedhub.keycloak.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import kr.fedhub.core.institution.RememberedChoices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.util.JsonSerialization;

class ChoicesTokenTest {
    private static final RememberedChoices CHOICES =
            RememberedChoices.none().with("hanbit", "ntis", LocalDate.parse("2026-11-26"));

    @Test
    void aTokenHoldsItsTypeAndTheChoicesAndNothingElse() throws IOException {
        assertThat(JsonSerialization.writeValueAsString(new ChoicesToken("hanbit 2026-11-26")))
                .isEqualTo("{\"typ\":\"hub-choices\",\"choices\":\"hanbit 2026-11-26\"}");
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        ChoicesToken read = JsonSerialization.readValue(
                JsonSerialization.writeValueAsString(new ChoicesToken(CHOICES.text())), ChoicesToken.class);

        assertThat(read.isOfItsType()).isTrue();
        assertThat(RememberedChoices.parse(read.choices())).isEqualTo(CHOICES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"choices\":\"hanbit 2026-11-26\"}",
                "{\"typ\":null,\"choices\":\"hanbit 2026-11-26\"}",
                "{\"typ\":\"ID\",\"choices\":\"hanbit 2026-11-26\"}",
                "{\"typ\":\"HUB-CHOICES\"}"
            })
    void aTokenOfAnotherKindIsNotOfThisType(String json) throws IOException {
        assertThat(JsonSerialization.readValue(json, ChoicesToken.class).isOfItsType())
                .isFalse();
    }
}
