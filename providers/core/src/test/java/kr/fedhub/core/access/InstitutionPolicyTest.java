package kr.fedhub.core.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstitutionPolicyTest {
    private static final LoginOrigin HANBIT =
            new LoginOrigin.OfProvider("hanbit", Optional.of("https://idp.hanbit.example/idp"), "Hanbit.example");
    private static final LoginOrigin NURI = new LoginOrigin.OfProvider("nuri", Optional.empty(), "");
    private static final LoginOrigin HUB = new LoginOrigin.OfHub();
    private static final LoginOrigin NOBODY = new LoginOrigin.OfNobody();

    @ParameterizedTest
    @CsvSource({
        "institution:hanbit, , true",
        "institution:https://idp.hanbit.example/idp, , true",
        "institution:HANBIT, , false",
        "institution:nuri, , false",
        "institution:nuri institution:hanbit, , true",
        "scope:hanbit.example, , true",
        "scope:HANBIT.EXAMPLE, , true",
        "scope:cs.hanbit.example, , false",
        "scope:example, , false",
        "source:kafe, , false",
        "source:hanbit, , false",
        "category:https://refeds.org/sirtfi, , false",
        "account:hub, , false",
        ", institution:hanbit, false",
        ", institution:https://idp.hanbit.example/idp, false",
        ", scope:hanbit.example, false",
        ", institution:nuri, true",
        ", account:hub, true",
        "institution:hanbit, institution:hanbit, false",
        "institution:hanbit, scope:hanbit.example, false",
        "scope:hanbit.example, institution:nuri, true",
        "institution:nuri, institution:nuri, false"
    })
    void anInstitutionOfItsOwnIsTakenWhenSomethingAllowsAndNothingDeniesIt(
            @Nullable String allow, @Nullable String deny, boolean permitted) {
        assertThat(InstitutionPolicy.parse(allow, deny).permits(HANBIT)).isEqualTo(permitted);
    }

    @ParameterizedTest
    @CsvSource({
        "account:hub, , true",
        "institution:hub, , false",
        "institution:hanbit account:hub, , true",
        "institution:hanbit, , false",
        ", account:hub, false",
        ", institution:hanbit, true",
        "account:hub, account:hub, false"
    })
    void anAccountAtTheHubIsTakenByItsOwnCriterionOnly(
            @Nullable String allow, @Nullable String deny, boolean permitted) {
        assertThat(InstitutionPolicy.parse(allow, deny).permits(HUB)).isEqualTo(permitted);
    }

    @ParameterizedTest
    @CsvSource({
        "institution:hanbit, ",
        ", institution:hanbit",
        ", account:hub",
        "account:hub, ",
        "source:kafe, source:edugain"
    })
    void nobodyKnowsWhetherAListMeansAnInstitutionThatIsGone(@Nullable String allow, @Nullable String deny) {
        assertThat(InstitutionPolicy.parse(allow, deny).permits(NOBODY)).isFalse();
        assertThat(InstitutionPolicy.everybody().permits(NOBODY)).isTrue();
        assertThat(InstitutionPolicy.nobody().permits(NOBODY)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t ", "\u3000", "\u00a0", "\ufeff"})
    void listsWithNothingInThemAreNone(String nothing) {
        assertThat(InstitutionPolicy.parse(nothing, null)).isEqualTo(InstitutionPolicy.everybody());
        assertThat(InstitutionPolicy.parse(null, nothing)).isEqualTo(InstitutionPolicy.everybody());
        assertThat(InstitutionPolicy.parse(null, null).isForEverybody()).isTrue();
    }

    @Test
    void aListForWhomeverStillHasToBeLookedAt() {
        assertThat(InstitutionPolicy.parse("source:kafe", null).isForEverybody())
                .isFalse();
        assertThat(InstitutionPolicy.parse(null, "source:kafe").isForEverybody())
                .isFalse();
        assertThat(InstitutionPolicy.nobody().isForEverybody()).isFalse();
    }

    @Test
    void whereNobodyIsTakenNotEvenTheHubsAccountsAre() {
        assertThat(InstitutionPolicy.nobody().permits(HANBIT)).isFalse();
        assertThat(InstitutionPolicy.nobody().permits(HUB)).isFalse();
    }

    @Test
    void anInstitutionWithoutADomainHasNoScope() {
        assertThat(InstitutionPolicy.parse("scope:hanbit.example", null).permits(NURI))
                .isFalse();
        assertThat(NURI.mayUseScope("")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hanbit", "scope", "institution: hanbit", "source:kafe,scope:hanbit.example x"})
    void aListThatCannotBeReadIsRefusedWhicheverItIs(String unreadable) {
        assertThatIllegalArgumentException().isThrownBy(() -> InstitutionPolicy.parse(unreadable, null));
        assertThatIllegalArgumentException().isThrownBy(() -> InstitutionPolicy.parse(null, unreadable));
    }

    @Test
    void aDenialWithAnotherKindOfSpaceDeniesAllTheSame() {
        assertThat(InstitutionPolicy.parse(null, "institution:nuri\u3000institution:hanbit")
                        .permits(HANBIT))
                .isFalse();
        assertThat(InstitutionPolicy.parse(null, "institution:nuri\u00a0institution:hanbit")
                        .permits(HANBIT))
                .isFalse();
    }
}
