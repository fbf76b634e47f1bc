package kr.fedhub.keycloak.internal.provisioning;

import java.util.Optional;
import java.util.function.UnaryOperator;
import kr.fedhub.core.firstuse.SecretReference;
import org.keycloak.models.KeycloakSession;
import org.keycloak.vault.VaultStringSecret;

/** Reads secrets where they are kept. The vault's are those of the realm that the session is about. */
public final class Secrets {
    private final KeycloakSession session;
    private final UnaryOperator<String> environment;

    /**
     * The secrets of a session.
     *
     * @param environment the server's variables, null for one that is not set
     */
    public Secrets(KeycloakSession session, UnaryOperator<String> environment) {
        this.session = session;
        this.environment = environment;
    }

    /** A secret, without white space around it, such as the line feed at a file's end; empty when there is none. */
    public Optional<String> read(SecretReference reference) {
        Optional<String> secret = switch (reference.store()) {
            case VAULT -> vault(reference);
            case ENVIRONMENT -> Optional.ofNullable(environment.apply(reference.name()));
        };
        return secret.map(String::strip).filter(text -> !text.isEmpty());
    }

    private Optional<String> vault(SecretReference reference) {
        try (VaultStringSecret secret = session.vault().getStringSecret(reference.toString())) {
            return secret.get();
        }
    }
}
