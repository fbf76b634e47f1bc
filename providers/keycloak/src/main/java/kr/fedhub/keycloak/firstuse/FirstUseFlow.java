package kr.fedhub.keycloak.firstuse;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kr.fedhub.core.firstuse.ProofRule;
import kr.fedhub.core.link.ServiceLink;
import kr.fedhub.keycloak.firstuse.page.ChoosePage;
import kr.fedhub.keycloak.firstuse.page.Frame;
import kr.fedhub.keycloak.firstuse.page.RenewPage;
import kr.fedhub.keycloak.firstuse.proof.ProofStep;
import org.jspecify.annotations.Nullable;

/** Leads a researcher from the choice of a way to a link, one page at a time. */
final class FirstUseFlow {
    private static final String GO = "go";
    private static final String PROOF = "proof:";

    private final Visit visit;
    private final Proofs proofs;
    private final Outcome outcome;
    private final FirstUseNotes notes;
    private final LinkCheck.Verdict verdict;

    FirstUseFlow(Visit visit, LinkCheck.Verdict verdict) {
        this.visit = visit;
        this.proofs = new Proofs(visit);
        this.outcome = new Outcome(visit);
        this.notes = visit.notes();
        this.verdict = verdict;
    }

    /** What stands on the page now. */
    void show() {
        notes.isOf(visit.person());
        if (verdict == LinkCheck.Verdict.ASK_AGAIN) {
            signUp().show();
            return;
        }
        switch (notes.way()) {
            case PROOF ->
                rule().ifPresentOrElse(
                                rule -> take(rule, proofs.proof(rule).show(new AttemptContext(visit, rule))),
                                this::choose);
            case SIGN_UP -> signUp().show();
            case CHOOSE -> choose();
        }
    }

    /** Goes on with what the researcher sent. */
    void submit(MultivaluedMap<String, String> form) {
        String go = Optional.ofNullable(form.getFirst(GO)).orElse("");
        boolean samePerson = notes.isOf(visit.person());
        if (go.equals("cancel")) {
            outcome.cancelled();
        } else if (!samePerson) {
            outcome.problem("identity-changed", "choose", "cancel");
        } else {
            answer(go, form);
        }
    }

    private void answer(String go, MultivaluedMap<String, String> form) {
        if (go.equals("choose")) {
            notes.choose();
            choose();
        } else if (go.equals("retry")) {
            show();
        } else if (verdict == LinkCheck.Verdict.ASK_AGAIN) {
            signUp().submit(go, form);
        } else if (notes.way() == FirstUseNotes.Way.PROOF) {
            rule().ifPresentOrElse(
                            rule -> take(rule, proofs.proof(rule).submit(new AttemptContext(visit, rule), form)),
                            this::choose);
        } else if (notes.way() == FirstUseNotes.Way.SIGN_UP) {
            signUp().submit(go, form);
        } else {
            start(go);
        }
    }

    private void start(String go) {
        if (go.equals("sign-up") && mayBeMade()) {
            notes.signUp();
            signUp().show();
            return;
        }
        List<ProofRule> offered = proofs.offered();
        Optional<ProofRule> chosen = go.startsWith(PROOF)
                ? proofs.rule(go.substring(PROOF.length()))
                : offered.stream().limit(go.equals("link") ? 1 : 0).findFirst();
        if (chosen.isEmpty()) {
            choose();
            return;
        }
        notes.prove(chosen.get().kind().id());
        show();
    }

    private void choose() {
        if (verdict == LinkCheck.Verdict.ASK_AGAIN) {
            signUp().show();
            return;
        }
        List<String> kinds =
                proofs.offered().stream().map(rule -> rule.kind().id()).toList();
        if (kinds.isEmpty() && !mayBeMade()) {
            outcome.problem("misconfigured", "cancel");
        } else if (verdict == LinkCheck.Verdict.RENEW) {
            page(RenewPage.TEMPLATE, new RenewPage(visit.frame(1), isTooOld(), kinds));
        } else {
            page(ChoosePage.TEMPLATE, new ChoosePage(visit.frame(1), !kinds.isEmpty(), mayBeMade(), kinds));
        }
    }

    /** Whether time has passed, rather than that somebody wants a new proof. */
    private boolean isTooOld() {
        return visit.links()
                .current(visit.researcher().getId(), visit.service().getId())
                .filter(link -> link.provenAt().isAfter(ServiceLink.UNPROVEN))
                .filter(link -> !link.holds(LinkCheck.now(), visit.policy().linkValidFor()))
                .isPresent();
    }

    /** A link that has only to be proven again is no reason for a second account. */
    private boolean mayBeMade() {
        return visit.policy().signUp() && verdict != LinkCheck.Verdict.RENEW;
    }

    private SignUp signUp() {
        return new SignUp(visit, outcome, verdict == LinkCheck.Verdict.ASK_AGAIN, this::choose);
    }

    private Optional<ProofRule> rule() {
        return proofs.rule(notes.kind());
    }

    private void take(ProofRule rule, ProofStep step) {
        if (step instanceof ProofStep.Show shown) {
            visit.context().challenge(shown.response());
        } else if (step instanceof ProofStep.Proven proven) {
            prove(rule, proven);
        } else if (step instanceof ProofStep.Failed failed) {
            notes.choose();
            outcome.problem(failed.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'), "choose", "cancel");
        } else {
            notes.choose();
            choose();
        }
    }

    private void prove(ProofRule rule, ProofStep.Proven proven) {
        notes.choose();
        @Nullable ServiceLink before = visit.links()
                .current(visit.researcher().getId(), visit.service().getId())
                .orElse(null);
        Optional<String> terms = before == null || !before.account().equals(proven.account())
                ? Optional.empty()
                : visit.links().agreed(before.id());
        new Linking(visit, outcome).link(proven.account(), rule.kind(), proven.assurance(), terms);
    }

    private void page(String template, Object page) {
        visit.context()
                .challenge(visit.context()
                        .form()
                        .setAttribute(Frame.ATTRIBUTE, page)
                        .createForm(template));
    }
}
