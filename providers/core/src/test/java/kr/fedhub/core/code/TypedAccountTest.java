package kr.fedhub.core.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import java.util.stream.Stream;
import kr.fedhub.core.directory.DirectoryException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedAccountTest {
    private final FewAccounts directory = new FewAccounts();

    @ParameterizedTest
    @ValueSource(strings = {"hong", " hong ", "hong\n", "\thong", "\u3000hong"})
    void spacesAroundItDoNotMatter(String field) {
        assertThat(TypedAccount.parse(field)).contains(new TypedAccount("hong"));
    }

    @Test
    void koreanIsTheSameHoweverItWasTyped() {
        assertThat(TypedAccount.parse("\u1112\u1169\u11bc")).contains(new TypedAccount("홍"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\u00a0hong", "hong\u202f", "\u200bhong\u200b", "\ufeffhong", "hong\u200e \n", "\u2060 hong"})
    void whatCopyingLeavesAtTheEndsDoesNotMatter(String field) {
        assertThat(TypedAccount.parse(field)).contains(new TypedAccount("hong"));
    }

    @Test
    void aSpaceIsASpaceWhicheverItIs() {
        assertThat(TypedAccount.parse("ho\u00a0n\u3000g")).contains(new TypedAccount("ho n g"));
    }

    @Test
    void lettersOutsideOfTheFirstPlaneAreLetters() {
        assertThat(TypedAccount.parse("\ud842\udfb7野")).isPresent();
    }

    static Stream<String> lookAlikes() {
        return Stream.of(
                "ho\u200bng",
                "ho\u200dng",
                "ho\u00adng",
                "ho\u2060ng",
                "ho\ufeffng",
                "\u202egnoh\u202c@a.kr",
                "hong\u2066@a.kr",
                "ho\u2028ng",
                "ho\u3164ng",
                "ho\ud800ng",
                "ho\uffffng",
                "\u200b",
                "\u00a0",
                "\u3164");
    }

    @ParameterizedTest
    @MethodSource("lookAlikes")
    void whatLooksLikeAnotherAccountIsNotRead(String field) {
        assertThat(TypedAccount.parse(field)).isEmpty();
    }

    static Stream<String> noAccounts() {
        return Stream.of(
                "",
                " ",
                "\n",
                "\u3000",
                "ho\u0000ng",
                "ho\nng",
                "hong@a.kr\r\nBcc: x@b.kr",
                "ho\tng",
                "ho\u007fng",
                "ho\u0085ng",
                "\u0000",
                "a".repeat(256),
                "a".repeat(100_000));
    }

    @ParameterizedTest
    @MethodSource("noAccounts")
    void whatCanBeNoAccountIsNotRead(String field) {
        assertThat(TypedAccount.parse(field)).isEmpty();
    }

    @Test
    void theLongestHas255Characters() {
        assertThat(TypedAccount.parse("a".repeat(255))).isPresent();
        assertThat(TypedAccount.parse(" " + "a".repeat(255) + " ")).isPresent();
    }

    @Test
    void theRefusalDoesNotRepeatWhatWasTyped() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TypedAccount("hong\u0000"))
                .withMessageNotContaining("hong");
    }

    @ParameterizedTest
    @CsvSource({"Hong,hong", "HONG@HANBIT.AC.KR,hong@hanbit.ac.kr", "홍,홍", "TITLE,title"})
    void largeAndSmallLettersAreCountedAsOneAccount(String typed, String canonical) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(new TypedAccount(typed).canonical()).isEqualTo(canonical);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Property(tries = 300)
    void whateverIsTypedCannotBreakALine(@ForAll @StringLength(max = 300) String field) {
        TypedAccount.parse(field)
                .ifPresent(account -> assertThat(account.text())
                        .isNotBlank()
                        .hasSizeLessThanOrEqualTo(255)
                        .doesNotContain("\r", "\n", "\u0000"));
    }

    @Test
    void whatIsTypedIsNotPrinted() {
        assertThat(new TypedAccount("hong").toString()).isEqualTo("TypedAccount");
    }

    @Test
    void anAddressIsLookedForFirstAndThenAsAUserName() {
        directory.byMail("hong@hanbit.ac.kr", FewAccounts.account("1"));
        directory.byName("kim@hanbit.ac.kr", FewAccounts.account("2"));

        assertThat(find("hong@hanbit.ac.kr")).isEqualTo("1");
        assertThat(find("kim@hanbit.ac.kr")).isEqualTo("2");
        assertThat(directory.asked()).isEqualTo(3);
    }

    @Test
    void aUserNameIsNotLookedForAsAnAddress() {
        directory.byMail("hong", FewAccounts.account("1"));
        directory.byName("kim", FewAccounts.account("2"));

        assertThat(find("hong")).isEqualTo("none");
        assertThat(find("kim")).isEqualTo("2");
        assertThat(directory.asked()).isEqualTo(2);
    }

    @Test
    void whoseAccountAnAddressIsDecidesTheAddressEvenIfAnotherAccountIsCalledSo() {
        directory.byMail("hong@hanbit.ac.kr", FewAccounts.account("owner"));
        directory.byName("hong@hanbit.ac.kr", FewAccounts.account("squatter"));

        assertThat(find("hong@hanbit.ac.kr")).isEqualTo("owner");
    }

    @Test
    void severalAccountsAreNone() {
        directory.byMail("lab@hanbit.ac.kr", FewAccounts.account("1"), FewAccounts.account("2"));
        directory.byName("lab@hanbit.ac.kr", FewAccounts.account("3"));
        directory.byName("hong", FewAccounts.account("1"), FewAccounts.account("2"));

        assertThat(find("lab@hanbit.ac.kr"))
                .as("nor is it the one of that name")
                .isEqualTo("none");
        assertThat(find("hong")).isEqualTo("none");
    }

    @Test
    void anAccountThatIsClosedOrHasNoAddressIsNone() {
        directory.byName("closed", FewAccounts.closed("1"));
        directory.byName("silent", FewAccounts.silent("2"));
        directory.byMail("closed@hanbit.ac.kr", FewAccounts.closed("1"));
        directory.byName("closed@hanbit.ac.kr", FewAccounts.account("3"));

        assertThat(Stream.of("closed", "silent", "closed@hanbit.ac.kr", "nobody")
                        .map(this::find))
                .containsOnly("none");
    }

    @ParameterizedTest
    @EnumSource(DirectoryException.Kind.class)
    void aServiceThatDoesNotAnswerIsNotTakenForOneWithoutTheAccount(DirectoryException.Kind kind) {
        directory.fail(kind);

        assertThatExceptionOfType(DirectoryException.class).isThrownBy(() -> find("hong@hanbit.ac.kr"));
    }

    private String find(String typed) {
        return new TypedAccount(typed).find(directory).map(found -> found.id()).orElse("none");
    }
}
