package kr.fedhub.realm.apply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretDigestTest {
    private final SecretDigest digest = new SecretDigest("hub/saebyeok", "secret");

    @Test
    void knowsItsSecretAgain() {
        assertThat(digest.matches(digest.make())).isTrue();
    }

    @Test
    void knowsAnotherSecretFromIt() {
        assertThat(new SecretDigest("hub/saebyeok", "Secret").matches(digest.make()))
                .isFalse();
    }

    @Test
    void theSameSecretElsewhereLooksDifferent() {
        assertThat(new SecretDigest("hub/hanbit", "secret").matches(digest.make()))
                .isFalse();
        assertThat(digest.make()).isNotEqualTo(digest.make());
    }

    @Test
    void neitherDigestNorTextHoldsTheSecret() {
        assertThat(digest.make() + digest).doesNotContain("secret\"").doesNotContain("=secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "a.b", "%%%.%%%", "**********"})
    void whatIsNoDigestMatchesNothing(String text) {
        assertThat(digest.matches(text)).isFalse();
    }
}
