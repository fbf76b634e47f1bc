package kr.fedhub.keycloak.firstuse;

import java.util.Optional;
import kr.fedhub.core.link.ProofKind;
import kr.fedhub.core.link.ServiceLink;
import kr.fedhub.keycloak.link.AccountTakenException;
import kr.fedhub.keycloak.link.ServiceLinks.NewLink;

/** Writes the link and lets the researcher through. */
record Linking(Visit visit, Outcome outcome) {
    private static final int LOOKED_THROUGH = 100;

    /**
     * Links an account that was proven or made.
     *
     * @param terms which version of the terms was agreed to
     */
    void link(String account, ProofKind proof, Optional<String> assurance, Optional<String> terms) {
        if (isTaken(account)) {
            outcome.problem("account-taken", "choose", "cancel");
            return;
        }
        try {
            ServiceLink link = visit.links()
                    .link(new NewLink(
                            visit.researcher().getId(),
                            visit.service().getId(),
                            account,
                            proof,
                            visit.institution(),
                            assurance));
            terms.ifPresent(version -> visit.links().agree(link.id(), version));
        } catch (AccountTakenException e) {
            // Somebody was faster by a moment: what this request wrote is undone, the page still comes.
            visit.session().getTransactionManager().setRollbackOnly();
            outcome.problem("account-taken", "choose", "cancel");
            return;
        }
        outcome.linked(proof);
        visit.context().success();
    }

    /** Ended links may stand before the live one, when the clock was set back. */
    private boolean isTaken(String account) {
        return visit.links().ofService(visit.service().getId(), Optional.of(account), 0, LOOKED_THROUGH).stream()
                .anyMatch(link -> link.end().isEmpty()
                        && !link.researcher().equals(visit.researcher().getId()));
    }
}
