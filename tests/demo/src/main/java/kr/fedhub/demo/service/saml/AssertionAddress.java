package kr.fedhub.demo.service.saml;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javax.xml.datatype.XMLGregorianCalendar;
import kr.fedhub.demo.service.web.Problem;
import kr.fedhub.demo.service.web.ProblemException;
import org.jspecify.annotations.Nullable;
import org.keycloak.adapters.saml.SamlSession;
import org.keycloak.dom.saml.v2.assertion.AssertionType;
import org.keycloak.dom.saml.v2.assertion.SubjectConfirmationDataType;
import org.keycloak.dom.saml.v2.assertion.SubjectConfirmationType;

/**
 * From whom an assertion is, for which endpoint, and which request it answers: all three from under its signature.
 *
 * @param issuer the entityID of who made it
 * @param recipient the endpoint it may be delivered to
 * @param inResponseTo the ID of the request
 */
record AssertionAddress(@Nullable String issuer, @Nullable String recipient, String inResponseTo) {
    private static final String BEARER = "urn:oasis:names:tc:SAML:2.0:cm:bearer";
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(30);

    /**
     * Reads a verified assertion.
     *
     * @throws ProblemException when it answers no request, or its time is over, which the adapter does not ask
     */
    static AssertionAddress of(SamlSession session, Instant now) {
        AssertionType assertion = session.getPrincipal().getAssertion();
        List<SubjectConfirmationDataType> bearers = assertion.getSubject().getConfirmation().stream()
                .filter(confirmation -> BEARER.equals(confirmation.getMethod()))
                .map(SubjectConfirmationType::getSubjectConfirmationData)
                .filter(Objects::nonNull)
                .toList();
        if (bearers.size() != 1 || bearers.get(0).getInResponseTo() == null) {
            throw new ProblemException(Problem.STATE_MISMATCH, "The assertion answers no request");
        }
        XMLGregorianCalendar end = bearers.get(0).getNotOnOrAfter();
        if (end == null
                || !end.toGregorianCalendar().toInstant().plus(CLOCK_SKEW).isAfter(now)) {
            throw new ProblemException(Problem.ANSWER_NOT_TRUSTED, "The assertion's time is over");
        }
        return new AssertionAddress(
                assertion.getIssuer() == null ? null : assertion.getIssuer().getValue(),
                bearers.get(0).getRecipient(),
                bearers.get(0).getInResponseTo());
    }

    boolean from(URI entityId) {
        return entityId.toString().equals(issuer);
    }

    boolean to(URI endpoint) {
        return endpoint.toString().equals(recipient);
    }
}
