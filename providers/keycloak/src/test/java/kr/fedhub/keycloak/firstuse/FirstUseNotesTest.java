package kr.fedhub.keycloak.firstuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import kr.fedhub.keycloak.firstuse.FirstUseNotes.Way;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FirstUseNotesTest {
    private final TestLogin login = new TestLogin();
    private final FirstUseNotes notes = new FirstUseNotes(login.model());

    @Test
    void aNewLoginHasToChoose() {
        assertThat(notes.way()).isEqualTo(Way.CHOOSE);
        assertThat(notes.kind()).isEmpty();
        assertThat(notes.attempt()).isEmpty();
        assertThat(notes.ofProof()).isEmpty();
    }

    @Test
    void anAttemptKeepsItsNotes() {
        notes.prove("email-code");
        notes.ofProof("code", "first");
        notes.ofProof("code", "second");
        notes.ofProof("account", "hong\nkim");
        notes.ofProof("gone", "x");
        notes.ofProof("gone", null);
        notes.ofProof("never", null);

        assertThat(notes.way()).isEqualTo(Way.PROOF);
        assertThat(notes.kind()).isEqualTo("email-code");
        assertThat(notes.ofProof()).isEqualTo(Map.of("code", "second", "account", "hong\nkim"));
    }

    @Test
    void whatWasForgottenIsKeptAgain() {
        notes.prove("email-code");
        notes.ofProof("code", "first");
        notes.ofProof("code", null);
        notes.ofProof("code", "second");

        assertThat(notes.ofProof()).isEqualTo(Map.of("code", "second"));
    }

    @Test
    void everyAttemptIsAnother() {
        Set<String> attempts = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            notes.prove("email-code");
            attempts.add(notes.attempt());
        }

        assertThat(attempts).hasSize(200).allMatch(attempt -> attempt.matches("[A-Za-z0-9_-]{22}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"choose", "sign-up", "another proof", "the same proof", "another person"})
    void nothingOfAnAttemptOutlivesIt(String next) {
        notes.isOf("hong");
        notes.prove("email-code");
        notes.ofProof("code", "digest");
        notes.ofProof("account", "hong@hanbit.ac.kr");
        String attempt = notes.attempt();
        switch (next) {
            case "choose" -> notes.choose();
            case "sign-up" -> notes.signUp();
            case "another proof" -> notes.prove("service-login");
            case "the same proof" -> notes.prove("email-code");
            default -> notes.isOf("kim");
        }

        assertThat(notes.ofProof()).isEmpty();
        assertThat(notes.attempt()).isNotEqualTo(attempt);
        assertThat(login.notes.values()).doesNotContain("digest", "hong@hanbit.ac.kr", attempt);
    }

    @Test
    void whoComesFirstIsThePerson() {
        assertThat(notes.isOf("hong")).isTrue();
        notes.prove("email-code");
        notes.ofProof("code", "digest");

        assertThat(notes.isOf("hong")).isTrue();
        assertThat(notes.ofProof()).isEqualTo(Map.of("code", "digest"));
        assertThat(notes.way()).isEqualTo(Way.PROOF);
    }

    @Test
    void anotherPersonStartsAnewAndIsToldOnce() {
        notes.isOf("hong");
        notes.prove("email-code");

        assertThat(notes.isOf("kim")).isFalse();
        assertThat(notes.way()).isEqualTo(Way.CHOOSE);
        assertThat(notes.kind()).isEmpty();
        assertThat(notes.isOf("kim")).isTrue();
        assertThat(notes.isOf("hong"))
                .as("nor does the first get anything back")
                .isFalse();
        assertThat(notes.attempt()).isEmpty();
    }

    @Test
    void whatWasDoneBeforeAnybodyWasKnownIsForgotten() {
        notes.prove("email-code");
        notes.ofProof("code", "digest");

        notes.isOf("hong");
        assertThat(notes.way()).isEqualTo(Way.CHOOSE);
        assertThat(notes.ofProof()).isEmpty();
    }

    @Test
    void notesOfOthersStay() {
        login.notes.put("identity_provider", "hanbit");
        notes.prove("email-code");
        notes.ofProof("identity_provider", "x");
        notes.choose();

        assertThat(login.notes).containsEntry("identity_provider", "hanbit");
    }
}
