package kr.fedhub.keycloak.internal.proof.mail;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import kr.fedhub.core.code.OneTimeCode;
import kr.fedhub.core.code.SentCode;
import kr.fedhub.core.code.TypedAccount;
import kr.fedhub.core.directory.ServiceDirectory;
import kr.fedhub.core.reference.ReferenceId;
import kr.fedhub.keycloak.firstuse.PageTime;
import kr.fedhub.keycloak.firstuse.page.AccountPage;
import kr.fedhub.keycloak.firstuse.page.CodePage;
import kr.fedhub.keycloak.firstuse.page.Frame;
import kr.fedhub.keycloak.firstuse.proof.ProofContext;
import kr.fedhub.keycloak.firstuse.proof.ProofStep;
import kr.fedhub.keycloak.firstuse.proof.ProofStep.Reason;
import kr.fedhub.keycloak.firstuse.proof.ServiceAccountProof;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.Time;
import org.keycloak.executors.ExecutorsProvider;

/**
 * A code that is mailed to the address that the service holds. An account that does not exist, that is not the only one or cannot
 * be asked for walks the same pages in the same time, since lookup and mail come after the answer.
 */
final class EmailCodeProof implements ServiceAccountProof {
    private static final SecureRandom RANDOMNESS = new SecureRandom();
    private static final String EXECUTOR = "hub-first-use";
    private static final String TYPED = "account";
    private static final String SENT = "code";

    @Override
    public ProofStep show(ProofContext context) {
        return sent(context).map(code -> page(context, code, null, null)).orElseGet(() -> ask(context, "", null));
    }

    @Override
    public ProofStep submit(ProofContext context, MultivaluedMap<String, String> form) {
        String go = Objects.requireNonNullElse(form.getFirst("go"), "");
        Optional<SentCode> sent = sent(context);
        if (go.equals("back")) {
            return back(context, sent);
        }
        if (sent.isEmpty()) {
            return go.equals("send") ? request(context, form.getFirst(TYPED)) : show(context);
        }
        return switch (go) {
            case "verify" -> verify(context, sent.get(), form.getFirst(SENT));
            case "resend" -> resend(context, sent.get());
            case "extend" -> extend(context, sent.get());
            default -> show(context);
        };
    }

    /** From the code to the account, which may have been mistyped; from there to the choice of ways. */
    private static ProofStep back(ProofContext context, Optional<SentCode> sent) {
        if (sent.isEmpty()) {
            return new ProofStep.Back();
        }
        String typed = typed(context);
        context.note("number", String.valueOf(sent.get().number()));
        context.note(SENT, null);
        return ask(context, typed, null);
    }

    private ProofStep request(ProofContext context, @Nullable String field) {
        String text = Objects.requireNonNullElse(field, "");
        Optional<TypedAccount> typed = TypedAccount.parse(text);
        if (typed.isEmpty()) {
            return ask(context, text, text.isBlank() ? AccountPage.MISSING : AccountPage.UNREADABLE);
        }
        context.note(TYPED, typed.get().text());
        return send(context, typed.get(), number(context), null);
    }

    private ProofStep resend(ProofContext context, SentCode sent) {
        if (sent.pauseSeconds(now()) > 0) {
            return page(context, sent, null, CodePage.TOO_SOON);
        }
        return TypedAccount.parse(typed(context))
                .map(typed -> send(context, typed, sent.number(), CodePage.SENT_AGAIN))
                .orElseGet(() -> ask(context, "", null));
    }

