package kr.fedhub.keycloak.firstuse;

import java.time.Duration;
import java.util.Optional;
import org.keycloak.common.util.Time;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * How long a page of a first use may stand open. Keycloak's time for a required action is that of all its pages together; here each
 * step that a researcher takes gives the next page its own, so that a code may be waited for. A page that is only loaded again gets
 * none, and all pages together end after {@link #ALL}: whoever finishes later would seem to have logged in only now.
 *
 * @param login the login that the pages belong to
 */
public record PageTime(AuthenticationSessionModel login) {
    /** For how long steps are given new time. */
    public static final Duration ALL = Duration.ofHours(2);

    private static final String BEGAN = "hub.first-use.began";

    /** A step was taken: the next page's time begins now. */
    void begin() {
        long now = now();
        String kept = login.getAuthNote(BEGAN);
        long began = kept == null ? login.getParentSession().getTimestamp() : Long.parseLong(kept);
        if (kept == null) {
            login.setAuthNote(BEGAN, String.valueOf(began));
        }
        if (now < began + ALL.toSeconds()) {
            login.getParentSession().setTimestamp(Math.toIntExact(now));
        }
    }

    /** The seconds that this page still has. */
    public int left() {
        int allowed = Optional.of(login.getRealm().getAccessCodeLifespanUserAction())
                .filter(seconds -> seconds > 0)
                .orElse(Integer.MAX_VALUE);
        long spent = now() - login.getParentSession().getTimestamp();
        return Math.toIntExact(Math.max(0, allowed - spent));
    }

    private static long now() {
        return Time.currentTimeMillis() / 1000;
    }
}
