package kr.fedhub.demo.service.session;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One browser at one service. Safe for use by several requests at once. */
public final class BrowserSession {
    /** More logins than this at once in one browser are not people; the oldest is forgotten. */
    private static final int MOST_PENDING = 8;

    private final Instant since;
    private final Deque<PendingLogin> pending = new ArrayDeque<>();
    private @Nullable SignedIn signedIn;
    private boolean loggingOut;

    BrowserSession(Instant since) {
        this.since = since;
    }

    Instant since() {
        return since;
    }

    /** Remembers a login that is now sent to the hub. */
    public synchronized void await(PendingLogin login) {
        if (pending.size() == MOST_PENDING) {
            pending.removeFirst();
        }
        pending.addLast(login);
    }

    /** The login that an answer names, which is thereby used up. */
    public synchronized <P extends PendingLogin> Optional<P> take(String key, Class<P> type) {
        Optional<P> found = pending.stream()
                .filter(login -> login.key().equals(key))
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
        found.ifPresent(pending::remove);
        return found;
    }

    /** Who is logged in. */
    public synchronized Optional<SignedIn> signedIn() {
        return Optional.ofNullable(signedIn);
    }

    synchronized void signIn(SignedIn person) {
        signedIn = person;
    }

    /** Puts renewed tokens in the place of the old ones; nothing happens when the person has logged out meanwhile. */
    public synchronized void renew(HubLogin login) {
        if (signedIn != null) {
            signedIn = signedIn.with(login);
        }
    }

    /** Whether this browser has sent a logout to the hub and waits for its answer. */
    public synchronized boolean isLoggingOut() {
        return loggingOut;
    }

    synchronized void startLogout() {
        loggingOut = true;
    }

    /** The logout has come back; returns whether one was awaited. */
    public synchronized boolean finishLogout() {
        boolean was = loggingOut;
        loggingOut = false;
        return was;
    }
}
