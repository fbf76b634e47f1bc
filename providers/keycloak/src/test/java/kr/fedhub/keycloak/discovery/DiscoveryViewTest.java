package kr.fedhub.keycloak.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.fedhub.core.access.InstitutionPolicy;
import kr.fedhub.core.institution.Institution;
import kr.fedhub.core.institution.InstitutionQuery;
import kr.fedhub.core.metadata.Member;
import kr.fedhub.keycloak.discovery.DiscoveryPage.Choice;
import kr.fedhub.keycloak.discovery.DiscoveryPage.Index;
import kr.fedhub.keycloak.discovery.DiscoveryPage.Tab;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DiscoveryViewTest {
    private static final Institution SAEBYEOK = TestInstitutions.own("saebyeok", "새벽대학교", "Saebyeok University");
    private static final Institution NURI = TestInstitutions.own("nuri", "누리대학교", "Nuri University");

    /** 100 at ㄱ, 2 at L, and two in no federation. */
    private final TestInstitutions many = TestInstitutions.of(
            Stream.concat(
                            IntStream.range(100, 200).mapToObj(number -> member("g" + number, "가람 " + number)),
                            Stream.of(member("lodz", "Łódź"), member("lund", "Lund")))
                    .toList(),
            SAEBYEOK,
            NURI);

    private final TestInstitutions few = TestInstitutions.of(List.of(member("hanbit", "한빛대학교")), SAEBYEOK, NURI);

    @Test
    void aFewInstitutionsAreAllListedAndNeedNeitherSearchNorIndex() {
        DiscoveryPage page = page(few.offer(), Asked.nothing());

        assertThat(page.institutions()).extracting(Choice::name).containsExactly("누리대학교", "새벽대학교", "한빛대학교");
        assertThat(page.search()).isNull();
        assertThat(page.index()).isNull();
        assertThat(page.serviceName()).isEqualTo("국가과학기술지식정보서비스");
    }

    @Test
    void whatIsRecommendedIsNotListedASecondTime() {
        DiscoveryPage page = page(few.offer("saebyeok", "https://idp.hanbit.example/idp", "nobody"), Asked.nothing());

        assertThat(page.recommended()).extracting(Choice::name).containsExactly("새벽대학교", "한빛대학교");
        assertThat(page.institutions()).extracting(Choice::name).containsExactly("누리대학교");
    }

    @Test
    void whatOneSearchesForIsFoundEvenIfItIsRecommended() {
        assertThat(page(many.offer("saebyeok"), Asked.of("새벽")).institutions())
                .extracting(Choice::alias)
                .containsExactly("saebyeok");
    }

    @Test
    void ofManyOnlyThoseInNoFederationAreListedAtFirst() {
        DiscoveryPage page = page(many.offer(), Asked.nothing());

        assertThat(page.institutions()).extracting(Choice::name).containsExactly("누리대학교", "새벽대학교");
        assertThat(index(page).tabs()).hasSize(16).noneMatch(Tab::current);
        assertThat(index(page).tabs())
                .filteredOn(Tab::filled)
                .extracting(Tab::label)
                .containsExactly("ㄱ", "ㄴ", "ㅅ", "A–Z");
        assertThat(index(page).letters()).isEmpty();
        assertThat(index(page).next()).isNull();
        assertThat(index(page).open()).isNull();
    }

    @Test
    void aLongTabIsShownInPartsWithAButtonForTheNext() {
        DiscoveryPage first = page(many.offer("saebyeok"), at("ㄱ"));
        DiscoveryPage last = page(many.offer(), at("ㄱ.2"));

        assertThat(first.institutions()).hasSize(40);
        assertThat(index(first).next()).isEqualTo("ㄱ.1");
        assertThat(index(first).open()).isEqualTo("ㄱ");
        assertThat(index(first).tabs())
                .filteredOn(Tab::current)
                .extracting(Tab::label)
                .containsExactly("ㄱ");
        assertThat(last.institutions())
                .hasSize(20)
                .extracting(Choice::name)
                .startsWith("가람 180")
                .endsWith("가람 199");
        assertThat(index(last).next()).isNull();
        assertThat(page(many.offer(), at("ㄱ.999")).institutions()).isEmpty();
    }

    @Test
    void theLatinTabOpensASecondRowOfLetters() {
        Index all = index(page(many.offer(), at("A–Z")));
        DiscoveryPage one = page(many.offer(), at("L"));

        assertThat(all.letters()).hasSize(26).noneMatch(Tab::current);
        assertThat(all.letters()).filteredOn(Tab::filled).extracting(Tab::label).containsExactly("L");
        assertThat(one.institutions()).extracting(Choice::name).containsExactly("Łódź", "Lund");
        assertThat(index(one).tabs())
                .filteredOn(Tab::current)
                .extracting(Tab::label)
                .containsExactly("A–Z");
        assertThat(index(one).letters())
                .filteredOn(Tab::current)
                .extracting(Tab::label)
                .containsExactly("L");
    }

    @Test
    void aSearchClosesTheIndexAndTellsWhenItFoundMoreThanThePageShows() {
        DiscoveryPage found =
                page(many.offer(), new Asked(new InstitutionQuery("가람"), IndexPlace.parse("L"), Optional.empty()));

        assertThat(found.institutions())
                .hasSize(40)
                .allMatch(choice -> choice.name().startsWith("가람"));
        assertThat(found.search()).isEqualTo(new DiscoveryPage.Search("가람", false, true, "/search"));
        assertThat(index(found).open()).isNull();
        assertThat(index(found).letters()).isEmpty();
        assertThat(index(found).next()).isNull();
    }

    @Test
    void aSearchThatFindsNothingSaysSo() {
        DiscoveryPage page = page(many.offer("saebyeok"), Asked.of("qqqqqqqqqq"));

        assertThat(page.search()).isEqualTo(new DiscoveryPage.Search("qqqqqqqqqq", true, false, "/search"));
        assertThat(page.institutions()).isEmpty();
        assertThat(page.recommended()).hasSize(1);
    }

    @Test
    void aServiceThatTakesNobodyOffersNothing() {
        for (Asked asked : List.of(Asked.nothing(), Asked.of("가람"), at("ㄱ"))) {
            DiscoveryPage page = page(many.offer(InstitutionPolicy.nobody(), "saebyeok"), asked, "saebyeok");

            assertThat(page.institutions()).isEmpty();
            assertThat(page.recommended()).isEmpty();
            assertThat(page.recent()).isEmpty();
        }
    }

    @Test
    void whatTheBrowserRemembersIsShownBesides() {
        assertThat(page(few.offer(), Asked.nothing(), "nuri", "nobody").recent())
                .extracting(Choice::name)
                .containsExactly("누리대학교");
    }

    @Test
    void anEnglishReaderHasTheOrderOfEnglishNames() {
        DiscoveryPage page = new DiscoveryView(many.offer(), Locale.ENGLISH, at("S"), pictures(many), List.of())
                .page("/ds", "/search", true, "problem");

        assertThat(page.institutions()).extracting(Choice::name).containsExactly("Saebyeok University");
        assertThat(page.serviceName()).isEqualTo("NTIS");
        assertThat(page.action()).isEqualTo("/ds");
        assertThat(page.hubAccount()).isTrue();
        assertThat(page.problem()).isEqualTo("problem");
    }

    private static DiscoveryPage page(Offer offer, Asked asked, String... remembered) {
        return new DiscoveryView(
                        offer,
                        Locale.KOREAN,
                        asked,
                        new InstitutionPictures("/base", offer.directory().roster()),
                        List.of(remembered))
                .page(null, "/search", false, null);
    }

    private static InstitutionPictures pictures(TestInstitutions institutions) {
        return new InstitutionPictures("/base", institutions.roster());
    }

    private static Asked at(String place) {
        return new Asked(new InstitutionQuery(""), IndexPlace.parse(place), Optional.empty());
    }

    private static Index index(DiscoveryPage page) {
        @Nullable Index index = page.index();
        return Objects.requireNonNull(index);
    }

    private static Member member(String host, String name) {
        return TestInstitutions.member(host + ".example", name, name);
    }
}
