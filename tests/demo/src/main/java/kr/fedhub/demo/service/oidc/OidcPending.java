package kr.fedhub.demo.service.oidc;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.time.Instant;
import kr.fedhub.demo.service.session.PendingLogin;

/** A login on its way, with the three secrets that tie the hub's answer to it. */
record OidcPending(State state, Nonce nonce, CodeVerifier verifier, String returnTo, Instant since)
        implements PendingLogin {
    static OidcPending start(String returnTo, Instant now) {
        return new OidcPending(new State(), new Nonce(), new CodeVerifier(), returnTo, now);
    }

    @Override
    public String key() {
        return state.getValue();
    }

    /** Keeps the secrets out of logs. */
    @Override
    public String toString() {
        return "OidcPending";
    }
}
