package kr.fedhub.keycloak.internal.broker;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.fedhub.core.digest.Sha256;
import kr.fedhub.core.identity.Answer;
import kr.fedhub.core.identity.IdentifierType;
import kr.fedhub.core.identity.ResearcherIdentifier;
import kr.fedhub.core.metadata.MemberAlias;
import kr.fedhub.keycloak.config.SourceSettings;
import kr.fedhub.keycloak.federation.RefusalReason;
import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** Tells which researcher an answer is about, by every identifier in it, the strongest first. */
record ResearcherRecognition(KeycloakSession session, Refusals refusals, SourceSettings settings, MemberAlias member) {
    /** A name that tells an administrator one link from another and nobody who it is. */
    private static final int NAME_LENGTH = 16;

    /**
     * Puts the identifier into the context by which Keycloak finds the researcher, or makes a new one.
     *
     * @param identifiers at least one, the strongest first
     */
    void recognize(BrokeredIdentityContext context, List<ResearcherIdentifier> identifiers, Answer answer) {
        String strongest = identifiers.get(0).stored();
        Map<String, String> known = new LinkedResearchers(session)
                .usersOf(
                        member,
                        identifiers.stream().map(ResearcherIdentifier::stored).toList());
        if (new HashSet<>(known.values()).size() > 1) {
            throw refusals.of(RefusalReason.TWO_RESEARCHERS).exception();
        }
        identifiers.stream()
                .filter(identifier -> known.containsKey(identifier.stored()))
                .findFirst()
                .ifPresent(found -> returning(context, found, known, answer));
        context.setId(strongest);
        String name = Sha256.hex(member.value() + " " + strongest).substring(0, NAME_LENGTH);
        context.setUsername(name);
        context.setModelUsername(name);
        if (identifiers.get(0).type() == IdentifierType.EDU_PERSON_PRINCIPAL_NAME) {
            PrincipalName.of(answer).keepIn(context);
        }
    }

    /** Keycloak replaces the identifier of a link that it finds by a legacy one, which is how a weaker one is upgraded. */
    private void returning(
            BrokeredIdentityContext context, ResearcherIdentifier found, Map<String, String> known, Answer answer) {
        context.setLegacyId(found.stored());
        if (found.type() == IdentifierType.EDU_PERSON_PRINCIPAL_NAME) {
            Optional<UserModel> researcher = Optional.ofNullable(
                    session.users().getUserById(session.getContext().getRealm(), known.get(found.stored())));
            boolean same = researcher
                    .map(user -> PrincipalName.of(answer).isStill(user, settings.principalNameTrustedFor()))
                    .orElse(true);
            if (!same) {
                throw refusals.of(RefusalReason.NAME_REASSIGNED).exception();
            }
        }
    }
}
