package kr.fedhub.keycloak.internal.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.Details;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.util.JsonSerialization;

/**
 * What a login is made of that must not become another institution's: only what the institution of a session says is given to
 * services, and only that institution is told of the logout.
 *
 * @param attributes the researcher's attributes
 * @param emailVerified whether the hub itself has checked the researcher's address
 * @param notes what the session will remember of its institution
 * @param throughInstitution whether the session began at an institution
 */
record KeptLogin(
        Map<String, List<String>> attributes,
        boolean emailVerified,
        Map<String, String> notes,
        boolean throughInstitution) {
    /** What belongs to the researcher and not to one institution. */
    private static final Set<String> OF_THE_RESEARCHER =
            Set.of(UserModel.USERNAME, UserModel.EMAIL, PrincipalName.ATTRIBUTE);

    static KeptLogin of(UserModel researcher, AuthenticationSessionModel login, @Nullable UserSessionModel existing) {
        return new KeptLogin(
                new HashMap<>(researcher.getAttributes()),
                researcher.isEmailVerified(),
                new HashMap<>(login.getUserSessionNotes()),
                existing != null && existing.getNote(Details.IDENTITY_PROVIDER) != null);
    }

    String text() {
        try {
            return JsonSerialization.writeValueAsString(this);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static KeptLogin parse(String text) {
        try {
            return JsonSerialization.readValue(text, KeptLogin.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts everything back as it was. */
    void restore(UserModel researcher, AuthenticationSessionModel login, @Nullable UserSessionModel existing) {
        Map<String, List<String>> now = researcher.getAttributes();
        Set<String> names = new HashSet<>(attributes.keySet());
        names.addAll(now.keySet());
        names.removeAll(OF_THE_RESEARCHER);
        names.forEach(name -> restore(researcher, name, now.getOrDefault(name, List.of())));
        String email = attributes.getOrDefault(UserModel.EMAIL, List.of()).stream()
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        researcher.setEmail(email);
        researcher.setEmailVerified(emailVerified);
        login.clearUserSessionNotes();
        notes.forEach(login::setUserSessionNote);
        if (existing != null && !throughInstitution) {
            existing.removeNote(Details.IDENTITY_PROVIDER);
            existing.removeNote(Details.IDENTITY_PROVIDER_USERNAME);
        }
    }

    private void restore(UserModel researcher, String name, List<String> now) {
        List<String> before = attributes.getOrDefault(name, List.of());
        if (before.equals(now)) {
            return;
        }
        if (before.isEmpty()) {
            researcher.removeAttribute(name);
        } else {
            researcher.setAttribute(name, before);
        }
    }

    /** Keeps the person out of logs. */
    @Override
    public String toString() {
        return "KeptLogin[" + attributes.size() + "]";
    }
}
