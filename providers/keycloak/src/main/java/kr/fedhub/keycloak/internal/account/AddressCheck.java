package kr.fedhub.keycloak.internal.account;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import kr.fedhub.core.account.AccountAddress;
import kr.fedhub.core.code.OneTimeCode;
import kr.fedhub.core.code.SentCode;
import kr.fedhub.core.reference.ReferenceId;
import kr.fedhub.keycloak.internal.proof.mail.Allowance;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.common.util.Time;
import org.keycloak.executors.ExecutorsProvider;

/**
 * Finds out whether somebody reads the mails to an address, with two pages: one for the address, one for the code. They look the
 * same whether or not the address has an account.
 *
 * @param context the login
 * @param purpose what for
 * @param randomness cannot be predicted
 */
record AddressCheck(AuthenticationFlowContext context, Purpose purpose, SecureRandom randomness) {
    static final String REFERENCE = "reference_id";

    private static final Logger LOG = Logger.getLogger("kr.fedhub.account");
    private static final String EXECUTOR = "hub-account";
    private static final String TEXT = "hubAccount";
    private static final String MISSING = TEXT + "AddressMissing";
    private static final String UNREADABLE = TEXT + "AddressUnreadable";
    private static final String USED_UP = TEXT + "TriesUsedUp";
    private static final String TOO_MANY = TEXT + "TooManyCodes";
    private static final String CODE = "hubFirstCode";

    MailedCode state() {
        return new MailedCode(context.getAuthenticationSession(), purpose);
    }

    /** The page that it is at. */
    Response show() {
        return state().sent()
                .map(sent -> page(sent, null, null))
                .orElseGet(() -> ask(state().address().map(AccountAddress::text).orElse(""), null));
    }

    /** What follows on a button; empty when the address is verified with it. */
    Optional<Response> submit(String go, @Nullable String address, @Nullable String code) {
        Optional<SentCode> sent = state().sent();
        if (sent.isEmpty()) {
            return Optional.of(go.equals("send") ? request(Objects.requireNonNullElse(address, "")) : show());
        }
        return switch (go) {
            case "verify" -> verify(sent.get(), Objects.requireNonNullElse(code, ""));
            case "resend" -> Optional.of(resend(sent.get()));
            case "extend" -> Optional.of(extend(sent.get()));
            case "back" -> Optional.of(back());
            default -> Optional.of(show());
        };
    }

    /** Begins again with a word on why. */
    Response refuse(String error, String text) {
        ReferenceId reference = ReferenceId.random(randomness);
        LOG.infof("Hub account, reference %s: %s, %s", reference, purpose, error);
        state().forget();
        context.getEvent()
                .clone()
                .event(purpose.refused())
                .detail(REFERENCE, reference.value())
                .error("hub_account_" + error);
        String typed = state().address().map(AccountAddress::text).orElse("");
        return show(AddressPage.TEMPLATE, new AddressPage(action(), purpose.word(), typed, text, reference.value()));
    }

    Response show(String template, Object page) {
        return context.form().setAttribute(AddressPage.ATTRIBUTE, page).createForm(template);
    }

    String action() {
        URI address = context.getActionUrl(context.generateAccessCode());
        return address.toString();
    }

    private Response back() {
        state().forget();
        return show();
    }

    private Response request(String typed) {
        return AccountAddress.parse(typed)
                .map(address -> send(address, null))
                .orElseGet(() -> ask(typed, typed.isBlank() ? MISSING : UNREADABLE));
    }

    private Response resend(SentCode sent) {
        if (sent.pauseSeconds(now()) > 0) {
            return page(sent, null, CODE + "TooSoon");
        }
        return state().address()
                .map(address -> send(address, TEXT + "SentAgain"))
                .orElseGet(() -> ask("", null));
    }

    private Response send(AccountAddress address, @Nullable String notice) {
        AccountLimits limits = limits();
        if (!limits.fromHereTo(address).take(context.getSession())
                || !limits.fromHere().take(context.getSession())
                || !limits.to(address).take(context.getSession())) {
            return refuse("too_many_codes", TOO_MANY);
        }
        OneTimeCode code = OneTimeCode.random(randomness);
        SentCode sent = state().send(address, code, CodeKey.of(context.getSession()), now());
        context.getSession()
                .getProvider(ExecutorsProvider.class)
                .getExecutor(EXECUTOR)
                .execute(delivery(address, code));
        return page(sent, null, notice);
    }

    private AccountDelivery delivery(AccountAddress address, OneTimeCode code) {
        ReferenceId reference = ReferenceId.random(randomness);
        AccountMail mail = new AccountMail(context.getSession(), reference);
        boolean signUp = purpose == Purpose.SIGN_UP;
        return new AccountDelivery(
                context.getSession().getKeycloakSessionFactory(),
                context.getRealm().getId(),
                context.getAuthenticationSession().getClient().getClientId(),
                purpose,
                address,
                signUp ? Optional.of(mail.withCode(purpose, code)) : Optional.empty(),
                signUp ? mail.toOwner() : mail.withCode(purpose, code),
                reference);
    }

    private Response extend(SentCode sent) {
        Optional<SentCode> extended = sent.extended(now());
        extended.ifPresent(state()::extend);
        return extended.map(code -> page(code, null, CODE + "Extended")).orElseGet(() -> page(sent, null, null));
    }

    private Optional<Response> verify(SentCode sent, String typed) {
        Optional<OneTimeCode> code = OneTimeCode.parse(typed);
        Optional<AccountAddress> address = state().address();
        if (code.isEmpty() || address.isEmpty()) {
            return Optional.of(page(sent, CODE + "Unreadable", null));
        }
        if (sent.isOver(now())) {
            return Optional.of(page(sent, CODE + "Expired", null));
        }
        Allowance tries = tries(sent);
        if (!tries.take(context.getSession())) {
            return Optional.of(refuse("tries_used_up", USED_UP));
        }
        if (state().matches(sent, address.get(), code.get(), CodeKey.of(context.getSession()))) {
            state().verify(address.get());
            return Optional.empty();
        }
        return Optional.of(
                tries.left(context.getSession()) == 0
                        ? refuse("tries_used_up", USED_UP)
                        : page(sent, CODE + "Wrong", null));
    }

    private Response ask(String typed, @Nullable String error) {
        return show(AddressPage.TEMPLATE, new AddressPage(action(), purpose.word(), typed, error, null));
    }

    private Response page(SentCode sent, @Nullable String error, @Nullable String notice) {
        Instant now = now();
        CheckPage page = new CheckPage(
                action(),
                purpose.word(),
                state().address().map(AccountAddress::text).orElse(""),
                sent.secondsLeft(now),
                sent.pauseSeconds(now),
                tries(sent).left(context.getSession()),
                error == null && sent.isOver(now) ? CODE + "Expired" : error,
                notice);
        return show(CheckPage.TEMPLATE, page);
    }

    private Allowance tries(SentCode sent) {
        return limits().tries(state().attempt(), sent.number());
    }

    private AccountLimits limits() {
        return new AccountLimits(
                context.getRealm().getId(), purpose, context.getConnection().getRemoteAddr());
    }

    private static Instant now() {
        return Instant.ofEpochMilli(Time.currentTimeMillis());
    }
}
