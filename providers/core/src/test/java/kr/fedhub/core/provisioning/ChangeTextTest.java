package kr.fedhub.core.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import kr.fedhub.core.directory.AccountChange;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeTextTest {
    @Provide
    Arbitrary<AccountChange> changes() {
        return Changes.any();
    }

    @Property
    void whatIsWrittenIsRead(@ForAll("changes") AccountChange change) {
        assertThat(ChangeText.read(ChangeText.write(change))).isEqualTo(change);
    }

    @Test
    void whatHasNotChangedIsLeftOut() {
        assertThat(ChangeText.write(Changes.name("홍길동"))).isEqualTo("{\"displayName\":\"홍길동\"}");
        assertThat(ChangeText.write(AccountChange.deactivation())).isEqualTo("{\"active\":false}");
    }

    @Test
    void noAffiliationsAreAChangeToo() {
        AccountChange none = new AccountChange(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(List.of()), Optional.empty());

        assertThat(ChangeText.read(ChangeText.write(none)).affiliations()).contains(List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "\"홍길동\"", "홍길동"})
    void aTextThatIsNoChangeIsRefusedWithoutItsValues(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChangeText.read(text))
                .withNoCause()
                .withMessageNotContaining("홍길동");
    }
}
