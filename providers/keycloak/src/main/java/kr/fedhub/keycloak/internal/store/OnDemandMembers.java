package kr.fedhub.keycloak.internal.store;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kr.fedhub.core.metadata.EntityId;
import kr.fedhub.core.metadata.roster.RosterEntry;
import kr.fedhub.keycloak.config.SourceSettings;
import kr.fedhub.keycloak.federation.refresh.MemberAnswer;
import kr.fedhub.keycloak.federation.refresh.MemberQuery;
import org.keycloak.models.KeycloakSession;

/** Asks the sources of a realm that answer queries for members that nobody came from yet. */
final class OnDemandMembers {
    private final KeycloakSession session;
    private final FederationCache cache;
    private final String realmId;

    OnDemandMembers(KeycloakSession session, FederationCache cache, String realmId) {
        this.session = session;
        this.cache = cache;
        this.realmId = realmId;
    }

    /** Whether the hub has a member so that no source has to be asked. */
    static boolean isAtHand(RosterEntry entry, RealmFederation federation) {
        SourceSettings source = federation.sources().get(entry.source());
        boolean asksAgain = source != null && source.type() == SourceSettings.Type.QUERY;
        return !asksAgain || Clock.systemUTC().instant().isBefore(entry.validUntil());
    }

    /** Asks them in the order of their precedence until one knows the member, and keeps it. */
    Optional<RosterEntry> ask(RealmFederation federation, EntityId member) {
        List<SourceSettings> sources = federation.sources().values().stream()
                .filter(source -> source.type() == SourceSettings.Type.QUERY)
                .sorted(Comparator.comparingInt(SourceSettings::precedence).thenComparing(SourceSettings::alias))
                .toList();
        return sources.stream()
                .map(source -> ask(source, member))
                .flatMap(answer -> answer.entry().stream())
                .findFirst();
    }

    private MemberAnswer ask(SourceSettings source, EntityId member) {
        String subject = String.join("\n", realmId, source.alias(), member.value());
        MemberQuery query = new MemberQuery(
                new RealmStore(session.getKeycloakSessionFactory(), realmId),
                RefreshRun.download(session),
                cache.contents(realmId),
                Clock.systemUTC());
        return cache.gate().ask(subject, () -> query.ask(source, member));
    }
}
