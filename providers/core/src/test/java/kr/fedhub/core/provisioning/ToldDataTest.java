package kr.fedhub.core.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.fedhub.core.directory.AccountChange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ToldDataTest {
    private static final Set<String> ALL = Set.of("displayName", "mail", "o", "eduPersonScopedAffiliation");
    private static final ResearcherData BEFORE =
            new ResearcherData("홍길동", "hong@a.example", "가람대학교", List.of("member@a.example", "staff@a.example"), true);
    private static final ToldData TOLD = ToldData.of("hong", BEFORE);

    @Test
    void nothingIsToldWhenNothingChanged() {
        ResearcherData reordered = new ResearcherData(
                "홍길동", "hong@a.example", "가람대학교", List.of("staff@a.example", "member@a.example"), true);

        assertThat(ToldData.of("hong", reordered)).isEqualTo(TOLD);
        assertThat(TOLD.since(TOLD, BEFORE, ALL)).isEmpty();
    }

    @Test
    void onlyWhatIsNewIsTold() {
        ResearcherData now = new ResearcherData("홍길동", "new@a.example", "가람대학교", BEFORE.affiliations(), true);

        assertThat(since(now, ALL))
                .contains(new AccountChange(
                        Optional.empty(),
                        Optional.of("new@a.example"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void whatTheServiceMayNotHaveIsNotTold() {
        ResearcherData now = new ResearcherData("홍길순", "new@a.example", "한빛연구원", List.of(), true);

        assertThat(since(now, Set.of("o")))
                .contains(new AccountChange(
                        Optional.empty(), Optional.empty(), Optional.of("한빛연구원"), Optional.empty(), Optional.empty()));
        assertThat(since(now, Set.of())).isEmpty();
    }

    @Test
    void whoIsNoMemberAnyMoreIsToldAndANameThatIsMissingIsNot() {
        ResearcherData now = new ResearcherData("", "", "", List.of(), true);

        assertThat(since(now, ALL))
                .contains(new AccountChange(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(List.of()),
                        Optional.empty()));
    }

    @Test
    void itIsReadAsItWasWrittenAndTellsNothing() {
        assertThat(ToldData.read(TOLD.toString())).contains(TOLD);
        assertThat(TOLD.toString()).doesNotContain("홍길동", "hong");
        assertThat(ToldData.of("kim", BEFORE).displayName()).isNotEqualTo(TOLD.displayName());
        assertThat(BEFORE).hasToString("ResearcherData");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "0 0 0 0 1", "홍길동"})
    void anythingElseIsNoNews(String text) {
        assertThat(ToldData.read(text)).isEmpty();
    }

    private static Optional<AccountChange> since(ResearcherData now, Set<String> items) {
        return TOLD.since(ToldData.of("hong", now), now, items);
    }
}
