package kr.fedhub.keycloak.internal.store;

import java.util.Map;
import java.util.Optional;
import kr.fedhub.core.metadata.EntityId;
import kr.fedhub.core.metadata.Member;
import kr.fedhub.core.metadata.roster.MemberDecision;
import kr.fedhub.core.metadata.roster.Roster;
import kr.fedhub.core.metadata.roster.RosterEntry;
import kr.fedhub.keycloak.config.SourceSettings;
import kr.fedhub.keycloak.federation.FederationProvider;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** The federations of a session's realm, from the memory of this node. */
final class DefaultFederationProvider implements FederationProvider {
    private final KeycloakSession session;
    private final FederationCache cache;
    private @Nullable RealmFederation federation;
    private @Nullable String realmId;

    DefaultFederationProvider(KeycloakSession session, FederationCache cache) {
        this.session = session;
        this.cache = cache;
    }

    @Override
    public Roster roster() {
        return federation().roster();
    }

    @Override
    public Optional<RosterEntry> member(EntityId entityId) {
        RealmFederation now = federation();
        Optional<RosterEntry> known = now.roster().entry(entityId);
        if (known.isPresent() && OnDemandMembers.isAtHand(known.get(), now)) {
            return known;
        }
        RealmModel realm = realm();
        Optional<RosterEntry> found = new OnDemandMembers(session, cache, realm.getId()).ask(now, entityId);
        if (found.isEmpty()) {
            return known;
        }
        federation = cache.reload(session.getKeycloakSessionFactory(), realm.getId());
        return federation.roster().entry(entityId);
    }

    @Override
    public Optional<SourceSettings> source(String alias) {
        SourceSettings known = federation().sources().get(alias);
        return known == null ? unannounced(alias) : Optional.of(known);
    }

    @Override
    public void sourcesChanged() {
        RealmVersion.raise(realm());
    }

    @Override
    public void pin(RosterEntry entry) {
        Member member = entry.member();
        if (roster().decision(member.alias()).flatMap(MemberDecision::pin).isPresent()) {
            return;
        }
        RealmStore.of(session, realm())
                .decisions()
                .change(
                        member.entityId(),
                        before -> before.pin().isPresent()
                                ? before
                                : new MemberDecision(
                                        member.entityId(), name(member), Optional.of(entry.pin()), before.block()));
    }

    @Override
    public void close() {
        // Holds no resources.
    }

    /** Keycloak tells nobody of a new identity provider, so it may be one that the cache does not know of yet. */
    private Optional<SourceSettings> unannounced(String alias) {
        IdentityProviderModel provider = session.identityProviders().getByAlias(alias);
        if (provider == null || !provider.isEnabled() || !SourceSettings.PROVIDER_ID.equals(provider.getProviderId())) {
            return Optional.empty();
        }
        try {
            return Optional.of(SourceSettings.read(provider));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private RealmFederation federation() {
        RealmModel realm = realm();
        if (federation == null || !realm.getId().equals(realmId)) {
            federation = cache.get(session, realm);
            realmId = realm.getId();
        }
        return federation;
    }

    private RealmModel realm() {
        return session.getContext().getRealm();
    }

    private static String name(Member member) {
        Map<String, String> names = member.displayNames();
        return names.getOrDefault(
                "ko", names.getOrDefault("en", names.values().iterator().next()));
    }
}
