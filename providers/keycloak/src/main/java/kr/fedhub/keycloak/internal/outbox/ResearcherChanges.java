package kr.fedhub.keycloak.internal.outbox;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kr.fedhub.core.consent.AgreedItems;
import kr.fedhub.core.directory.AccountChange;
import kr.fedhub.core.firstuse.DirectoryTarget;
import kr.fedhub.core.firstuse.DirectoryTarget.Later;
import kr.fedhub.core.firstuse.FirstUsePolicy;
import kr.fedhub.core.link.ProofKind;
import kr.fedhub.core.link.ServiceLink;
import kr.fedhub.core.provisioning.ResearcherData;
import kr.fedhub.core.provisioning.ToldData;
import kr.fedhub.keycloak.link.Consents;
import kr.fedhub.keycloak.link.ServiceLinks;
import kr.fedhub.keycloak.link.store.JpaConsents;
import kr.fedhub.keycloak.link.store.JpaServiceLinks;
import kr.fedhub.keycloak.provisioning.Outbox;
import kr.fedhub.keycloak.provisioning.ProvisioningProvider;
import kr.fedhub.keycloak.provisioning.outbox.OutboxStore;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.Time;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Puts into the outbox what services want to be told about researchers after an account was linked, in the transaction in which it
 * becomes true. What they were told last is kept beside the user's attributes: a login that changes nothing asks no database.
 *
 * <p>Only an account that was made here is ever closed here; one that was there before is its owner's.
 */
public final class ResearcherChanges {
    /** What was told last. No attribute of the user profile, so that neither people nor administrators change it by a form. */
    static final String TOLD = "hub.told";

    private static final InstantSource CLOCK = () -> Instant.ofEpochMilli(Time.currentTimeMillis());

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Outbox outbox;
    private final ServiceLinks links;
    private final Consents consents;
    private final OutboxStore store;

    private ResearcherChanges(KeycloakSession session, RealmModel realm, Outbox outbox) {
        this.session = session;
        this.realm = realm;
        this.outbox = outbox;
        links = new JpaServiceLinks(
                realm.getId(), OutboxSessions.entityManager(session), CLOCK, (researcher, service) -> {});
        consents = new JpaConsents(realm.getId(), OutboxSessions.entityManager(session), CLOCK);
        store = new OutboxStore(realm.getId(), OutboxSessions.entityManager(session), Clock.systemUTC());
    }

    /** Changes in the session's own realm. */
    public static ResearcherChanges of(KeycloakSession session, RealmModel realm) {
        return of(
                session, realm, session.getProvider(ProvisioningProvider.class).outbox());
    }

    static ResearcherChanges of(KeycloakSession session, RealmModel realm, Outbox outbox) {
        return new ResearcherChanges(session, realm, outbox);
    }

    /** An account was linked: from now on there is somebody to tell. */
    public void linked(ServiceLink link) {
        Set<Later> later = later(link);
        UserModel researcher = session.users().getUserById(realm, link.researcher());
        if (researcher != null
                && (later.contains(Later.CHANGES) || later.contains(Later.LEAVING))
                && told(researcher).isEmpty()) {
            keep(researcher, ToldData.of(researcher.getId(), data(researcher, true)));
        }
        if (store.isToBeClosed(link.researcher(), link.service())) {
            tell(link, AccountChange.activation());
        }
    }

    /** A link has ended: what is new about its researcher is none of the service's business any more. */
    public void unlinked(ServiceLink link) {
        store.removeNews(link.researcher(), link.service());
        if (later(link).contains(Later.UNLINKING) && wasMadeHere(link)) {
            tell(link, AccountChange.deactivation());
        }
    }

    /** Tells services what is new about a researcher since they were told last. */
    void look(UserModel researcher) {
        told(researcher).ifPresent(told -> {
            ResearcherData data = data(researcher, told.active());
            ToldData now = ToldData.of(researcher.getId(), data);
            if (!now.equals(told)) {
                live(researcher.getId()).forEach(link -> look(link, told, now, data));
                keep(researcher, now);
            }
        });
    }

    /** A researcher is about to be removed. */
    void leaves(UserModel researcher) {
        if (told(researcher).map(ToldData::active).orElse(false)) {
            live(researcher.getId()).stream()
                    .filter(link -> later(link).contains(Later.LEAVING) && wasMadeHere(link))
                    .forEach(link -> tell(link, AccountChange.deactivation()));
        }
    }

    private void look(ServiceLink link, ToldData told, ToldData now, ResearcherData data) {
        Optional<FirstUsePolicy> policy = policy(link);
        Set<Later> later = later(policy);
        if (later.contains(Later.CHANGES)) {
            Set<String> items =
                    AgreedItems.of(policy.orElseThrow().terms(), consents.of(link.researcher(), link.service()));
            told.since(now, data, items).ifPresent(change -> tell(link, change));
        }
        if (later.contains(Later.LEAVING) && told.active() != now.active() && wasMadeHere(link)) {
            tell(link, now.active() ? AccountChange.activation() : AccountChange.deactivation());
        }
    }

    private void tell(ServiceLink link, AccountChange change) {
        outbox.add(link.researcher(), link.service(), link.account(), change);
    }

    private List<ServiceLink> live(String researcher) {
        return links.of(researcher).stream()
                .filter(link -> link.end().isEmpty())
                .toList();
    }

    /** Also when the account was proven anew since. */
    private boolean wasMadeHere(ServiceLink link) {
        return links.of(link.researcher()).stream()
                .anyMatch(one -> one.service().equals(link.service())
                        && one.account().equals(link.account())
                        && one.proof().equals(ProofKind.SIGN_UP));
    }

    private Set<Later> later(ServiceLink link) {
        return later(policy(link));
    }

    private static Set<Later> later(Optional<FirstUsePolicy> policy) {
        return policy.flatMap(FirstUsePolicy::directory)
                .map(DirectoryTarget::later)
                .orElse(Set.of());
    }

    private Optional<FirstUsePolicy> policy(ServiceLink link) {
        ClientModel client = session.clients().getClientById(realm, link.service());
        return client == null ? Optional.empty() : OutboxSessions.policy(client);
    }

    private static Optional<ToldData> told(UserModel researcher) {
        return ToldData.read(researcher.getFirstAttribute(TOLD));
    }

    private static void keep(UserModel researcher, ToldData told) {
        researcher.setSingleAttribute(TOLD, told.toString());
    }

    /**
     * What the hub knows now.
     *
     * @param before whether the researcher could log in before: one whom wrong passwords lock out has not left
     */
    private static ResearcherData data(UserModel researcher, boolean before) {
        boolean locked = researcher.getFirstAttribute(UserModel.DISABLED_REASON) != null;
        return new ResearcherData(
                text(researcher.getFirstAttribute("displayName")),
                text(researcher.getEmail()),
                text(researcher.getFirstAttribute("o")),
                researcher.getAttributeStream("eduPersonScopedAffiliation").collect(Collectors.toUnmodifiableList()),
                researcher.isEnabled() || (locked && before));
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
