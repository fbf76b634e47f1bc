package kr.fedhub.core.consent;

import static kr.fedhub.core.consent.Notes.REQUIRED;
import static kr.fedhub.core.consent.Notes.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeHashTest {
    private static final LocalizedText T = text("x");
    private static final List<String> ITEMS = List.of("mail", "displayName");
    private static final Purpose.Transfer ABROAD = new Purpose.Transfer(T, T, T, T);
    private static final Purpose BASE = purpose(Purpose.Relation.USE, true, T, T, T, ITEMS, T, T, Optional.empty());

    @Test
    void itIsTheSameEveryTimeAndEverywhere() {
        // Receipts are kept for years: when this test fails, everybody would be asked again.
        assertThat(NoticeHash.of(REQUIRED))
                .isEqualTo("d6dfaf2f4514be12c2d1196217751fe4c618c8cb1dac2c49bc6c4dddcace238d");
    }

    static Stream<Purpose> whatIsToldDifferently() {
        LocalizedText other = new LocalizedText("x ko", "y");
        LocalizedText anders = new LocalizedText("y", "x en");
        return Stream.of(
                purpose(Purpose.Relation.THIRD_PARTY, true, T, T, T, ITEMS, T, T, Optional.empty()),
                purpose(Purpose.Relation.USE, false, T, T, T, ITEMS, T, T, Optional.empty()),
                purpose(Purpose.Relation.USE, true, other, T, T, ITEMS, T, T, Optional.empty()),
                purpose(Purpose.Relation.USE, true, anders, T, T, ITEMS, T, T, Optional.empty()),
                purpose(Purpose.Relation.USE, true, T, other, T, ITEMS, T, T, Optional.empty()),
                purpose(Purpose.Relation.USE, true, T, T, other, ITEMS, T, T, Optional.empty()),
                purpose(Purpose.Relation.USE, true, T, T, T, List.of("mail"), T, T, Optional.empty()),
                purpose(
                        Purpose.Relation.USE,
                        true,
                        T,
                        T,
                        T,
                        List.of("mail", "displayName", "o"),
                        T,
                        T,
                        Optional.empty()),
                purpose(Purpose.Relation.USE, true, T, T, T, ITEMS, other, T, Optional.empty()),
                purpose(Purpose.Relation.USE, true, T, T, T, ITEMS, T, other, Optional.empty()),
                purpose(Purpose.Relation.USE, true, T, T, T, ITEMS, T, T, Optional.of(ABROAD)),
                purpose(
                        Purpose.Relation.USE,
                        true,
                        T,
                        T,
                        T,
                        ITEMS,
                        T,
                        T,
                        Optional.of(new Purpose.Transfer(T, T, T, other))));
    }

    @ParameterizedTest
    @MethodSource("whatIsToldDifferently")
    void anotherNoticeHasAnotherHash(Purpose other) {
        assertThat(NoticeHash.of(other)).isNotEqualTo(NoticeHash.of(BASE)).matches("[0-9a-f]{64}");
    }

    @Test
    void allOfThemDifferFromEachOther() {
        assertThat(whatIsToldDifferently().map(NoticeHash::of)).doesNotHaveDuplicates();
    }

    @Test
    void theOrderOfTheItemsSaysNothing() {
        assertThat(NoticeHash.of(purpose(
                        Purpose.Relation.USE, true, T, T, T, List.of("displayName", "mail"), T, T, Optional.empty())))
                .isEqualTo(NoticeHash.of(BASE));
    }

    @Test
    void textsThatFlowIntoEachOtherAreStillTwo() {
        Purpose one =
                purpose(Purpose.Relation.USE, true, new LocalizedText("ab", "c"), T, T, ITEMS, T, T, Optional.empty());
        Purpose two =
                purpose(Purpose.Relation.USE, true, new LocalizedText("a", "bc"), T, T, ITEMS, T, T, Optional.empty());

        assertThat(NoticeHash.of(one)).isNotEqualTo(NoticeHash.of(two));
    }

    @Test
    void termsOfUseAreKnownByTheirAddressAndAnAgeByItsYears() {
        assertThat(NoticeHash.ofTerms(URI.create("https://a.example/1")))
                .isNotEqualTo(NoticeHash.ofTerms(URI.create("https://a.example/2")));
        assertThat(NoticeHash.ofAge(14)).isNotEqualTo(NoticeHash.ofAge(19));
    }

    @Test
    void aReceiptKeepsWhatWasReadInTheReadersLanguage() {
        Notice notice = Notices.of(Notes.TERMS).get(3);

        assertThat(NoticeText.of(notice, Notes.TERMS, Locale.KOREAN, item -> "[" + item + "]"))
                .contains("제공받는 자: recipient ko\n", "항목: [displayName], [mail]\n", "구분: 제3자 제공\n");
        assertThat(NoticeText.of(notice, Notes.TERMS, Locale.ENGLISH, item -> item))
                .contains("Recipient: recipient en\n", "Items: displayName, mail\n")
                .doesNotContain("country");
        assertThat(NoticeText.of(Notices.of(Notes.TERMS).get(0), Notes.TERMS, Locale.KOREAN, item -> item))
                .isEqualTo("이용약관: https://service.example/terms/2026-03\n");
        assertThat(NoticeText.of(Notices.of(Notes.TERMS).get(1), Notes.TERMS, Locale.ENGLISH, item -> item))
                .isEqualTo("Minimum age: 14\n");
    }

    @Test
    void twoPurposesOfOneNameAreRefused() {
        assertThatThrownBy(() -> Notes.with(REQUIRED, REQUIRED)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"terms", "age", "", "A", "a b", "1a", "가"})
    void aPurposeHasANameOfItsOwn(String id) {
        assertThatThrownBy(() -> Notes.purpose(id, Purpose.Basis.CONSENT, true))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Purpose purpose(
            Purpose.Relation relation,
            boolean required,
            LocalizedText title,
            LocalizedText recipient,
            LocalizedText purpose,
            List<String> items,
            LocalizedText retention,
            LocalizedText refusal,
            Optional<Purpose.Transfer> transfer) {
        return new Purpose(
                "id",
                Purpose.Basis.CONSENT,
                relation,
                required,
                title,
                recipient,
                purpose,
                items,
                retention,
                refusal,
                transfer);
    }
}
