package kr.fedhub.keycloak.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kr.fedhub.core.institution.Institution;
import kr.fedhub.core.institution.LocalizedName;
import kr.fedhub.keycloak.discovery.DiscoveryPage.Choice;
import org.junit.jupiter.api.Test;

class DiscoveryPageTest {
    private static final Institution HANBIT =
            new Institution("hanbit", new LocalizedName("한빛대학교", "Hanbit University"), "hanbit.example");

    @Test
    void aKoreanReaderSeesTheKoreanNameFirstAndTheEnglishOneBelow() {
        assertThat(choice(HANBIT, Locale.KOREAN))
                .isEqualTo(new Choice("hanbit", "한빛대학교", "Hanbit University", "en", "hanbit.example", "한", null));
    }

    @Test
    void anEnglishReaderSeesThemTheOtherWayRound() {
        assertThat(choice(HANBIT, Locale.ENGLISH))
                .isEqualTo(new Choice("hanbit", "Hanbit University", "한빛대학교", "ko", "hanbit.example", "H", null));
    }

    @Test
    void aNameThatIsTheSameInBothLanguagesIsNotRepeated() {
        assertThat(choice(new Institution("x", LocalizedName.same("KAIST"), ""), Locale.KOREAN)
                        .otherName())
                .isEmpty();
    }

    @Test
    void theMarkIsAWholeCharacterEvenOutsideTheBasicPlane() {
        assertThat(choice(new Institution("x", LocalizedName.same("𠮷野大学"), ""), Locale.KOREAN)
                        .mark())
                .isEqualTo("𠮷");
    }

    @Test
    void aLogoIsAskedForByTheAlias() {
        assertThat(DiscoveryPage.choices(List.of(HANBIT), Locale.KOREAN, alias -> Optional.of("/logo/" + alias)))
                .extracting(Choice::logo)
                .containsExactly("/logo/hanbit");
    }

    private static Choice choice(Institution institution, Locale locale) {
        return DiscoveryPage.choices(List.of(institution), locale, alias -> Optional.empty())
                .get(0);
    }
}
