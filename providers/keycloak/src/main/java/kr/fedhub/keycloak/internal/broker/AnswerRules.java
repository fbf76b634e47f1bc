package kr.fedhub.keycloak.internal.broker;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.xml.datatype.XMLGregorianCalendar;
import kr.fedhub.keycloak.federation.RefusalReason;
import org.jspecify.annotations.Nullable;
import org.keycloak.dom.saml.v2.assertion.AssertionType;
import org.keycloak.dom.saml.v2.assertion.AudienceRestrictionType;
import org.keycloak.dom.saml.v2.assertion.AuthnStatementType;
import org.keycloak.dom.saml.v2.assertion.ConditionsType;
import org.keycloak.dom.saml.v2.assertion.SubjectConfirmationDataType;
import org.keycloak.dom.saml.v2.assertion.SubjectConfirmationType;
import org.keycloak.saml.common.constants.JBossSAMLURIConstants;

/**
 * What an assertion has to say to be about this login, for this hub, now (SAML profiles 2.0 §4.1.4.2 and §4.1.4.3). Stricter
 * than Keycloak, which takes an assertion without audience or confirmation.
 *
 * <p>Why private API: Keycloak's form of an assertion. Checked on Keycloak 26.5.6, 26.7.0, 26.7.4 and 26.7.5.
 *
 * @param institution entityID of the institution that was chosen
 * @param hub entityID of the hub towards it
 * @param address where the answer has to be sent
 * @param requestId the request that it has to answer
 * @param now the time of the hub
 */
record AnswerRules(String institution, String hub, String address, String requestId, Instant now) {
    private static final String BEARER = JBossSAMLURIConstants.SUBJECT_CONFIRMATION_BEARER.get();

    /** The first rule that an assertion breaks, if it breaks one. */
    Optional<RefusalReason> objection(AssertionType assertion) {
        if (assertion.getIssuer() == null
                || !institution.equals(assertion.getIssuer().getValue())) {
            return Optional.of(RefusalReason.NOT_THE_CHOSEN);
        }
        if (assertion.getID() == null
                || assertion.getSubject() == null
                || assertion.getStatements().stream().noneMatch(AuthnStatementType.class::isInstance)) {
            return Optional.of(RefusalReason.MESSAGE_FORM);
        }
        return time(assertion).or(() -> audience(assertion)).or(() -> confirmation(assertion));
    }

    private Optional<RefusalReason> time(AssertionType assertion) {
        ConditionsType conditions = assertion.getConditions();
        boolean inTime = (conditions == null || within(conditions.getNotBefore(), conditions.getNotOnOrAfter()))
                && isNotInFuture(assertion.getIssueInstant());
        return inTime ? Optional.empty() : Optional.of(RefusalReason.CLOCK);
    }

    private Optional<RefusalReason> audience(AssertionType assertion) {
        ConditionsType conditions = assertion.getConditions();
        List<AudienceRestrictionType> restrictions = conditions == null
                ? List.of()
                : conditions.getConditions().stream()
                        .filter(AudienceRestrictionType.class::isInstance)
                        .map(AudienceRestrictionType.class::cast)
                        .toList();
        boolean meant = !restrictions.isEmpty()
                && restrictions.stream()
                        .allMatch(restriction -> restriction.getAudience().stream()
                                .map(URI::toString)
                                .anyMatch(hub::equals));
        return meant ? Optional.empty() : Optional.of(RefusalReason.AUDIENCE);
    }

    private Optional<RefusalReason> confirmation(AssertionType assertion) {
        List<SubjectConfirmationDataType> bearers = assertion.getSubject().getConfirmation().stream()
                .filter(confirmation -> BEARER.equals(confirmation.getMethod()))
                .map(SubjectConfirmationType::getSubjectConfirmationData)
                .filter(this::isForThisLogin)
                .toList();
        if (bearers.isEmpty()) {
            return Optional.of(RefusalReason.CONFIRMATION);
        }
        boolean inTime = bearers.stream().anyMatch(data -> within(data.getNotBefore(), data.getNotOnOrAfter()));
        return inTime ? Optional.empty() : Optional.of(RefusalReason.CLOCK);
    }

    private boolean isForThisLogin(@Nullable SubjectConfirmationDataType data) {
        return data != null
                && address.equals(data.getRecipient())
                && requestId.equals(data.getInResponseTo())
                && data.getNotOnOrAfter() != null;
    }

    private boolean within(@Nullable XMLGregorianCalendar notBefore, @Nullable XMLGregorianCalendar notOnOrAfter) {
        return isNotInFuture(notBefore)
                && (notOnOrAfter == null || now.isBefore(instant(notOnOrAfter).plusSeconds(ClockSkew.SECONDS)));
    }

    private boolean isNotInFuture(@Nullable XMLGregorianCalendar time) {
        return time == null || !instant(time).isAfter(now.plusSeconds(ClockSkew.SECONDS));
    }

    private static Instant instant(XMLGregorianCalendar time) {
        return time.toGregorianCalendar().toInstant();
    }
}
