package kr.fedhub.keycloak.firstuse;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * How far a login has got with first use, kept in the login itself: it ends with it, and belongs to one browser.
 *
 * @param login the login
 */
public record FirstUseNotes(AuthenticationSessionModel login) {
    private static final String PREFIX = "hub.first-use.";
    /** What an attempt to prove an account keeps stands under this prefix. */
    private static final String PROOF_PREFIX = PREFIX + "proof.";

    private static final String WAY = PREFIX + "way";
    private static final String KIND = PREFIX + "kind";
    private static final String ATTEMPT = PREFIX + "attempt";
    private static final String PERSON = PREFIX + "person";
    /** The names of an attempt's notes, since a login does not list its own. */
    private static final String NAMES = PREFIX + "names";

    private static final SecureRandom RANDOMNESS = new SecureRandom();

    enum Way {
        CHOOSE,
        PROOF,
        SIGN_UP
    }

    Way way() {
        String way = login.getAuthNote(WAY);
        return way == null ? Way.CHOOSE : Way.valueOf(way);
    }

    String kind() {
        String kind = login.getAuthNote(KIND);
        return kind == null ? "" : kind;
    }

    /** The identifier of the attempt to prove an account. */
    String attempt() {
        String attempt = login.getAuthNote(ATTEMPT);
        return attempt == null ? "" : attempt;
    }

    void choose() {
        forgetProof();
        login.setAuthNote(WAY, Way.CHOOSE.name());
    }

    void signUp() {
        forgetProof();
        login.setAuthNote(WAY, Way.SIGN_UP.name());
    }

    void prove(String kind) {
        forgetProof();
        byte[] random = new byte[16];
        RANDOMNESS.nextBytes(random);
        login.setAuthNote(WAY, Way.PROOF.name());
        login.setAuthNote(KIND, kind);
        login.setAuthNote(ATTEMPT, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    /**
     * Whether everything in here was done by this person; if not, it is forgotten.
     *
     * @param person a digest of who is logged in, and through which institution
     */
    boolean isOf(String person) {
        String before = login.getAuthNote(PERSON);
        if (person.equals(before)) {
            return true;
        }
        choose();
        login.setAuthNote(PERSON, person);
        return before == null;
    }

    /** What the attempt keeps. */
    public Map<String, String> ofProof() {
        Map<String, String> notes = new HashMap<>();
        names().forEach(name ->
                Optional.ofNullable(login.getAuthNote(PROOF_PREFIX + name)).ifPresent(value -> notes.put(name, value)));
        return notes;
    }

    /**
     * Keeps something for the attempt.
     *
     * @param value null to forget it
     */
    public void ofProof(String name, @Nullable String value) {
        if (value == null) {
            login.removeAuthNote(PROOF_PREFIX + name);
            return;
        }
        login.setAuthNote(PROOF_PREFIX + name, value);
        if (!names().contains(name)) {
            String names = login.getAuthNote(NAMES);
            login.setAuthNote(NAMES, names == null ? name : names + "\n" + name);
        }
    }

    private void forgetProof() {
        names().forEach(name -> login.removeAuthNote(PROOF_PREFIX + name));
        List.of(NAMES, KIND, ATTEMPT).forEach(login::removeAuthNote);
    }

    private List<String> names() {
        String names = login.getAuthNote(NAMES);
        return names == null ? List.of() : names.lines().toList();
    }
}
