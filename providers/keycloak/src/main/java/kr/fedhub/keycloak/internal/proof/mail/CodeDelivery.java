package kr.fedhub.keycloak.internal.proof.mail;

import java.util.List;
import java.util.Optional;
import kr.fedhub.core.code.TypedAccount;
import kr.fedhub.core.directory.DirectoryAccount;
import kr.fedhub.core.directory.DirectoryException;
import kr.fedhub.core.directory.ServiceDirectory;
import kr.fedhub.core.reference.ReferenceId;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Finds the account and sends the code, after the page has gone out. What comes of it is told to operators only.
 *
 * @param realm the realm's id
 * @param client the service's client
 * @param researcher the Keycloak user's id
 * @param directory the service's accounts
 * @param place where the account is kept for the page that takes the code
 */
record CodeDelivery(
        String realm,
        String client,
        String researcher,
        ServiceDirectory directory,
        TypedAccount typed,
        FoundAccount place,
        CodeLimits limits,
        CodeMail mail,
        ReferenceId reference)
        implements Runnable {
    private static final Logger LOG = Logger.getLogger("kr.fedhub.firstuse");

    @Override
    public void run() {
        try {
            Optional<DirectoryAccount> found = typed.find(directory);
            if (found.isEmpty()) {
                tell("no_single_account");
            } else if (!keep(found.get().id())) {
                tell("too_many_mails");
            } else {
                mail.send(realm, address(found.get().emails()));
                tell(null);
            }
        } catch (DirectoryException e) {
            LOG.warnf("First use, reference %s: service %s does not answer: %s", reference, client, e.kind());
            tell("service_unavailable");
        } catch (CodeMail.NotSentException e) {
            LOG.warnf("First use, reference %s: %s", reference, e.getMessage());
            tell("mail_not_sent");
        } catch (RuntimeException e) {
            // No stack trace of the cause: it may hold an address.
            LOG.errorf("First use, reference %s: the code was not sent: %s", reference, e.getClass());
        }
    }

    private static String address(List<String> addresses) {
        return addresses.get(0);
    }

    private boolean keep(String account) {
        return KeycloakModelUtils.runJobInTransactionWithResult(mail.factory(), session -> {
            boolean allowed = limits.mailsFromResearcher(account).take(session)
                    && limits.mailsTo(account).take(session);
            if (allowed) {
                place.keep(session, account);
            }
            return allowed;
        });
    }

    private void tell(@Nullable String error) {
        LOG.infof(
                "First use, reference %s: code %s, service %s",
                reference, error == null ? "sent" : "not sent, " + error, client);
        KeycloakModelUtils.runJobInTransaction(mail.factory(), session -> {
            @Nullable RealmModel current = session.realms().getRealm(realm);
            if (current != null) {
                session.getContext().setRealm(current);
                event(session, current, error);
            }
        });
    }

    private void event(KeycloakSession session, RealmModel current, @Nullable String error) {
        EventBuilder event = new EventBuilder(current, session)
                .event(EventType.CUSTOM_REQUIRED_ACTION)
                .user(researcher)
                .detail("reference_id", reference.value())
                .detail("first_use", error == null ? "code_sent" : "code_not_sent");
        @Nullable ClientModel service = current.getClientByClientId(client);
        if (service != null) {
            event.client(service);
        }
        if (error == null) {
            event.success();
        } else {
            event.error("first_use_" + error);
        }
    }

    /** Keeps personal information out of logs. */
    @Override
    public String toString() {
        return "CodeDelivery[" + reference + "]";
    }
}
