package kr.fedhub.keycloak.internal.account;

import java.time.Instant;
import java.util.Optional;
import kr.fedhub.core.account.AccountAddress;
import kr.fedhub.core.code.OneTimeCode;
import kr.fedhub.core.code.SentCode;
import org.jspecify.annotations.Nullable;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * What a login remembers while an address is checked. The code is in it as a digest only.
 *
 * @param login the login
 * @param purpose what the code is for
 */
record MailedCode(AuthenticationSessionModel login, Purpose purpose) {
    private static final String ADDRESS = "address";
    private static final String CODE = "code";
    private static final String NUMBER = "number";
    private static final String VERIFIED = "verified";

    /** Names this attempt: the login, and the tab that it runs in. */
    String attempt() {
        return login.getParentSession().getId() + "." + login.getTabId();
    }

    Optional<AccountAddress> address() {
        return Optional.ofNullable(read(ADDRESS)).flatMap(AccountAddress::parse);
    }

    Optional<SentCode> sent() {
        return SentCode.parse(read(CODE));
    }

    /** The address whose mails somebody in this login reads. */
    Optional<AccountAddress> verified() {
        return Optional.ofNullable(read(VERIFIED)).flatMap(AccountAddress::parse);
    }

    /** Remembers a code that goes out now; none before it holds any more. */
    SentCode send(AccountAddress address, OneTimeCode code, CodeKey key, Instant now) {
        int number = Integer.parseInt(Optional.ofNullable(read(NUMBER)).orElse("0")) + 1;
        SentCode sent = SentCode.now(digest(address, code, key, number), number, now);
        write(ADDRESS, address.text());
        write(NUMBER, String.valueOf(number));
        write(CODE, sent.toString());
        write(VERIFIED, null);
        return sent;
    }

    void extend(SentCode extended) {
        write(CODE, extended.toString());
    }

    boolean matches(SentCode sent, AccountAddress address, OneTimeCode typed, CodeKey key) {
        return sent.matches(digest(address, typed, key, sent.number()));
    }

    /** The code is used up, and what it was for may go on. */
    void verify(AccountAddress address) {
        write(CODE, null);
        write(VERIFIED, address.text());
    }

    /** Back to the address. */
    void forget() {
        write(CODE, null);
        write(VERIFIED, null);
    }

    private String digest(AccountAddress address, OneTimeCode code, CodeKey key, int number) {
        return key.digest(attempt(), purpose.name(), address.text(), String.valueOf(number), code.digits());
    }

    private @Nullable String read(String what) {
        return login.getAuthNote(name(what));
    }

    private void write(String what, @Nullable String value) {
        if (value == null) {
            login.removeAuthNote(name(what));
        } else {
            login.setAuthNote(name(what), value);
        }
    }

    private String name(String what) {
        return "hub.account." + purpose + "." + what;
    }

    /** Keeps personal information out of logs. */
    @Override
    public String toString() {
        return "MailedCode[" + purpose + "]";
    }
}
