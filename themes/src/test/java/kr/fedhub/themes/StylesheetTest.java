package kr.fedhub.themes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StylesheetTest {
    /** A brace that is missing puts all that follows into the block before it, and browsers say nothing. */
    @Test
    void everyRuleThatBeginsALineStandsOnItsOwn() {
        int depth = 0;
        for (String line :
                ResourceFiles.HUB_PAGES.text("resources/hub/hub.css").lines().toList()) {
            boolean begins = !line.isBlank() && !Character.isWhitespace(line.charAt(0)) && !line.startsWith("}");
            assertThat(begins && depth > 0).as(line).isFalse();
            depth += (int) line.chars().filter(c -> c == '{').count();
            depth -= (int) line.chars().filter(c -> c == '}').count();
        }
        assertThat(depth).isZero();
    }
}
