package kr.fedhub.demo.service.session;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** The browsers of one service, told apart by a cookie that says nothing by itself. */
public final class BrowserSessions {
    private static final Duration LIFETIME = Duration.ofHours(8);

    private final Map<String, BrowserSession> sessions = new ConcurrentHashMap<>();
    private final SecureRandom randomness = new SecureRandom();
    private final String cookie;
    private final InstantSource clock;

    /**
     * Sessions of the named service.
     *
     * @param serviceId goes into the cookie's name: cookies of one host are shared between its ports
     */
    public BrowserSessions(String serviceId, InstantSource clock) {
        this.cookie = "fedhub-demo-" + serviceId;
        this.clock = clock;
    }

    /** The clock of these sessions. */
    public InstantSource clock() {
        return clock;
    }

    /** The session of the browser that asks. */
    public Optional<BrowserSession> of(Context context) {
        return Optional.ofNullable(context.cookie(cookie))
                .map(sessions::get)
                .filter(session -> session.since().plus(LIFETIME).isAfter(clock.instant()));
    }

    /** Who is logged in at the browser that asks. */
    public Optional<SignedIn> signedIn(Context context) {
        return of(context).flatMap(BrowserSession::signedIn);
    }

    /** The session of the browser that asks, a new one when it has none. */
    public BrowserSession ofOrNew(Context context) {
        return of(context).orElseGet(() -> create(context));
    }

    /** Logs a person in, under a new session id so that an id known before the login is worth nothing after it. */
    public void signIn(Context context, SignedIn person) {
        forget(context);
        create(context).signIn(person);
    }

    /** Ends the session here; the browser gets an empty one that waits for the hub's part of the logout. */
    public Optional<SignedIn> signOut(Context context) {
        Optional<SignedIn> person = signedIn(context);
        forget(context);
        if (person.isPresent()) {
            create(context).startLogout();
        }
        return person;
    }

    /** Ends every session whose login fits, whichever browser it belongs to; returns whether there was one. */
    public boolean end(Predicate<HubLogin> which) {
        return sessions.values()
                .removeIf(session ->
                        session.signedIn().map(SignedIn::hub).filter(which).isPresent());
    }

    private void forget(Context context) {
        String id = context.cookie(cookie);
        if (id != null) {
            sessions.remove(id);
        }
    }

    private BrowserSession create(Context context) {
        sessions.values().removeIf(session -> session.since().plus(LIFETIME).isBefore(clock.instant()));
        byte[] bytes = new byte[24];
        randomness.nextBytes(bytes);
        String id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        BrowserSession session = new BrowserSession(clock.instant());
        sessions.put(id, session);
        // Lax is enough for the hub's POST as well: ports of one host are one site. Not Secure, since the demo is http.
        context.cookie(new Cookie(cookie, id, "/", -1, false, true, null, SameSite.LAX));
        return session;
    }
}
