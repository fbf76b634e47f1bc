package kr.fedhub.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import kr.fedhub.core.search.SearchTerm.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstitutionIndexTest {
    private static final InstitutionIndex INDEX = InstitutionIndex.of(List.of(
            entry("kangwon", "강원대학교", "Kangwon National University", "kangwon.ac.kr"),
            entry("kkachi", "까치대학교", "Kkachi University", "kkachi.example"),
            entry("dgist", "(재)대구경북과학기술원", "Daegu Gyeongbuk Institute of Science and Technology", "dgist.ac.kr"),
            entry("seoul", "서울대학교", "Seoul National University", "snu.ac.kr"),
            entry("seoultech", "서울과학기술대학교", "Seoul National University of Science and Technology", "seoultech.ac.kr"),
            entry("kaist", "한국과학기술원", "Korea Advanced Institute of Science and Technology", "kaist.ac.kr", "카이스트"),
            entry("kisti", "한국과학기술정보연구원", "Korea Institute of Science and Technology Information", "kisti.re.kr"),
            entry("zurich", "Universität Zürich", "University of Zurich", "uzh.ch"),
            entry("lodz", "Uniwersytet Łódzki", "University of Lodz", "uni.lodz.pl"),
            entry("ntnu", "Norges teknisk-naturvitenskapelige universitet", "NTNU Trondheim", "ntnu.no"),
            entry("tokyo", "東京大学", "The University of Tokyo", "u-tokyo.ac.jp"),
            entry("harvard", "Harvard University", "Harvard University", "harvard.edu")));

    @ParameterizedTest(name = "{0} finds {1}: {2}")
    @CsvSource({
        "서울대학교, seoul, the whole name",
        "서울대, seoul, its beginning",
        "서울 대학교, seoul, with a space",
        "ㅅㅇㄷㅎㄱ, seoul, initials",
        "ㅅㅇㄷ, seoul, the first initials",
        "ㄱㅎㄱㅅㅇ, kaist, initials of a middle",
        "서우, seoul, half typed",
        "서ㅇ, seoul, a consonant behind a syllable",
        "과학기술대, seoultech, a middle",
        "tjdnfeo, seoul, typed on the Latin keyboard",
        "TJDNFEO, seoul, with the lock of capitals",
        "gksrnr, kaist, another one",
        "zkdltmxm, kaist, a nickname on the Latin keyboard",
        "tde, seoul, initials on the Latin keyboard",
        "ㅏㅑㄴ샤, kisti, typed on the Hangul keyboard",
        "ㅏㅁㅑㄴㅅ, kaist, another one",
        "kisti, kisti, letters that are also Hangul keys",
        "SNU, seoul, an abbreviation",
        "ntnu, ntnu, an abbreviation that is the name",
        "카이스트, kaist, a nickname",
        "가치, kkachi, without shift",
        "대구경북과학기술원, dgist, without the legal form",
        "universitat zurich, zurich, without diacritics",
        "Lodz, lodz, a letter that does not decompose",
        "ŁÓDZKI, lodz, with all of them",
        "national seoul, seoul, words in another order",
        "institute science information, kisti, some words",
        "snu.ac.kr, seoul, a domain",
        "www.snu.ac.kr, seoul, a host",
        "hong@cs.snu.ac.kr, seoul, a mail address",
        "https://kaist.ac.kr/ko/, kaist, an address",
        "東京, tokyo, kanji",
        "ｈａｒｖａｒｄ, harvard, wide letters",
        "havard, harvard, a letter missing",
        "harvrad, harvard, letters the wrong way round",
        "서울데학교, seoul, a wrong vowel",
        "한국과학기술윈, kaist, a wrong vowel at the end",
        "univercity of zurich, zurich, a wrong letter in one word"
    })
    void whatPeopleTypeComesFirst(String query, String id, String why) {
        assertThat(INDEX.find(query, 5)).as(why).first().isEqualTo(id);
    }

    @Test
    void decomposedHangulIsTheSame() {
        String decomposed = java.text.Normalizer.normalize("서울대학교", java.text.Normalizer.Form.NFD);

        assertThat(INDEX.find(decomposed, 1)).containsExactly("seoul");
    }

    @ParameterizedTest
    @CsvSource({"''", "' '", "…", "'%_*'", "'<b>'"})
    void whatHasNoLettersOrFindsNothingIsEmpty(String query) {
        assertThat(INDEX.find(query, 5)).isEmpty();
    }

    @Test
    void whatWasTypedComesBeforeWhatTheKeysMeanOtherwise() {
        InstitutionIndex index = InstitutionIndex.of(
                List.of(entry("converted", "꾀꼴", "x", "x.example"), entry("literal", "rhlrhf", "x", "y.example")));

        assertThat(index.find("rhlrhf", 5)).containsExactly("literal", "converted");
    }

    @Test
    void amongEquallyGoodOnesTheShorterComesFirstAndThenTheOrderOfTheList() {
        InstitutionIndex index = InstitutionIndex.of(List.of(
                entry("long", "가람한솔대학교", "x", "a.example"),
                entry("first", "가람대학교", "x", "b.example"),
                entry("second", "나람대학교", "x", "c.example")));

        assertThat(index.find("대학교", 10)).containsExactly("first", "second", "long");
    }

    @Test
    void aLongQueryIsCutAndHarmless() {
        assertThat(INDEX.find("가".repeat(10_000), 5)).isEmpty();
        assertThat(INDEX.find("\0\uD800\uDFFF(((", 5)).isEmpty();
    }

    private static SearchEntry entry(String id, String ko, String en, String domain, String... others) {
        Stream<SearchTerm> own = Stream.of(
                new SearchTerm(ko, Kind.NAME), new SearchTerm(en, Kind.NAME), new SearchTerm(domain, Kind.DOMAIN));
        Stream<SearchTerm> more = Stream.of(others).map(other -> new SearchTerm(other, Kind.OTHER_NAME));
        return new SearchEntry(id, Stream.concat(own, more).toList());
    }
}
