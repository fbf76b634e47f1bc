package kr.fedhub.core.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResearcherIdentifiersTest {
    private static final IdentifierScope SCOPE = new IdentifierScope("hub.example");
    private static final String SECRET = "an example of a secret, 32 characters and more";
    private static final String HONG = "5d0c1c1e-8a3b-4f5d-9a51-0a64c2f0a1b2";

    /** Computed with OpenSSL: whoever changes how identifiers are made makes everybody somebody else. */
    @Test
    void identifiersOfYesterdayAreIdentifiersOfTomorrow() {
        assertThat(pairwise(SECRET, "edison", HONG).toString())
                .isEqualTo("ugwgosgxlmj4zra44mdrhaeextezzgm4gjwy2b6evorywofmik2a@hub.example");
        assertThat(ResearcherIdentifiers.publicId(HONG, SCOPE).toString()).isEqualTo(HONG + "@hub.example");
        assertThat(new IdentifierSecret(SECRET).fingerprint()).isEqualTo("7f6cd9ad48ca5f59");
    }

    @Property(tries = 300)
    void aResearcherIsTheSameAtOneSectorWheneverAsked(
            @ForAll @StringLength(min = 32, max = 80) String secret,
            @ForAll @AlphaChars @NotEmpty String sector,
            @ForAll @AlphaChars @NotEmpty String researcher) {
        assertThat(pairwise(secret, sector, researcher))
                .isEqualTo(pairwise(secret, sector, researcher))
                .extracting(ScopedIdentifier::uniqueId)
                .asString()
                .matches("[a-z2-7]{52}");
    }

    @Property(tries = 300)
    void anotherSectorResearcherOrSecretMakesAnotherIdentifier(
            @ForAll @StringLength(min = 32, max = 80) @CharRange(from = '!', to = '~') String secret,
            @ForAll @AlphaChars @NotEmpty String sector,
            @ForAll @AlphaChars @NotEmpty String researcher,
            @ForAll @AlphaChars @NotEmpty String more) {
        ScopedIdentifier one = pairwise(secret, sector, researcher);

        assertThat(pairwise(secret, sector + more, researcher)).isNotEqualTo(one);
        assertThat(pairwise(secret, sector, researcher + more)).isNotEqualTo(one);
        assertThat(pairwise(secret + more, sector, researcher)).isNotEqualTo(one);
    }

    @Property(tries = 300)
    void noOtherSplitOfTheSameLettersMakesTheSameIdentifier(
            @ForAll @AlphaChars @NotEmpty String one,
            @ForAll @AlphaChars @NotEmpty String two,
            @ForAll @AlphaChars @NotEmpty String three) {
        assertThat(pairwise(SECRET, one + two, three)).isNotEqualTo(pairwise(SECRET, one, two + three));
    }

    @Property(tries = 300)
    void neitherTheResearcherNorTheSectorCanBeRead(
            @ForAll @AlphaChars @StringLength(min = 4, max = 30) String sector,
            @ForAll @AlphaChars @StringLength(min = 4, max = 30) String researcher) {
        assertThat(pairwise(SECRET, sector, researcher).uniqueId()).doesNotContain(sector, researcher);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "f:ldap:hong", "-hong", "hong gildong", "홍길동", "hong@hub.example", "hong\n"})
    void anIdThatIsNoIdentifierIsNotSentInPublic(String researcher) {
        assertThatIllegalArgumentException().isThrownBy(() -> ResearcherIdentifiers.publicId(researcher, SCOPE));
    }

    @Test
    void anIdThatIsNoIdentifierStillMakesPairwiseOnes() {
        assertThat(pairwise(SECRET, "edison", "f:ldap:hong").uniqueId()).hasSize(52);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\0b"})
    void nobodyHasNoIdentifier(String researcher) {
        assertThatIllegalArgumentException().isThrownBy(() -> pairwise(SECRET, "edison", researcher));
    }

    @Test
    void aSecretThatCouldBeGuessedIsRefusedAndNeitherIsShown() {
        String weak = "x".repeat(31);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IdentifierSecret(weak))
                .withMessageNotContaining(weak);
        assertThat(new IdentifierSecret(SECRET).toString()).doesNotContain("secret,");
    }

    private static ScopedIdentifier pairwise(String secret, String sector, String researcher) {
        return ResearcherIdentifiers.pairwiseId(researcher, new Sector(sector), SCOPE, new IdentifierSecret(secret));
    }
}
