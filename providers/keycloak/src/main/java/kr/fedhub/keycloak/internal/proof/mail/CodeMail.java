package kr.fedhub.keycloak.internal.proof.mail;

import java.io.IOException;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import kr.fedhub.core.code.OneTimeCode;
import kr.fedhub.core.code.SentCode;
import kr.fedhub.core.reference.ReferenceId;
import kr.fedhub.keycloak.config.ServiceSettings;
import kr.fedhub.keycloak.firstuse.proof.ProofContext;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailSenderProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.theme.FreeMarkerException;
import org.keycloak.theme.Theme;
import org.keycloak.theme.beans.MessageFormatterMethod;
import org.keycloak.theme.freemarker.FreeMarkerProvider;

/**
 * A mail with a code, written in the request and sent later: whether there is anybody to send it to makes no difference to the
 * request.
 *
 * <p>Why private API: Keycloak's own mail templates go to a user's own address only, and are sent in the request. Checked on
 * Keycloak 26.5.6, 26.7.0, 26.7.4 and 26.7.5.
 *
 * @param smtp the realm's mail settings
 */
public record CodeMail(
        KeycloakSessionFactory factory, Map<String, String> smtp, String subject, String text, String html) {
    private static final String TEMPLATE = "hub-code.ftl";

    public CodeMail {
        smtp = Map.copyOf(smtp);
    }

    /** Writes the mail in the language of the reader. */
    static CodeMail write(ProofContext context, OneTimeCode code, ReferenceId reference) {
        KeycloakSession session = context.session();
        Locale locale = session.getContext().resolveLocale(context.researcher());
        String service = ServiceSettings.read(context.service()).name().in(locale);
        Map<String, Object> model = new HashMap<>();
        model.put("code", code.digits());
        model.put("service", service);
        model.put("person", context.frame().person());
        model.put("minutes", String.valueOf(SentCode.LIFETIME.toMinutes()));
        model.put("reference", reference.value());
        return write(session, locale, TEMPLATE, "hubCodeMailSubject", service, model);
    }

    /**
     * Writes a mail of the hub's.
     *
     * @param template the name of its templates, one below {@code text} and one below {@code html}
     * @param subject the key of its subject
     * @param about what {@code {0}} of the subject is
     * @param content what the templates know besides texts and language
     */
    public static CodeMail write(
            KeycloakSession session,
            Locale locale,
            String template,
            String subject,
            String about,
            Map<String, Object> content) {
        try {
            Theme theme = session.theme().getTheme(Theme.Type.EMAIL);
            RealmModel realm = session.getContext().getRealm();
            Properties messages = theme.getEnhancedMessages(realm, locale);
            Map<String, Object> model = new HashMap<>(content);
            model.put("locale", locale);
            model.put("msg", new MessageFormatterMethod(locale, messages));
            model.put("properties", theme.getProperties());
            FreeMarkerProvider freeMarker = session.getProvider(FreeMarkerProvider.class);
            return new CodeMail(
                    session.getKeycloakSessionFactory(),
                    realm.getSmtpConfig(),
                    new MessageFormat(messages.getProperty(subject), locale).format(new Object[] {about}),
                    freeMarker.processTemplate(model, "text/" + template, theme),
                    freeMarker.processTemplate(model, "html/" + template, theme));
        } catch (IOException | FreeMarkerException e) {
            throw new IllegalStateException("the mail's template cannot be used", e);
        }
    }

    /**
     * Sends the mail. Nothing in here asks the database, so that no connection to it waits for the mail server.
     *
     * @throws NotSentException when it was not taken
     */
    public void send(String realmId, String address) {
        KeycloakModelUtils.runJobInTransaction(factory, session -> {
            session.getContext().setRealm(session.realms().getRealm(realmId));
            try {
                session.getProvider(EmailSenderProvider.class).send(smtp, address, subject, text, html);
            } catch (EmailException e) {
                throw new NotSentException(e);
            }
        });
    }

    /** The mail server did not take a mail. Its message may hold the address, so it is not repeated. */
    public static final class NotSentException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotSentException(EmailException cause) {
            super("the mail was not taken: " + cause.getClass().getSimpleName());
        }
    }

    /** Keeps the code out of logs. */
    @Override
    public String toString() {
        return "CodeMail";
    }
}
