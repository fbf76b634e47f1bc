package kr.fedhub.keycloak.internal.broker;

import java.time.Duration;
import java.time.Instant;
import javax.xml.datatype.XMLGregorianCalendar;
import org.keycloak.dom.saml.v2.assertion.AssertionType;
import org.keycloak.dom.saml.v2.assertion.AuthnStatementType;

/**
 * Tells whether an institution had somebody log in anew, as it was asked to with {@code ForceAuthn} (SAML core 2.0 §3.4.1). Not
 * all of them do as they are asked.
 *
 * <p>Why private API: Keycloak's form of an assertion. Checked on Keycloak 26.5.6, 26.7.0, 26.7.4 and 26.7.5.
 */
record NewLogin(Instant now) {
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration AHEAD = Duration.ofMinutes(3);

    /** Whether some statement of an assertion is about a login of the last minutes, and none about an older one. */
    boolean isIn(AssertionType assertion) {
        return assertion.getStatements().stream().anyMatch(AuthnStatementType.class::isInstance)
                && assertion.getStatements().stream()
                        .filter(AuthnStatementType.class::isInstance)
                        .map(AuthnStatementType.class::cast)
                        .map(AuthnStatementType::getAuthnInstant)
                        .allMatch(this::isNow);
    }

    private boolean isNow(XMLGregorianCalendar instant) {
        Instant at = instant.toGregorianCalendar().toInstant();
        return at.isAfter(now.minus(LONGEST)) && at.isBefore(now.plus(AHEAD));
    }
}
