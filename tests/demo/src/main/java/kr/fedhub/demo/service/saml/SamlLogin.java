package kr.fedhub.demo.service.saml;

import java.util.Optional;
import kr.fedhub.demo.service.session.HubLogin;
import org.keycloak.adapters.saml.SamlSession;

/** A login at the hub as the SAML adapter knows it: NameID and session index. */
record SamlLogin(SamlSession session) implements HubLogin {
    @Override
    public String subject() {
        return session.getPrincipal().getSamlSubject();
    }

    @Override
    public Optional<String> hubSession() {
        return Optional.ofNullable(session.getSessionIndex());
    }

    /** Keeps personal data out of logs. */
    @Override
    public String toString() {
        return "SamlLogin";
    }
}
