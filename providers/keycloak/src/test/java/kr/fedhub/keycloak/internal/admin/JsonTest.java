package kr.fedhub.keycloak.internal.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    @Test
    void aBodyHasWhatItsAddressTakes() {
        EntityIdChange change = Json.read(
                body("{\"from\":\"https://old.example/idp\",\"to\":\"https://new.example/idp\",\"dryRun\":true}"),
                EntityIdChange.class);

        assertThat(change.old()).hasToString("https://old.example/idp");
        assertThat(change.next()).hasToString("https://new.example/idp");
        assertThat(change.isRehearsal()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "7",
                "{\"reason\":",
                "{\"reason\":{}}",
                "{\"reason\":\"a\"} {\"reason\":\"b\"}",
                "{\"reason\":\"a\",\"reason\":\"b\"}",
            })
    void whatIsNoSuchObjectIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Json.read(body(text), MembersResource.Block.class))
                .satisfies(e -> assertThat(e.getMessage()).isNotBlank().doesNotContain("\n"));
    }

    @Test
    void aMisspeltKeyIsRefusedAndTheKnownOnesAreNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Json.read(body("{\"raeson\":\"compromised\"}"), MembersResource.Block.class))
                .withMessageContaining("unknown key")
                .withMessageContaining("reason");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"from\":\"https://a.example\",\"to\":\"https://b.example\"}",
                "{\"from\":\"https://a.example\",\"to\":\"https://a.example\",\"dryRun\":true}",
                "{\"from\":\"not a uri\",\"to\":\"https://b.example\",\"dryRun\":true}",
                "{\"to\":\"https://b.example\",\"dryRun\":true}",
                "{\"from\":\"https://a.example\",\"to\":\"https://b.example\",\"dryRun\":\"true\"}",
            })
    void aChangeOfAnEntityIdIsOneFromOneToAnotherAndSaysWhetherItIsMeant(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Json.read(body(text), EntityIdChange.class));
    }

    @Test
    void aBodyThatGoesOnAndOnIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Json.read(body("{\"reason\":\"" + "x".repeat(20_000) + "\"}"), MembersResource.Block.class))
                .withMessageContaining("longer");
    }

    @Test
    void aBlockHasAReason() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Json.read(body("{\"reason\":\" \"}"), MembersResource.Block.class))
                .withMessageContaining("reason");
    }

    private static InputStream body(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
