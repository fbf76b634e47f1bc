package kr.fedhub.demo.service.saml;

import java.util.List;
import kr.fedhub.demo.service.session.BrowserSessions;
import org.jspecify.annotations.Nullable;
import org.keycloak.adapters.saml.SamlSession;
import org.keycloak.adapters.saml.SamlSessionStore;

/** One message of the hub, as the adapter's session store: takes what arrived and ends what must end. */
final class SamlVisit implements SamlSessionStore {
    private final BrowserSessions sessions;
    private final boolean loggingOut;
    private @Nullable SamlSession arrived;

    SamlVisit(BrowserSessions sessions, boolean loggingOut) {
        this.sessions = sessions;
        this.loggingOut = loggingOut;
    }

    @Override
    public void setCurrentAction(CurrentAction action) {
        // What the browser is about is the browser session's affair.
    }

    @Override
    public boolean isLoggingIn() {
        return !loggingOut;
    }

    @Override
    public boolean isLoggingOut() {
        return loggingOut;
    }

    /** The adapter asks this before it believes the answer to a logout; the session itself ended when it was sent. */
    @Override
    public boolean isLoggedIn() {
        return loggingOut;
    }

    @Override
    public @Nullable SamlSession getAccount() {
        return arrived;
    }

    @Override
    public void saveAccount(SamlSession session) {
        arrived = session;
    }

    @Override
    public @Nullable String getRedirectUri() {
        return null;
    }

    @Override
    public void logoutAccount() {
        // Already ended when the logout was sent.
    }

    @Override
    public void logoutByPrincipal(String subject) {
        sessions.end(login -> login.subject().equals(subject));
    }

    @Override
    public void logoutBySsoId(List<String> sessionIndexes) {
        sessions.end(
                login -> login.hubSession().filter(sessionIndexes::contains).isPresent());
    }

    @Override
    public void saveRequest() {
        // Nothing to come back to: the pending login knows the page.
    }

    @Override
    public boolean restoreRequest() {
        return false;
    }
}
