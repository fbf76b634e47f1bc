package kr.fedhub.keycloak.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import kr.fedhub.core.access.InstitutionPolicy;
import kr.fedhub.core.institution.Institution;
import kr.fedhub.core.institution.InstitutionQuery;
import kr.fedhub.core.metadata.Member;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfferTest {
    private static final Institution SAEBYEOK = TestInstitutions.own("saebyeok", "새벽대학교", "Saebyeok University");

    private final Member hanbit = TestInstitutions.member("hanbit.example", "한빛대학교", "Hanbit University");
    private final TestInstitutions institutions = TestInstitutions.of(List.of(hanbit), SAEBYEOK);

    @ParameterizedTest
    @CsvSource({"1, false, false", "8, false, false", "9, true, false", "40, true, false", "41, true, true"})
    void howManyThereAreDecidesWhatThePageNeeds(int number, boolean searchable, boolean isLong) {
        Offer offer = TestInstitutions.of(IntStream.range(0, number)
                        .mapToObj(one -> TestInstitutions.member("i" + one + ".example", "이름 " + one, "Name " + one))
                        .toList())
                .offer();

        assertThat(offer.isSearchable()).isEqualTo(searchable);
        assertThat(offer.isLong()).isEqualTo(isLong);
    }

    @Test
    void aServiceOutsideTheHubCanUseMembersOfFederationsOnly() {
        Offer offer = new Offer(institutions, institutions.offer().service(), Set.of(), true);

        assertThat(offer.contains(hanbit.alias().value())).isTrue();
        assertThat(offer.contains("saebyeok")).isFalse();
        assertThat(offer.found(new InstitutionQuery("대학교"), 10).institutions()).hasSize(1);
    }

    @Test
    void aRequestThatNamesSomeIsOfferedThoseAlone() {
        Offer offer = new Offer(institutions, institutions.offer().service(), Set.of("saebyeok", "nobody"), false);

        assertThat(offer.contains("saebyeok")).isTrue();
        assertThat(offer.contains("nobody")).isFalse();
        assertThat(offer.contains(hanbit.alias().value())).isFalse();
        assertThat(offer.isLong()).isFalse();
    }

    @Test
    void whatTheServiceDeniesIsNeitherFoundNorRecommendedNorRemembered() {
        Offer offer = institutions.offer(
                InstitutionPolicy.parse(null, "source:kafe"), "saebyeok", "https://idp.hanbit.example/idp");

        assertThat(offer.recommended()).containsExactly(SAEBYEOK);
        assertThat(offer.found(new InstitutionQuery("대학교"), 10).institutions()).containsExactly(SAEBYEOK);
        assertThat(offer.remembered(List.of(hanbit.alias().value(), "saebyeok")))
                .containsExactly(SAEBYEOK);
    }

    @Test
    void theFirstThreeRememberedOnesThatCanBeChosenAreOffered() {
        Institution nuri = TestInstitutions.own("nuri", "누리대학교", "Nuri University");
        Institution ora = TestInstitutions.own("ora", "오라대학교", "Ora University");
        Institution garam = TestInstitutions.own("garam", "가람대학교", "Garam University");
        Offer offer = TestInstitutions.of(List.of(), SAEBYEOK, nuri, ora, garam)
                .without("nuri")
                .offer();

        assertThat(offer.remembered(List.of("nuri", "nobody", "garam", "saebyeok", "ora")))
                .containsExactly(garam, SAEBYEOK, ora);
        assertThat(offer.remembered(List.of("ora", "garam", "saebyeok", "nuri")))
                .doesNotContain(nuri);
    }

    @Test
    void whatIsRecommendedTwiceIsOfferedOnce() {
        assertThat(institutions
                        .offer(hanbit.alias().value(), "https://idp.hanbit.example/idp", "saebyeok", "saebyeok")
                        .recommended())
                .hasSize(2);
    }

    @Test
    void moreIsToldOnlyWhenThereIsMore() {
        InstitutionQuery query = new InstitutionQuery("대학교");

        assertThat(institutions.offer().found(query, 2).more()).isFalse();
        assertThat(institutions.offer().found(query, 1).more()).isTrue();
        assertThat(institutions.offer().found(query, 1).institutions()).hasSize(1);
    }
}
