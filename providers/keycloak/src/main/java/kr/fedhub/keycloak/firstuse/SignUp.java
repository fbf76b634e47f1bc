package kr.fedhub.keycloak.firstuse;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.fedhub.core.consent.AgreedItems;
import kr.fedhub.core.consent.ConsentAnswer;
import kr.fedhub.core.consent.ConsentCheck;
import kr.fedhub.core.consent.ConsentReceipt;
import kr.fedhub.core.directory.DirectoryException;
import kr.fedhub.core.link.ProofKind;
import kr.fedhub.keycloak.firstuse.page.Frame;
import kr.fedhub.keycloak.firstuse.page.SignUpPage;
import kr.fedhub.keycloak.firstuse.page.SignUpPage.Field;
import kr.fedhub.keycloak.link.Consents;
import kr.fedhub.keycloak.link.Consents.NewConsent;
import kr.fedhub.keycloak.link.LinkProvider;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Makes an account at a service, after the researcher has seen what is told and agreed to what is asked. */
final class SignUp {
    private static final Logger LOG = Logger.getLogger("kr.fedhub.firstuse");
    /** The fingerprint of the notices on the page that was sent: ticks of another page say nothing about them. */
    private static final String PAGE = "hub.first-use.notices";

    private static final int LONGEST_NAME = 50;

    private final Visit visit;
    private final Outcome outcome;
    private final boolean again;
    private final Runnable choose;
    private final List<ConsentReceipt> receipts;
    private final ConsentCheck check;

    SignUp(Visit visit, Outcome outcome, boolean again, Runnable choose) {
        this.visit = visit;
        this.outcome = outcome;
        this.again = again;
        this.choose = choose;
        this.receipts = visit.session()
                .getProvider(LinkProvider.class)
                .apart(own -> own.getProvider(LinkProvider.class)
                        .consents()
                        .of(visit.researcher().getId(), visit.service().getId()));
        this.check = again
                ? ConsentCheck.atEntry(visit.policy().terms(), receipts)
                : ConsentCheck.atFirstUse(visit.policy().terms(), receipts);
    }

    void show() {
        page("", null, List.of(), Set.of());
    }

    void submit(String go, MultivaluedMap<String, String> form) {
        switch (go) {
            case "agree" -> agree(form);
            case "refuse" -> refuse();
            case "back" -> {
                visit.notes().choose();
                choose.run();
            }
            default -> show();
        }
    }

    /** What is optional keeps nobody out: who refuses nothing else goes on without it. */
    private void refuse() {
        if (!again || !(check.answer(Set.of()) instanceof ConsentAnswer.Accepted nothing)) {
            outcome.cancelled();
        } else if (isOnPage()) {
            accept(nothing, "");
        } else {
            show();
        }
    }

    private void agree(MultivaluedMap<String, String> form) {
        Set<String> ticked = Set.copyOf(form.getOrDefault("agree", List.of()));
        String typed =
                Optional.ofNullable(form.getFirst(SignUpForm.NAME)).orElse("").strip();
        @Nullable String nameError = again ? null : nameError(typed);
        ConsentAnswer answer = check.answer(ticked);
        if (!isOnPage()) {
            show();
        } else if (answer instanceof ConsentAnswer.Refused refused) {
            page(typed, nameError, refused.missing(), ticked);
        } else if (nameError != null) {
            page(typed, nameError, List.of(), ticked);
        } else {
            accept((ConsentAnswer.Accepted) answer, typed);
        }
    }

    /** Whether the page that was sent said what is asked now. */
    private boolean isOnPage() {
        return check.fingerprint().equals(visit.login().getAuthNote(PAGE));
    }

    private void accept(ConsentAnswer.Accepted accepted, String typedName) {
        String terms = TermsVersion.of(visit.policy().terms());
        if (again) {
            keep(accepted);
            visit.links()
                    .current(visit.researcher().getId(), visit.service().getId())
                    .ifPresent(link -> visit.links().agree(link.id(), terms));
            outcome.done("agreed_again");
            visit.context().success();
            return;
        }
        try {
            String account = new AccountCreation(visit, items(accepted)).make(typedName);
            keep(accepted);
            visit.notes().choose();
            new Linking(visit, outcome).link(account, ProofKind.SIGN_UP, Optional.empty(), Optional.of(terms));
        } catch (DirectoryException e) {
            LOG.warnf(
                    "First use: service %s did not make an account: %s",
                    visit.service().getClientId(), e.kind());
            failed(e.kind());
        }
    }

    /** Nothing goes to a service that its notices do not name, or that rests on a consent that was not given. */
    private Set<String> items(ConsentAnswer.Accepted accepted) {
        return AgreedItems.of(
                visit.policy().terms(),
                notice -> accepted.given().contains(notice)
                        || receipts.stream()
                                .anyMatch(receipt ->
                                        receipt.purpose().equals(notice.id()) && receipt.covers(notice.hash())));
    }

    private void failed(DirectoryException.Kind kind) {
        switch (kind) {
            case UNAVAILABLE -> outcome.problem("unavailable", "retry", "choose", "cancel");
            case CONFLICT -> outcome.problem("conflict", "choose", "cancel");
            case UNUSABLE -> outcome.problem("not-believed", "retry", "cancel");
            case CREDENTIALS, REFUSED -> outcome.problem("misconfigured", "choose", "cancel");
        }
    }

    private void keep(ConsentAnswer.Accepted accepted) {
        SignUpForm form = new SignUpForm(visit, check, again);
        accepted.withdrawn().forEach(receipt -> consents().withdraw(receipt.id()));
        accepted.given()
                .forEach(notice -> consents()
                        .give(new NewConsent(
                                visit.researcher().getId(),
                                visit.service().getId(),
                                notice.id(),
                                notice.hash(),
                                visit.reader().toLanguageTag(),
                                form.text(notice))));
    }

    private @Nullable String nameError(String typed) {
        if (!visit.attribute(SignUpForm.NAME).isEmpty()) {
            return null;
        }
        if (typed.isEmpty()) {
            return Field.MISSING;
        }
        if (typed.chars().anyMatch(Character::isISOControl)) {
            return Field.UNREADABLE;
        }
        return typed.length() > LONGEST_NAME ? Field.TOO_LONG : null;
    }

    private void page(String name, @Nullable String nameError, List<String> missing, Set<String> ticked) {
        visit.login().setAuthNote(PAGE, check.fingerprint());
        SignUpPage page = new SignUpForm(visit, check, again).page(name, nameError, missing, ticked);
        visit.context()
                .challenge(visit.context()
                        .form()
                        .setAttribute(Frame.ATTRIBUTE, page)
                        .createForm(SignUpPage.TEMPLATE));
    }

    private Consents consents() {
        return visit.session().getProvider(LinkProvider.class).consents();
    }
}
