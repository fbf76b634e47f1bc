package kr.fedhub.keycloak.firstuse;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kr.fedhub.keycloak.internal.grant.Fake;
import org.keycloak.models.ClientModel;
import org.keycloak.models.RealmModel;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.sessions.RootAuthenticationSessionModel;

/** A login in memory. Like Keycloak's it does not list its notes. */
final class TestLogin {
    /** What the login keeps of its own. */
    final Map<String, String> notes = new HashMap<>();
    /** What the service's request said. */
    final Map<String, String> ofService = new HashMap<>();
    /** What it hands to the session. */
    final Map<String, String> ofSession = new HashMap<>();

    /** A login that wants nothing. */
    AuthenticationSessionModel model() {
        return Fake.of(AuthenticationSessionModel.class, answers());
    }

    /** A login that wants to enter a service. */
    AuthenticationSessionModel model(RealmModel realm, ClientModel service) {
        Map<String, Function<Object[], Object>> answers = answers();
        RootAuthenticationSessionModel root =
                Fake.of(RootAuthenticationSessionModel.class, Map.of("getId", none -> "sid"));
        answers.put("getRealm", none -> realm);
        answers.put("getClient", none -> service);
        answers.put("getParentSession", none -> root);
        return Fake.of(AuthenticationSessionModel.class, answers);
    }

    private Map<String, Function<Object[], Object>> answers() {
        Map<String, Function<Object[], Object>> answers = new HashMap<>();
        answers.put("getAuthNote", name -> Fake.orNothing(Optional.ofNullable(notes.get(name[0]))));
        answers.put("setAuthNote", entry -> put(notes, entry));
        answers.put("removeAuthNote", name -> {
            notes.remove(name[0]);
            return Fake.NOTHING;
        });
        answers.put("getClientNote", name -> Fake.orNothing(Optional.ofNullable(ofService.get(name[0]))));
        answers.put("getUserSessionNotes", none -> Map.copyOf(ofSession));
        answers.put("setUserSessionNote", entry -> put(ofSession, entry));
        return answers;
    }

    private static Object put(Map<String, String> notes, Object[] entry) {
        notes.put((String) entry[0], (String) entry[1]);
        return Fake.NOTHING;
    }
}
