package kr.fedhub.core.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import kr.fedhub.core.directory.DirectoryAccount;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountLookupTest {
    /** A service may answer with accounts that were not asked for. */
    @ParameterizedTest
    @CsvSource({
        "ID, N-77, true, true",
        "ID, n-77, true, false",
        "ID, N-77, false, false",
        "USER_NAME, Hong, true, true",
        "USER_NAME, hong2, true, false",
        "EMAIL, HONG@ntis.example, true, true",
        "EMAIL, gildong@ntis.example, true, true",
        "EMAIL, kim@ntis.example, true, false",
        "EMAIL, hong@ntis.example, false, false",
        "EXTERNAL_ID, r-1, true, true",
        "EXTERNAL_ID, R-1, true, false"
    })
    void anAccountMustHaveTheValueAndBeOpen(AccountLookup lookup, String value, boolean active, boolean fits) {
        DirectoryAccount account = new DirectoryAccount(
                "N-77",
                "hong",
                List.of("hong@ntis.example", "gildong@ntis.example"),
                Optional.empty(),
                Optional.of("r-1"),
                active);

        assertThat(lookup.fits(account, value)).isEqualTo(fits);
    }
}
