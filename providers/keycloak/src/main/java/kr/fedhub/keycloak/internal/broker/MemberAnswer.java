package kr.fedhub.keycloak.internal.broker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.fedhub.core.attribute.SamlAttribute;
import kr.fedhub.core.identity.Answer;
import kr.fedhub.core.identity.IdentifierType;
import kr.fedhub.core.identity.ResearcherIdentifier;
import kr.fedhub.core.identity.ScopeCheck;
import kr.fedhub.core.metadata.MemberAlias;
import kr.fedhub.core.metadata.roster.MemberStatus;
import kr.fedhub.core.metadata.roster.Roster;
import kr.fedhub.core.metadata.roster.RosterEntry;
import kr.fedhub.keycloak.config.SourceSettings;
import kr.fedhub.keycloak.federation.FederationProvider;
import kr.fedhub.keycloak.federation.RefusalReason;
import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.broker.saml.SAMLEndpoint;
import org.keycloak.dom.saml.v2.assertion.AssertionType;
import org.keycloak.models.KeycloakSession;

/**
 * Decides about an answer whose signature Keycloak has verified: whether it is about this login and new, which of its values
 * the institution may send, and which researcher it is. Nothing before this point has looked for a user.
 *
 * <p>Why private API: Keycloak hands over the verified assertion in the context of the brokered identity. Checked on Keycloak
 * 26.5.6, 26.7.0, 26.7.4 and 26.7.5.
 */
final class MemberAnswer {
    private static final Set<SamlAttribute> IDENTIFYING = Set.of(
            SamlAttribute.EDU_PERSON_UNIQUE_ID,
            SamlAttribute.PAIRWISE_ID,
            SamlAttribute.SUBJECT_ID,
            SamlAttribute.EDU_PERSON_PRINCIPAL_NAME);

    private final KeycloakSession session;
    private final BrokeredIdentityContext context;
    private final Refusals refusals;
    private final Roster roster;
    private final RosterEntry entry;
    private final SourceSettings settings;
    private final AssertionType assertion;

    MemberAnswer(KeycloakSession session, MemberAlias alias, BrokeredIdentityContext context) {
        this.session = session;
        this.context = context;
        this.refusals = new Refusals(session).about(alias).during(context.getAuthenticationSession());
        FederationProvider federation = session.getProvider(FederationProvider.class);
        this.roster = federation.roster();
        MemberStatus status = roster.status(alias, HubClock.now());
        if (status != MemberStatus.LIVE) {
            throw refusals.of(Refusals.reason(status)).exception();
        }
        this.entry = roster.entry(alias).orElseThrow();
        this.settings = federation
                .source(entry.source())
                .orElseThrow(
                        () -> refusals.of(RefusalReason.DEPARTED_INSTITUTION).exception());
        this.assertion = Optional.ofNullable(context.getContextData().get(SAMLEndpoint.SAML_ASSERTION))
                .map(AssertionType.class::cast)
                .orElseThrow(() -> refusals.of(RefusalReason.UNEXPECTED).exception());
    }

    /** Makes the researcher out of the answer, or refuses it. */
    void accept() {
        LoginNotes notes = new LoginNotes(context.getAuthenticationSession());
        String requestId = notes.requestId()
                .orElseThrow(() -> refusals.of(RefusalReason.UNSOLICITED).exception());
        rules(requestId).objection(assertion).ifPresent(reason -> {
            throw refusals.of(reason).exception();
        });
        if (!new AcceptedAssertions(session).isNew(entry.member().alias(), assertion)) {
            throw refusals.of(RefusalReason.REPLAY).exception();
        }
        if (notes.adding().isPresent() && !new NewLogin(HubClock.now()).isIn(assertion)) {
            throw refusals.of(RefusalReason.LINKING, "since nobody logged in anew there")
                    .exception();
        }
        Answer answer = believed();
        new ResearcherRecognition(session, refusals, settings, entry.member().alias())
                .recognize(context, identifiers(answer), answer);
        answer.attributes()
                .forEach((attribute, values) -> context.setUserAttribute(
                        // Keycloak writes the list into the login and cannot read an unmodifiable one back.
                        attribute.userAttribute(),
                        new ArrayList<>(attribute.multiValued() ? values : values.subList(0, 1))));
        context.setEmail(answer.values(SamlAttribute.MAIL).stream().findFirst().orElse(null));
    }

    private AnswerRules rules(String requestId) {
        return new AnswerRules(
                entityId(),
                settings.spEntityId().value(),
                SharedAddress.of(session, entry.source()),
                requestId,
                HubClock.now());
    }

    private Answer believed() {
        Answer said = new AnswerContent(entityId(), settings.spEntityId().value()).of(assertion);
        if (AnswerContent.isTooMuch(said)) {
            throw refusals.of(RefusalReason.ATTRIBUTE_LIMITS).exception();
        }
        ScopeCheck check = ScopeCheck.of(said, scope -> roster.mayUse(entry, scope));
        boolean speaksForOthers = check.dropped().stream().anyMatch(IDENTIFYING::contains)
                && !entry.member().scopes().isEmpty();
        if (speaksForOthers) {
            throw refusals.of(RefusalReason.SCOPE, "in " + check.dropped()).exception();
        }
        return check.answer();
    }

    private List<ResearcherIdentifier> identifiers(Answer answer) {
        List<ResearcherIdentifier> identifiers = settings.identifiers().identifiers(answer);
        if (identifiers.isEmpty()) {
            List<String> wanted = settings.identifiers().types().stream()
                    .filter(type -> type != IdentifierType.PERSISTENT)
                    .map(IdentifierType::word)
                    .toList();
            throw refusals.missing(wanted).of(RefusalReason.NO_IDENTIFIER).exception();
        }
        return identifiers;
    }

    private String entityId() {
        return entry.member().entityId().value();
    }
}