    private ProofStep send(ProofContext context, TypedAccount typed, int before, @Nullable String notice) {
        Optional<ServiceDirectory> directory = context.directory();
        if (directory.isEmpty()) {
            return new ProofStep.Failed(Reason.UNAVAILABLE);
        }
        CodeLimits limits = CodeLimits.of(context);
        if (!limits.codesFor(typed).take(context.session())
                || !limits.codesOfResearcher().take(context.session())) {
            return new ProofStep.Failed(Reason.TOO_MANY_CODES);
        }
        OneTimeCode code = OneTimeCode.random(RANDOMNESS);
        SentCode sent = SentCode.now(CodeDigest.of(context, code), before + 1, now());
        context.note(SENT, sent.toString());
        ReferenceId reference = ReferenceId.random(RANDOMNESS);
        CodeDelivery delivery = new CodeDelivery(
                context.realm().getId(),
                context.service().getClientId(),
                context.researcher().getId(),
                directory.get(),
                typed,
                new FoundAccount(context.attempt(), sent.number()),
                limits,
                CodeMail.write(context, code, reference),
                reference);
        context.session()
                .getProvider(ExecutorsProvider.class)
                .getExecutor(EXECUTOR)
                .execute(delivery);
        return page(context, sent, null, notice);
    }

    private static ProofStep extend(ProofContext context, SentCode sent) {
        Optional<SentCode> extended = sent.extended(now());
        extended.ifPresent(code -> context.note(SENT, code.toString()));
        return extended.map(code -> page(context, code, null, CodePage.EXTENDED))
                .orElseGet(() -> page(context, sent, sent.isOver(now()) ? CodePage.EXPIRED : null, null));
    }

    private static ProofStep verify(ProofContext context, SentCode sent, @Nullable String field) {
        Optional<OneTimeCode> typed = OneTimeCode.parse(Objects.requireNonNullElse(field, ""));
        if (typed.isEmpty()) {
            return page(context, sent, CodePage.UNREADABLE, null);
        }
        if (sent.isOver(now())) {
            return page(context, sent, CodePage.EXPIRED, null);
        }
        Allowance tries = CodeLimits.of(context).tries(context.attempt());
        if (!tries.take(context.session())) {
            return new ProofStep.Failed(Reason.TRIES_USED_UP);
        }
        if (sent.matches(CodeDigest.of(context, typed.get()))) {
            Optional<String> account = new FoundAccount(context.attempt(), sent.number()).take(context.session());
            if (account.isPresent()) {
                return new ProofStep.Proven(account.get(), Optional.empty());
            }
        }
        return tries.left(context.session()) == 0
                ? new ProofStep.Failed(Reason.TRIES_USED_UP)
                : page(context, sent, CodePage.WRONG, null);
    }

    private static ProofStep ask(ProofContext context, String typed, @Nullable String error) {
        AccountPage page = new AccountPage(context.frame(), typed, error, context.hasOtherWays());
        return new ProofStep.Show(show(context, AccountPage.TEMPLATE, page));
    }

    private static ProofStep page(
            ProofContext context, SentCode sent, @Nullable String error, @Nullable String notice) {
        Instant now = now();
        boolean over = sent.isOver(now);
        CodePage page = new CodePage(
                context.frame(),
                typed(context),
                Math.min(sent.secondsLeft(now), new PageTime(context.login()).left()),
                sent.pauseSeconds(now),
                CodeLimits.of(context).tries(context.attempt()).left(context.session()),
                error == null && over ? CodePage.EXPIRED : error,
                notice,
                context.hasOtherWays());
        return new ProofStep.Show(show(context, CodePage.TEMPLATE, page));
    }

    private static Response show(ProofContext context, String template, Object page) {
        return context.page().setAttribute(Frame.ATTRIBUTE, page).createForm(template);
    }

    private static Optional<SentCode> sent(ProofContext context) {
        return SentCode.parse(context.notes().get(SENT));
    }

    private static String typed(ProofContext context) {
        return context.notes().getOrDefault(TYPED, "");
    }

    /** How many codes this attempt has sent, so that the account of an earlier one is never taken for a later one's. */
    private static int number(ProofContext context) {
        return Integer.parseInt(context.notes().getOrDefault("number", "0"));
    }

    private static Instant now() {
        return Instant.ofEpochMilli(Time.currentTimeMillis());
    }
}
