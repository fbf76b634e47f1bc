package kr.fedhub.demo.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Properties;
import kr.fedhub.realm.apply.AdminCredentials;

/**
 * The administrators of one demo server: a person for the admin console, a client for the realm tool.
 *
 * <p>Keycloak takes them only when its database is new, so they live beside the database, readable by its owner alone.
 *
 * @param user the person's username
 * @param password the person's password
 * @param clientId the tool's client
 * @param clientSecret the tool's secret
 */
public record AdminAccess(String user, String password, String clientId, String clientSecret) {
    /** What the folder holds, or new ones that are then kept in it. */
    public static AdminAccess of(Path folder, RandomText randomness) {
        Path file = folder.resolve("admin.properties");
        try {
            Files.createDirectories(folder);
            if (!Files.exists(file)) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(
                        file, "password=" + randomness.password() + "\nclientSecret=" + randomness.secret() + "\n");
            }
            Properties kept = new Properties();
            try (var reader = Files.newBufferedReader(file)) {
                kept.load(reader);
            }
            return new AdminAccess(
                    "admin", kept.getProperty("password"), "fedhub-demo", kept.getProperty("clientSecret"));
        } catch (IOException e) {
            throw new DemoException("Cannot keep the administrator's password in " + file + ": " + e.getMessage(), e);
        }
    }

    /** The variables that Keycloak takes its first administrators from. */
    public Map<String, String> bootstrapEnvironment() {
        return Map.of(
                "KC_BOOTSTRAP_ADMIN_USERNAME", user,
                "KC_BOOTSTRAP_ADMIN_PASSWORD", password,
                "KC_BOOTSTRAP_ADMIN_CLIENT_ID", clientId,
                "KC_BOOTSTRAP_ADMIN_CLIENT_SECRET", clientSecret);
    }

    /** Does not show the secrets. */
    @Override
    public String toString() {
        return "AdminAccess[" + user + ", " + clientId + "]";
    }

    /** The same, as the realm tool wants it. */
    public AdminCredentials credentials() {
        return AdminCredentials.client(clientId, clientSecret);
    }
}
