package kr.fedhub.keycloak.internal.account;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import kr.fedhub.core.code.OneTimeCode;
import kr.fedhub.core.code.SentCode;
import kr.fedhub.core.reference.ReferenceId;
import kr.fedhub.keycloak.internal.proof.mail.CodeMail;
import org.keycloak.models.KeycloakSession;

/**
 * Writes the mails to the address of a hub account.
 *
 * @param session the request's
 * @param reference names this mail to operators
 */
record AccountMail(KeycloakSession session, ReferenceId reference) {
    private static final String CODE = "hub-account-code.ftl";
    private static final String KNOWN = "hub-account-known.ftl";

    CodeMail withCode(Purpose purpose, OneTimeCode code) {
        Map<String, Object> content = content();
        content.put("code", code.digits());
        content.put("minutes", String.valueOf(SentCode.LIFETIME.toMinutes()));
        content.put("purpose", purpose.word());
        return write(CODE, "hubAccountMailSubject." + purpose.word(), content);
    }

    /** To somebody who has an account already. There is no code in it. */
    CodeMail toOwner() {
        return write(KNOWN, "hubAccountMailSubject.Known", content());
    }

    private CodeMail write(String template, String subject, Map<String, Object> content) {
        return CodeMail.write(session, locale(), template, subject, "", content);
    }

    private Map<String, Object> content() {
        Map<String, Object> content = new HashMap<>();
        content.put("reference", reference.value());
        return content;
    }

    private Locale locale() {
        return session.getContext().resolveLocale(null);
    }
}
