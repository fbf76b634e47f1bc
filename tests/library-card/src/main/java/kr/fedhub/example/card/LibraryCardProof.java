package kr.fedhub.example.card;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kr.fedhub.core.directory.AccountQuery;
import kr.fedhub.core.directory.DirectoryAccount;
import kr.fedhub.core.directory.DirectoryException;
import kr.fedhub.core.directory.ServiceDirectory;
import kr.fedhub.keycloak.firstuse.page.Frame;
import kr.fedhub.keycloak.firstuse.proof.ProofContext;
import kr.fedhub.keycloak.firstuse.proof.ProofStep;
import kr.fedhub.keycloak.firstuse.proof.ProofStep.Reason;
import kr.fedhub.keycloak.firstuse.proof.ServiceAccountProof;
import org.keycloak.models.SingleUseObjectProvider;

/** Whoever has a card of the library in hand owns the account of that name. */
final class LibraryCardProof implements ServiceAccountProof {
    private static final int TRIES = 5;
    private static final long A_DAY = 86_400;

    @Override
    public ProofStep show(ProofContext context) {
        return page(context, false);
    }

    @Override
    public ProofStep submit(ProofContext context, MultivaluedMap<String, String> form) {
        String go = Objects.requireNonNullElse(form.getFirst("go"), "");
        if (go.equals("back")) {
            return new ProofStep.Back();
        }
        String card = Objects.requireNonNullElse(form.getFirst("card"), "").strip();
        if (!go.equals("check") || card.isEmpty()) {
            return page(context, go.equals("check"));
        }
        // Taken before anything is looked at, so that requests at the same moment get no more tries than five.
        if (!takeTry(context)) {
            return new ProofStep.Failed(Reason.TRIES_USED_UP);
        }
        String pin = Objects.requireNonNullElse(form.getFirst("pin"), "");
        String key = LibraryCardProofFactory.key(context.rule().settings());
        return CardPin.isOf(card, key, pin) ? find(context, card) : page(context, true);
    }

    /** Counted for the researcher, so that a new login brings no new tries, and nobody uses up somebody else's. */
    private static boolean takeTry(ProofContext context) {
        SingleUseObjectProvider store = context.session().getProvider(SingleUseObjectProvider.class);
        String counted = "library-card." + context.service().getId() + "."
                + context.researcher().getId() + ".";
        for (int i = 0; i < TRIES; i++) {
            if (store.putIfAbsent(counted + i, A_DAY)) {
                return true;
            }
        }
        return false;
    }

    /** The account's identifier is the service's, not what was typed. */
    private static ProofStep find(ProofContext context, String card) {
        Optional<ServiceDirectory> directory = context.directory();
        if (directory.isEmpty()) {
            return new ProofStep.Failed(Reason.UNAVAILABLE);
        }
        try {
            List<DirectoryAccount> found = directory.get().find(new AccountQuery(AccountQuery.Key.USER_NAME, card));
            return found.size() == 1 && found.get(0).active()
                    ? new ProofStep.Proven(found.get(0).id(), Optional.empty())
                    : new ProofStep.Failed(Reason.NO_ACCOUNT);
        } catch (DirectoryException e) {
            return new ProofStep.Failed(Reason.UNAVAILABLE);
        }
    }

    private static ProofStep page(ProofContext context, boolean wrong) {
        return new ProofStep.Show(context.page()
                .setAttribute(Frame.ATTRIBUTE, new CardPage(context.frame(), wrong, context.hasOtherWays()))
                .createForm(CardPage.TEMPLATE));
    }
}
