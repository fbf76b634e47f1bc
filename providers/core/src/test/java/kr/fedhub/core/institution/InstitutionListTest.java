package kr.fedhub.core.institution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class InstitutionListTest {
    private static final Institution HANBIT = institution("hanbit", "한빛대학교", "Hanbit University");
    private static final Institution NURI = institution("nuri", "누리과학기술연구원", "Zenith Institute");
    private static final Institution MEMBERS = institution("members", "ScienceON 회원", "ScienceON members");

    @Test
    void recommendedInstitutionsComeFirstAndOnlyOnce() {
        InstitutionList list =
                InstitutionList.of(List.of(HANBIT, MEMBERS, NURI), List.of("members", "members"), Locale.KOREAN);

        assertThat(list.recommended()).containsExactly(MEMBERS);
        assertThat(list.others()).containsExactly(NURI, HANBIT);
    }

    @Test
    void theServicesOwnOrderOfRecommendationsIsKept() {
        InstitutionList list =
                InstitutionList.of(List.of(HANBIT, NURI, MEMBERS), List.of("nuri", "hanbit"), Locale.KOREAN);

        assertThat(list.recommended()).containsExactly(NURI, HANBIT);
    }

    @Test
    void anUnknownRecommendationIsPassedOver() {
        InstitutionList list = InstitutionList.of(List.of(HANBIT), List.of("gone"), Locale.KOREAN);

        assertThat(list.recommended()).isEmpty();
        assertThat(list.others()).containsExactly(HANBIT);
    }

    @Test
    void theOrderFollowsTheReadersLanguage() {
        assertThat(InstitutionList.of(List.of(NURI, HANBIT), List.of(), Locale.ENGLISH)
                        .others())
                .containsExactly(HANBIT, NURI);
    }

    @Test
    void theOtherLanguagesNameStandsBesides() {
        assertThat(HANBIT.name().in(Locale.KOREA)).isEqualTo("한빛대학교");
        assertThat(HANBIT.name().besides(Locale.KOREA)).isEqualTo("Hanbit University");
        assertThat(HANBIT.name().in(Locale.FRENCH)).isEqualTo("Hanbit University");
        assertThat(HANBIT.name().besides(Locale.FRENCH)).isEqualTo("한빛대학교");
    }

    private static Institution institution(String alias, String ko, String en) {
        return new Institution(alias, new LocalizedName(ko, en), "");
    }
}
