package kr.fedhub.core.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OneTimeCodeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "012345",
                "０１２３４５",
                "01２３45",
                "012 345",
                "012-345",
                "0 1 2 3 4 5",
                " 012345 ",
                "012345\n",
                "\t012345\r\n",
                "012\u3000345",
                "\u00a0012\u00a0345",
                "---012345---"
            })
    void aCodeIsReadHoweverItWasTyped(String typed) {
        assertThat(OneTimeCode.parse(typed)).contains(new OneTimeCode("012345"));
    }

    static Stream<String> noCodes() {
        return Stream.of(
                "",
                " ",
                "------",
                "01234",
                "0123456",
                "12345 ",
                "012345012345",
                "01234a",
                "O12345",
                "0x1234",
                "+12345",
                "-12345",
                "1.2345",
                "1,23456",
                "1e2345",
                "٠١٢٣٤٥",
                "०१२३४५",
                "𝟎𝟏𝟐𝟑𝟒𝟓",
                "①②③④⑤⑥",
                "영일이삼사오",
                "012345\u0000",
                "012345\u200b",
                "012345\u202e",
                "012345/../",
                "012345' or '1'='1",
                "％30%31",
                "012345" + " ".repeat(35));
    }

    @ParameterizedTest
    @MethodSource("noCodes")
    void nothingElseIsACode(String typed) {
        assertThat(OneTimeCode.parse(typed)).isEmpty();
    }

    @Test
    void whatIsLongIsNotEvenLookedAt() {
        assertThat(OneTimeCode.parse("012345" + " ".repeat(34))).isPresent();
        assertThat(OneTimeCode.parse("012345" + " ".repeat(35))).isEmpty();
        assertThat(OneTimeCode.parse(" ".repeat(1_000_000))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "1234567", "12345a", " 12345", "０１２３４５", "٠١٢٣٤٥", "-12345"})
    void aCodeIsMadeOfSixDigitsOnlyAndTheRefusalDoesNotRepeatIt(String digits) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OneTimeCode(digits))
                .withMessage("a code has six digits");
    }

    @Property(tries = 300)
    void everyNumberBelowAMillionIsACodeWithItsZeros(@ForAll @IntRange(max = 999_999) int number) {
        OneTimeCode code = OneTimeCode.random(fixed(number));

        assertThat(code.digits()).hasSize(6).containsOnlyDigits();
        assertThat(Integer.parseInt(code.digits())).isEqualTo(number);
        assertThat(OneTimeCode.parse(code.digits())).contains(code);
    }

    @Property(tries = 300)
    void whateverIsTypedIsACodeOrNothing(@ForAll @StringLength(max = 45) String typed) {
        Optional<OneTimeCode> read = OneTimeCode.parse(typed);

        read.ifPresent(code -> assertThat(code.digits()).matches("[0-9]{6}"));
    }

    @Test
    void codesCoverTheirWholeRange() {
        Random seeded = new Random(7);
        long[] begins = new long[10];
        for (int i = 0; i < 10_000; i++) {
            begins[OneTimeCode.random(seeded).digits().charAt(0) - '0']++;
        }

        for (long count : begins) {
            assertThat(count).isBetween(850L, 1150L);
        }
    }

    @Test
    void aCodeIsNotPrinted() {
        OneTimeCode code = OneTimeCode.random(new SecureRandom());

        assertThat(code.toString()).doesNotContain(code.digits()).isEqualTo("OneTimeCode");
    }

    private static RandomGenerator fixed(int number) {
        return new RandomGenerator() {
            @Override
            public long nextLong() {
                throw new UnsupportedOperationException();
            }

            @Override
            public int nextInt(int bound) {
                assertThat(bound).isEqualTo(1_000_000);
                return number;
            }
        };
    }
}
