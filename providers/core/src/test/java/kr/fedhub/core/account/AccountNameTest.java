package kr.fedhub.core.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountNameTest {
    @ParameterizedTest
    @CsvSource({
        "홍길동, 홍길동",
        "' 남궁 민수 ', 남궁 민수",
        "Seán O’Brien-Smith Jr., Seán O’Brien-Smith Jr.",
        "Nguyễn   Văn An, Nguyễn Văn An"
    })
    void aNameStaysInOnePiece(String typed, String name) {
        assertThat(AccountName.parse(typed)).map(AccountName::text).contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "홍", "<b>홍길동</b>", "https://evil.example", "홍길동\u202e", "1234", "{0} 님"})
    void whatIsNoNameIsRefused(String typed) {
        assertThat(AccountName.parse(typed)).isEmpty();
    }

    @Test
    void aNameHasFiftyCharactersAtMostAndStaysOutOfLogs() {
        assertThat(AccountName.parse("가".repeat(50))).isPresent();
        assertThat(AccountName.parse("가".repeat(51))).isEmpty();
        assertThat(new AccountName("홍길동")).hasToString("AccountName");
    }
}
