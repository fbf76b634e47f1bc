package kr.fedhub.keycloak.internal.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {
    @Test
    void aPageIsAHundredUnlessAskedOtherwise() {
        assertThat(Page.of(null, null)).isEqualTo(new Page(0, 100));
        assertThat(Page.of(200, 50)).isEqualTo(new Page(200, 50));
    }

    @Test
    void nobodyGetsEverythingAtOnce() {
        assertThatIllegalArgumentException().isThrownBy(() -> Page.of(0, 501));
        assertThatIllegalArgumentException().isThrownBy(() -> Page.of(0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Page.of(-1, 10));
    }

    @Test
    void aPageBehindTheEndIsEmpty() {
        assertThat(Page.of(1, 1).of(List.of("a", "b", "c"))).containsExactly("b");
        assertThat(Page.of(3, 10).of(List.of("a", "b", "c"))).isEmpty();
    }
}
