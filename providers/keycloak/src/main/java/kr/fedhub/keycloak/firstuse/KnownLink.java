package kr.fedhub.keycloak.firstuse;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.fedhub.core.link.ServiceLink;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionProvider;

/**
 * What a session knows of a link, so that the next entry asks no database. Whatever changes a link forgets this in all sessions of
 * its researcher.
 *
 * @param provenAt when the link was proven last
 * @param terms which version of the service's terms holds for it
 */
public record KnownLink(Instant provenAt, String terms) {
    private static final String NOTE = "hub.link.";
    private static final Pattern FORM = Pattern.compile("(\\d{1,18}) ([0-9a-f]{0,64})");

    static String note(ClientModel service) {
        return NOTE + service.getId();
    }

    static KnownLink of(ServiceLink link, String terms) {
        return new KnownLink(link.provenAt(), terms);
    }

    static Optional<KnownLink> read(@Nullable String note) {
        if (note == null) {
            return Optional.empty();
        }
        Matcher matcher = FORM.matcher(note);
        return matcher.matches()
                ? Optional.of(new KnownLink(Instant.ofEpochMilli(Long.parseLong(matcher.group(1))), matcher.group(2)))
                : Optional.empty();
    }

    boolean holds(Instant now, Optional<Duration> validFor, String currentTerms) {
        return terms.equals(currentTerms)
                && provenAt.isAfter(ServiceLink.UNPROVEN)
                && validFor.map(provenAt::plus).map(now::isBefore).orElse(true);
    }

    /** Makes every session of a researcher look again. */
    public static void forget(UserSessionProvider sessions, RealmModel realm, UserModel researcher, String service) {
        sessions.getUserSessionsStream(realm, researcher).forEach(session -> session.removeNote(NOTE + service));
        sessions.getOfflineUserSessionsStream(realm, researcher).forEach(session -> session.removeNote(NOTE + service));
    }

    /** The form that {@link #read} takes. */
    @Override
    public String toString() {
        return provenAt.toEpochMilli() + " " + terms;
    }
}
