package kr.fedhub.core.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountClaimTest {
    private static final String VERIFIED =
            "{\"verification\": {\"trust_framework\": \"kr_mobile\"}, \"claims\": {\"account_no\": \"N-77\"}}";

    @ParameterizedTest
    @CsvSource({
        "account_no, '{\"account_no\": \"N-77\"}', N-77",
        "account_no, '{\"account_no\": 77}', 77",
        "account_no, '{\"account_no\": null}',",
        "account_no, '{}',",
        "https://ntis.example/no, '{\"https://ntis.example/no\": \"N-77\"}', N-77",
        "/ntis/no, '{\"ntis\": {\"no\": \"N-77\"}}', N-77",
        "/ntis/no, '{\"/ntis/no\": \"N-77\"}',",
        "ntis.no, '{\"ntis\": {\"no\": \"N-77\"}}',"
    })
    void theClaimIsReadWhereTheDescriptorSays(String claim, String claims, String value) throws UnprovenException {
        assertThat(AccountClaim.in(StrictJson.object(claims, "claims"), login("claim", claim)))
                .isEqualTo(Optional.ofNullable(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "true",
                "7.5",
                "{}",
                "[\"N-77\"]",
                "\"\"",
                "\" \"",
                "\" N-77\"",
                "\"N-77\\u0000\"",
                "\"N-77\\nN-78\""
            })
    void whatIsNoIdentifierIsNotTakenForOne(String value) {
        assertThatExceptionOfType(UnprovenException.class)
                .isThrownBy(() -> in("{\"account_no\": " + value + "}", login("claim", "account_no")))
                .withMessageNotContaining("N-77");
    }

    @Test
    void aValueThatNoAccountHasIsNotLookedFor() {
        assertThatExceptionOfType(UnprovenException.class)
                .isThrownBy(() -> in("{\"account_no\": \"" + "N".repeat(256) + "\"}", login("claim", "account_no")));
    }

    @ParameterizedTest
    @CsvSource({"email, id", "/email, id", "mail, email"})
    void anAddressCountsOnlyWhenTheProviderHasVerifiedIt(String claim, String lookup) throws UnprovenException {
        Map<String, String> settings = Settings.with("claim", claim);
        settings.put("lookup", lookup);
        ProviderSettings login = ProviderSettings.login(settings);
        String address = "{\"email\": \"hong@ntis.example\", \"mail\": \"hong@ntis.example\"";

        assertThat(in(address + ", \"email_verified\": true}", login)).isEqualTo("hong@ntis.example");
        for (String no : new String[] {"", ", \"email_verified\": false", ", \"email_verified\": \"true\""}) {
            assertThatExceptionOfType(UnprovenException.class).isThrownBy(() -> in(address + no + "}", login));
        }
    }

    @Test
    void aVerifiedClaimIsTaken() throws UnprovenException {
        assertThat(in("{\"verified_claims\": " + VERIFIED + "}", Settings.verifier("account_no")))
                .isEqualTo("N-77");
        assertThat(in("{\"verified_claims\": [" + VERIFIED + "]}", Settings.verifier("/account_no")))
                .isEqualTo("N-77");
    }

    @Test
    void ofSeveralVerificationsThatOfTheTrustFrameworkIsTaken() throws UnprovenException {
        String other = VERIFIED.replace("kr_mobile", "eidas").replace("N-77", "N-78");

        assertThat(in("{\"verified_claims\": [" + other + "," + VERIFIED + "]}", Settings.verifier("account_no")))
                .isEqualTo("N-77");
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"account_no\": \"N-77\"}'",
        "'{\"verified_claims\": null, \"account_no\": \"N-77\"}'",
        "'{\"verified_claims\": {\"claims\": {\"account_no\": \"N-77\"}}}'",
        "'{\"verified_claims\": {\"verification\": {\"trust_framework\": \"eidas\"}, \"claims\": {\"account_no\": \"N-77\"}}}'",
        "'{\"verified_claims\": {\"verification\": {\"trust_framework\": null}, \"claims\": {\"account_no\": \"N-77\"}}}'",
        "'{\"verified_claims\": {\"verification\": {\"trust_framework\": [\"kr_mobile\"]}, \"claims\": {\"account_no\": \"N-77\"}}}'",
        "'{\"verified_claims\": {\"trust_framework\": \"kr_mobile\", \"claims\": {\"account_no\": \"N-77\"}}}'",
        "'{\"verified_claims\": [[{\"verification\": {\"trust_framework\": \"kr_mobile\"}}]]}'"
    })
    void whatTheTrustFrameworkDoesNotCoverIsNotBelieved(String claims) {
        assertThatExceptionOfType(UnprovenException.class)
                .isThrownBy(() -> in(claims, Settings.verifier("account_no")))
                .extracting(UnprovenException::failure)
                .isEqualTo(ProofFailure.NOT_BELIEVED);
    }

    @Test
    void twoValuesProveNeither() {
        assertThatExceptionOfType(UnprovenException.class)
                .isThrownBy(() -> in(
                        "{\"verified_claims\": [" + VERIFIED + "," + VERIFIED.replace("N-77", "N-78") + "]}",
                        Settings.verifier("account_no")));
    }

    @Test
    void aCrowdOfVerificationsIsNotLookedThrough() {
        assertThatExceptionOfType(UnprovenException.class)
                .isThrownBy(() -> in(
                        "{\"verified_claims\": [" + String.join(",", Collections.nCopies(21, VERIFIED)) + "]}",
                        Settings.verifier("account_no")));
    }

    /** Beside the verified ones somebody may have typed others. */
    @Test
    void aClaimBesideTheVerifiedOnesIsNotTaken() throws UnprovenException {
        String claims = "{\"other_no\": \"N-78\", \"verified_claims\": " + VERIFIED + "}";

        assertThat(AccountClaim.in(StrictJson.object(claims, "claims"), Settings.verifier("other_no")))
                .isEmpty();
    }

    private static String in(String claims, ProviderSettings settings) throws UnprovenException {
        return AccountClaim.in(StrictJson.object(claims, "claims"), settings).orElse("");
    }

    private static ProviderSettings login(String name, String value) {
        return ProviderSettings.login(Settings.with(name, value));
    }
}
