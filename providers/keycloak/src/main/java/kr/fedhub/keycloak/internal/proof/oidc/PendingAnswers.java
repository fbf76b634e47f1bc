package kr.fedhub.keycloak.internal.proof.oidc;

import java.util.Map;
import java.util.Optional;
import kr.fedhub.core.digest.Sha256;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.SingleUseObjectProvider;

/**
 * Which browsers are away at a provider, on all nodes. Each may come back once.
 *
 * @param session the current request's
 */
record PendingAnswers(KeycloakSession session) {
    private static final String PREFIX = "hub-proof-state.";
    private static final String REDEEMED = "hub-proof-code.";
    private static final String SERVICE = "service";
    private static final String TAB = "tab";
    private static final String LOGIN = "login";
    private static final String ISSUER = "issuer";

    /**
     * A browser that is away.
     *
     * @param service the Keycloak client's id
     * @param login the login's root
     * @param tab the login in it
     * @param issuer who was asked
     */
    record Pending(String service, String login, String tab, String issuer) {}

    /** Expects an answer as long as the login lives; whether it is in time, who takes it decides. */
    void expect(String state, Pending pending) {
        store().put(
                        key(PREFIX, state),
                        session.getContext().getRealm().getAccessCodeLifespanLogin(),
                        Map.of(
                                SERVICE,
                                pending.service(),
                                LOGIN,
                                pending.login(),
                                TAB,
                                pending.tab(),
                                ISSUER,
                                pending.issuer()));
    }

    boolean isExpected(String state) {
        return store().contains(key(PREFIX, state));
    }

    /** Who is away with a state; it stays as it is, for the browser that was meant. */
    Optional<Pending> of(String state) {
        return Optional.ofNullable(store().get(key(PREFIX, state)))
                .map(notes -> new Pending(
                        notes.getOrDefault(SERVICE, ""),
                        notes.getOrDefault(LOGIN, ""),
                        notes.getOrDefault(TAB, ""),
                        notes.getOrDefault(ISSUER, "")));
    }

    /** Whether an answer may be taken; asking is what uses the state up. */
    boolean take(String state) {
        return store().remove(key(PREFIX, state)) != null;
    }

    /** Whether the code of an attempt may be redeemed; asking is what uses it up. */
    boolean mayRedeem(String state) {
        return store().putIfAbsent(
                        key(REDEEMED, state), session.getContext().getRealm().getAccessCodeLifespanLogin());
    }

    private SingleUseObjectProvider store() {
        return session.getProvider(SingleUseObjectProvider.class);
    }

    private String key(String prefix, String state) {
        return prefix + Sha256.hex(session.getContext().getRealm().getId() + " " + state);
    }
}
