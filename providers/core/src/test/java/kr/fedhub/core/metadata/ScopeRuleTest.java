package kr.fedhub.core.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScopeRuleTest {
    @Test
    void aDomainCoversItselfInWhateverLetterCase() {
        ScopeRule rule = ScopeRule.of(new Scope("kisti.re.kr", false));

        assertThat(rule.covers("kisti.re.kr")).isTrue();
        assertThat(rule.covers("KISTI.re.kr")).isTrue();
        assertThat(rule.covers("www.kisti.re.kr")).isFalse();
        assertThat(rule.covers("evilkisti.re.kr")).isFalse();
        assertThat(rule.covers("")).isFalse();
    }

    @Test
    void aRegularExpressionCoversWhatItMatchesAsAWhole() {
        ScopeRule rule = regexp("^([a-zA-Z0-9-]{1,63}\\.){0,2}virtualhome\\.tuakiri\\.ac\\.nz$");

        assertThat(rule.covers("virtualhome.tuakiri.ac.nz")).isTrue();
        assertThat(rule.covers("a.b.Virtualhome.tuakiri.ac.nz")).isTrue();
        assertThat(rule.covers("a.b.c.virtualhome.tuakiri.ac.nz")).isFalse();
        assertThat(rule.covers("evilvirtualhome.tuakiri.ac.nz")).isFalse();
        assertThat(rule.covers("virtualhome.tuakiri.ac.nz.evil.example")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^.*\\.example\\.org$",
                "^.+\\.example\\.org$",
                "^(.+\\.)?example\\.org$",
                "^[^.]+\\.example\\.org$",
                "^(a|b)\\.example\\.org$",
                "^example\\.org$"
            })
    void expressionsWithinOneDomainAreAccepted(String value) {
        assertThat(ScopeRule.objection(new Scope(value, true))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".*",
                "^.*$",
                "^.+$",
                "^.*\\.org$",
                "^.*\\.ac\\.kr$",
                "^.*\\.AC\\.KR$",
                "^.*\\.example.org$",
                "^.*example\\.org$",
                "^.*(\\.)*example\\.org$",
                "^.*\\\\.example\\.org$",
                "^.*\\.?example\\.org$",
                "^a|b\\.example\\.org$",
                "^(.*|x\\.example\\.org)$",
                "^(a\\.)?.*|x\\.example\\.org$",
                ".*\\.example\\.org$",
                "^.*\\.example\\.org",
                "^(\\.example\\.org$",
                "^(?!x)\\.example\\.org$",
                "^(a)\\1\\.example\\.org$"
            })
    void catchAllsAndLooseExpressionsAreRefused(String value) {
        assertThat(ScopeRule.objection(new Scope(value, true))).isPresent();
        assertThatIllegalArgumentException().isThrownBy(() -> regexp(value));
    }

    @Test
    void aLongExpressionIsRefused() {
        assertThat(ScopeRule.objection(new Scope("^" + "a".repeat(200) + "\\.example\\.org$", true)))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a..b", ".a", "a@b", "a/b", "<b>"})
    void whatIsNoDomainIsRefused(String value) {
        assertThat(ScopeRule.objection(new Scope(value, false))).contains("it is no domain");
    }

    @Test
    void anExpressionThatTakesForeverElsewhereIsMatchedAtOnce() {
        ScopeRule rule = regexp("^(([a-z]+)+)+\\.example\\.org$");

        Assertions.assertThatNoException()
                .isThrownBy(() -> org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                        Duration.ofSeconds(5), () -> rule.covers("a".repeat(240) + "!")));
    }

    private static ScopeRule regexp(String value) {
        return ScopeRule.of(new Scope(value, true));
    }
}
