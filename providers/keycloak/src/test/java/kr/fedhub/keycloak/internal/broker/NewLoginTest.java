package kr.fedhub.keycloak.internal.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Stream;
import javax.xml.datatype.DatatypeConfigurationException;
import javax.xml.datatype.DatatypeFactory;
import javax.xml.datatype.XMLGregorianCalendar;
import org.junit.jupiter.api.Test;
import org.keycloak.dom.saml.v2.assertion.AssertionType;
import org.keycloak.dom.saml.v2.assertion.AuthnStatementType;

class NewLoginTest {
    private static final String NOW = "2026-11-26T03:00:00Z";
    private final NewLogin rule = new NewLogin(Instant.parse(NOW));

    @Test
    void aLoginOfTheLastMinutesIsNew() {
        assertThat(rule.isIn(assertion("2026-11-26T02:51:00Z"))).isTrue();
        assertThat(rule.isIn(assertion("2026-11-26T12:01:00+09:00"))).isTrue();
    }

    @Test
    void aSessionThatWentOnIsNot() {
        assertThat(rule.isIn(assertion("2026-11-26T02:50:00Z"))).isFalse();
        assertThat(rule.isIn(assertion("2026-11-25T03:00:00Z"))).isFalse();
    }

    @Test
    void neitherIsOneThatIsYetToCome() {
        assertThat(rule.isIn(assertion("2026-11-26T03:04:00Z"))).isFalse();
    }

    @Test
    void everyStatementHasToBeAboutIt() {
        assertThat(rule.isIn(assertion(NOW, "2026-11-25T03:00:00Z"))).isFalse();
        assertThat(rule.isIn(assertion())).isFalse();
    }

    private static AssertionType assertion(String... logins) {
        AssertionType assertion = new AssertionType("_1", time(NOW));
        Stream.of(logins).map(NewLoginTest::time).map(AuthnStatementType::new).forEach(assertion::addStatement);
        return assertion;
    }

    private static XMLGregorianCalendar time(String text) {
        try {
            return DatatypeFactory.newInstance().newXMLGregorianCalendar(text);
        } catch (DatatypeConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
