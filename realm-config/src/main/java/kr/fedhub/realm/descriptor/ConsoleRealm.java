package kr.fedhub.realm.descriptor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kr.fedhub.realm.ConfigException;
import kr.fedhub.realm.DesiredRealm;

/** The realm in which administrators log in to Keycloak's own consoles, as {@code hub/master.yaml} has it. */
public final class ConsoleRealm {
    private static final String FILE = "hub/master.yaml";

    private ConsoleRealm() {}

    /**
     * Reads what the realm should be; all that is not mentioned stays as it is.
     *
     * @param folder the configuration folder
     * @param env where <code>${env:…}</code> placeholders are looked up
     * @throws ConfigException with one line that says what to correct, and where
     */
    public static DesiredRealm load(Path folder, Map<String, String> env) {
        if (!Files.isRegularFile(folder.resolve(FILE))) {
            throw new ConfigException(FILE + ": missing; it says what the realm of the consoles should be");
        }
        YamlValue.Mapping mapping = YamlReader.read(folder.resolve(FILE), FILE);
        ObjectNode realm = (ObjectNode) new Placeholders(env, Map.of()).json(mapping);
        if (!realm.path("realm").isTextual()) {
            throw mapping.where().child("realm", 1).refuse("missing; write the realm's name");
        }
        return new DesiredRealm(realm, List.of(), List.of(), List.of(), List.of(), List.of(), null, List.of());
    }
}
