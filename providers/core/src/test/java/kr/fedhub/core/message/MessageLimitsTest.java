package kr.fedhub.core.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import kr.fedhub.core.message.UnacceptableMessageException.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageLimitsTest {
    private final MessageLimits limits = new MessageLimits();

    private Problem problem(String xml) {
        return catchThrowableOfType(
                        UnacceptableMessageException.class, () -> limits.check(xml.getBytes(StandardCharsets.UTF_8)))
                .problem();
    }

    @Test
    void anOrdinaryMessagePasses() {
        assertThatCode(() -> limits.check("<r xmlns='urn:x' a='1'><b>한글 &amp; text</b><![CDATA[x]]></r>"
                        .getBytes(StandardCharsets.UTF_8)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<r><n>user@hanbit.example<!-- -->.evil.example</n></r>",
                "<!-- before --><r/>",
                "<r/><!-- behind -->",
                "<r><?php echo 1?></r>",
                "<!DOCTYPE r><r/>",
                "<!DOCTYPE r [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;'>]><r>&b;</r>",
                "<!DOCTYPE r [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><r>&x;</r>",
                "<r>&unknown;</r>",
                "<r><open></r>",
                "",
                "login=1"
            })
    void whatTwoReadersCouldReadInTwoWaysIsRefused(String xml) {
        assertThat(problem(xml)).isEqualTo(Problem.STRUCTURE);
    }

    @Test
    void aMessageThatIsTooLargeIsRefused() {
        assertThat(problem("<r>" + "x".repeat(600_000) + "</r>")).isEqualTo(Problem.SIZE);
    }

    @Test
    void aMessageThatIsTooDeepIsRefused() {
        assertThat(problem("<a>".repeat(100) + "</a>".repeat(100))).isEqualTo(Problem.SIZE);
    }

    @Test
    void aMessageOfTooManyElementsIsRefused() {
        assertThat(problem("<a>" + "<b/>".repeat(6_000) + "</a>")).isEqualTo(Problem.SIZE);
    }
}
