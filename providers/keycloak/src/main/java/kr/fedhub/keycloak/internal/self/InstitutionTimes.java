package kr.fedhub.keycloak.internal.self;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kr.fedhub.keycloak.config.AddedInstitutions;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.Details;
import org.keycloak.events.EventStoreProvider;
import org.keycloak.events.EventType;

/**
 * When a researcher logged in with which institution.
 *
 * @param created when the researcher came to the hub, with the first institution
 * @param added when the others were added, by alias
 * @param logins the last login at each, as far as the realm keeps events
 */
record InstitutionTimes(Optional<Instant> created, Map<String, Instant> added, Map<String, Instant> logins) {
    private static final int MOST_LOGINS = 200;

    static InstitutionTimes of(Visit visit) {
        @Nullable Long created = visit.researcher().getCreatedTimestamp();
        return new InstitutionTimes(
                Optional.ofNullable(created).map(Instant::ofEpochMilli),
                AddedInstitutions.of(visit.researcher()).dates(),
                logins(visit));
    }

    private static Map<String, Instant> logins(Visit visit) {
        Map<String, Instant> logins = new HashMap<>();
        @Nullable EventStoreProvider events = visit.session().getProvider(EventStoreProvider.class);
        if (events != null && visit.realm().isEventsEnabled()) {
            events.createQuery()
                    .realm(visit.realm().getId())
                    .user(visit.researcher().getId())
                    .type(EventType.LOGIN)
                    .orderByDescTime()
                    .maxResults(MOST_LOGINS)
                    .getResultStream()
                    .filter(event ->
                            event.getDetails() != null && event.getDetails().containsKey(Details.IDENTITY_PROVIDER))
                    .forEach(event -> logins.putIfAbsent(
                            event.getDetails().get(Details.IDENTITY_PROVIDER), Instant.ofEpochMilli(event.getTime())));
        }
        return logins;
    }

    Optional<Instant> since(String alias) {
        return Optional.ofNullable(added.get(alias)).or(() -> created);
    }

    Optional<Instant> last(String alias) {
        return Optional.ofNullable(logins.get(alias));
    }
}
