package kr.fedhub.keycloak.internal.account;

import java.util.Optional;
import kr.fedhub.core.account.AccountAddress;
import kr.fedhub.core.reference.ReferenceId;
import kr.fedhub.keycloak.internal.proof.mail.CodeMail;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Looks whether there is an account and sends the mail, after the page has gone out: neither the page nor its time says who has
 * an account. What comes of it is told to operators only.
 *
 * <p>Why private API: a session outside of a request. Checked on Keycloak 26.5.6, 26.7.0, 26.7.4 and 26.7.5.
 *
 * @param realm the realm's id
 * @param client the id of the client that the login is for
 * @param toStranger for an address without an account; empty to send nothing
 * @param toOwner for the address of an account
 */
record AccountDelivery(
        KeycloakSessionFactory factory,
        String realm,
        String client,
        Purpose purpose,
        AccountAddress address,
        Optional<CodeMail> toStranger,
        CodeMail toOwner,
        ReferenceId reference)
        implements Runnable {
    private static final Logger LOG = Logger.getLogger("kr.fedhub.account");

    /** The account that was found, if any, and whether it may be used. */
    private record Owner(@Nullable String id, boolean enabled) {}

    @Override
    public void run() {
        try {
            Owner owner = KeycloakModelUtils.runJobInTransactionWithResult(factory, this::owner);
            Optional<CodeMail> mail = mail(owner);
            mail.ifPresent(written -> written.send(realm, address.text()));
            tell(owner, mail.isPresent() ? null : "no_account");
        } catch (CodeMail.NotSentException e) {
            LOG.warnf("Hub account, reference %s: %s", reference, e.getMessage());
            tell(new Owner(null, true), "mail_not_sent");
        } catch (RuntimeException e) {
            // No stack trace of the cause: it may hold an address.
            LOG.errorf("Hub account, reference %s: the mail was not sent: %s", reference, e.getClass());
        }
    }

    private Optional<CodeMail> mail(Owner owner) {
        if (owner.id() == null) {
            return toStranger;
        }
        return owner.enabled() ? Optional.of(toOwner) : Optional.empty();
    }

    private Owner owner(KeycloakSession session) {
        @Nullable RealmModel current = session.realms().getRealm(realm);
        if (current == null) {
            return new Owner(null, true);
        }
        // Keycloak reads a user only in a session that is bound to a realm.
        session.getContext().setRealm(current);
        @Nullable UserModel user = session.users().getUserByUsername(current, address.username());
        return user == null ? new Owner(null, true) : new Owner(user.getId(), user.isEnabled());
    }

    private void tell(Owner owner, @Nullable String error) {
        LOG.infof(
                "Hub account, reference %s: %s, mail %s",
                reference, purpose, error == null ? "sent" : "not sent, " + error);
        KeycloakModelUtils.runJobInTransaction(factory, session -> {
            @Nullable RealmModel current = session.realms().getRealm(realm);
            if (current != null) {
                session.getContext().setRealm(current);
                event(session, current, owner, error);
            }
        });
    }

    private void event(KeycloakSession session, RealmModel current, Owner owner, @Nullable String error) {
        EventBuilder event = new EventBuilder(current, session)
                .event(purpose.sent())
                .client(client)
                .detail(AddressCheck.REFERENCE, reference.value());
        if (owner.id() != null) {
            event.user(owner.id());
        }
        if (error == null) {
            event.success();
        } else {
            event.error("hub_account_" + error);
        }
    }

    /** Keeps personal information out of logs. */
    @Override
    public String toString() {
        return "AccountDelivery[" + reference + "]";
    }
}
