package kr.fedhub.core.logo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class KnownLogosTest {
    private static final Instant NOW = Instant.parse("2026-11-26T00:00:00Z");
    private static final int ADDRESS_LENGTH = "https://a.example/".length();

    @Test
    void theOneThatNobodyAskedForLongestGoesFirstWhenThereAreTooMany() {
        KnownLogos logos = new KnownLogos(new LogoCacheLimits(1 << 20, 2));
        logos.put(address("a"), logo(1000));
        logos.put(address("b"), KnownLogo.broken(NOW));
        assertThat(logos.get(address("a"))).isPresent();
        logos.put(address("c"), logo(1000));

        assertThat(logos.get(address("a"))).isPresent();
        assertThat(logos.get(address("b"))).isEmpty();
        assertThat(logos.get(address("c"))).isPresent();
    }

    @Test
    void addressesAndFilesCountAndAsManyGoAsMustGo() {
        KnownLogos logos = new KnownLogos(new LogoCacheLimits(3000 + 3 * ADDRESS_LENGTH, 100));
        logos.put(address("a"), logo(1000));
        logos.put(address("b"), logo(1000));
        logos.put(address("c"), logo(1000));
        assertThat(logos.get(address("a"))).isPresent();
        logos.put(address("d"), logo(1001));

        assertThat(logos.get(address("b"))).isEmpty();
        assertThat(logos.get(address("c"))).isEmpty();
        assertThat(logos.get(address("a"))).isPresent();
        assertThat(logos.get(address("d"))).isPresent();
    }

    @Test
    void aLogoThatIsReplacedCountsOnce() {
        KnownLogos logos = new KnownLogos(new LogoCacheLimits(2000 + 2 * ADDRESS_LENGTH, 100));
        logos.put(address("a"), logo(1000));
        for (int i = 0; i < 10; i++) {
            logos.put(address("b"), logo(900 + i));
        }
        assertThat(logos.get(address("a"))).isPresent();
    }

    @Test
    void aLogoThatIsLargerThanEverythingIsNotKept() {
        KnownLogos logos = new KnownLogos(new LogoCacheLimits(500, 100));
        logos.put(address("a"), logo(1000));

        assertThat(logos.get(address("a"))).isEmpty();
    }

    @Test
    void aCacheWithoutRoomDoesNotExist() {
        assertThatIllegalArgumentException().isThrownBy(() -> new LogoCacheLimits(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new LogoCacheLimits(1, 0));
    }

    private static LogoAddress address(String name) {
        return LogoAddress.parse("https://" + name + ".example/", false);
    }

    private static KnownLogo logo(int length) {
        return KnownLogo.of(Logo.of(Arrays.copyOf(TestPictures.picture("png", 10, 10), length)), NOW);
    }
}
