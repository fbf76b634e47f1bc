package kr.fedhub.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountAddressTest {
    @ParameterizedTest
    @CsvSource({
        "kim@mail.example, kim@mail.example",
        "'  Kim@Mail.Example ', kim@mail.example",
        "ｋｉｍ＠mail.example, kim@mail.example",
        "kim+hub@mail.example, kim+hub@mail.example",
        "o'neil@mail.co.kr, o'neil@mail.co.kr"
    })
    void whatPeopleTypeIsOneAddress(String typed, String address) {
        assertThat(AccountAddress.parse(typed)).map(AccountAddress::text).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "kim",
                "kim@",
                "@mail.example",
                "kim@mail",
                "kim@mail.example.",
                "kim@-mail.example",
                "kim..lee@mail.example",
                "kim@mail.example\r\nBcc: all@mail.example",
                "kim@mail.example,lee@mail.example",
                "\"kim\"@mail.example",
                "kim@[127.0.0.1]",
                "김@mail.example",
                "kim@mаil.example",
                "kim<lee@mail.example>"
            })
    void whatCanBeNoMailboxOfAPersonIsRefused(String typed) {
        assertThat(AccountAddress.parse(typed)).isEmpty();
    }

    @Test
    void longAddressesAreRefused() {
        assertThat(AccountAddress.parse("k".repeat(65) + "@mail.example")).isEmpty();
        assertThat(AccountAddress.parse("kim@" + "mail.".repeat(60) + "example"))
                .isEmpty();
    }

    @Test
    void theUsernameIsTheSameForTheSameAddressAndDoesNotShowIt() {
        AccountAddress kim = new AccountAddress("kim@mail.example");
        assertThat(kim.username())
                .matches("account-[0-9a-f]{32}")
                .isEqualTo(
                        AccountAddress.parse("KIM@mail.example").orElseThrow().username())
                .isNotEqualTo(new AccountAddress("lee@mail.example").username());
        assertThat(kim).hasToString("AccountAddress");
    }

    @Test
    void anAddressIsAlwaysInLowerCase() {
        assertThatThrownBy(() -> new AccountAddress("Kim@mail.example")).isInstanceOf(IllegalArgumentException.class);
    }
}
