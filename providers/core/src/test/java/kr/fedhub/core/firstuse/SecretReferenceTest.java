package kr.fedhub.core.firstuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import kr.fedhub.core.firstuse.SecretReference.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretReferenceTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"${vault.scim}", "${vault.SCIM_2-a}", "${env.FEDHUB_SECRET_SCIM}", "${env.FEDHUB_SECRET_a-1}"})
    void whatNamesAPlaceIsReadAndWrittenAlike(String text) {
        assertThat(SecretReference.parse(text)).hasToString(text);
    }

    @Test
    void thePlaceIsTheOneThatIsNamed() {
        assertThat(SecretReference.parse("${vault.env}")).isEqualTo(new SecretReference(Store.VAULT, "env"));
        assertThat(SecretReference.parse("${env.FEDHUB_SECRET_X}"))
                .isEqualTo(new SecretReference(Store.ENVIRONMENT, "FEDHUB_SECRET_X"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${env.KC_DB_PASSWORD}",
                "${env.KC_BOOTSTRAP_ADMIN_PASSWORD}",
                "${env.HOME}",
                "${env.fedhub_secret_x}",
                "${env.FEDHUB_SECRE_X}",
                "${env.X_FEDHUB_SECRET_X}",
                "${env.FEDHUB-SECRET_X}"
            })
    void otherVariablesOfTheServerAreNoSecretsOfServices(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SecretReference.parse(text))
                .withMessageContaining("FEDHUB_SECRET_");
    }

    @Test
    void nobodyMakesAReferenceToAnotherVariableByHand() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SecretReference(Store.ENVIRONMENT, "KC_DB_PASSWORD"));
    }

    static Stream<String> noReferences() {
        return Stream.of(
                "",
                "secret",
                "$vault.scim",
                "${vault.}",
                "${vault}",
                "${scim}",
                "${VAULT.scim}",
                "${file.scim}",
                "${vault.a.b}",
                "${vault.a/b}",
                "${vault.../../etc/passwd}",
                "${vault.a b}",
                "${vault.비밀}",
                "${vault.a}}",
                "${vault.${env.FEDHUB_SECRET_X}}",
                "x${vault.a}",
                "${vault.a}x",
                "${vault.a}${vault.b}",
                " ${vault.a}",
                "${vault.a}\n",
                "${vault.a\n}",
                "${vault.a\u0000}",
                "${env.FEDHUB_SECRET_X:KC_DB_PASSWORD}",
                "${vault." + "a".repeat(129) + "}");
    }

    @ParameterizedTest
    @MethodSource("noReferences")
    void nothingElseIsAReferenceAndTheRefusalDoesNotRepeatIt(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SecretReference.parse(text))
                .withMessage("a secret is named as ${vault.NAME} or ${env.FEDHUB_SECRET_NAME}");
    }

    @Test
    void aSecretThatWasWrittenInPlaceOfItsNameIsNotRepeated() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SecretReference.parse("hunter2-hunter2"))
                .withMessageNotContaining("hunter2");
    }

    @Test
    void aNameHasAtMost128Characters() {
        String longest = "${vault." + "a".repeat(128) + "}";

        assertThat(SecretReference.parse(longest)).hasToString(longest);
    }
}
