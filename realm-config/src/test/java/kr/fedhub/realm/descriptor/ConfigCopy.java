package kr.fedhub.realm.descriptor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The demo's own configuration in a folder of the test's, to be spoilt. */
public final class ConfigCopy {
    private static final String CERTIFICATE = SelfSigned.BASE64;

    private final Path folder;
    private final Map<String, String> env = new HashMap<>();

    public ConfigCopy(Path folder) {
        this.folder = folder;
        Stream.of("hub", "services", "institutions", "sources", "environments").forEach(this::copy);
        // The demo reaches all its SAML institutions through its federation; one outside of it stands here as well.
        replace("environments/demo.yaml", "institutions: [", "institutions: [garam, ");
        env.put("FEDHUB_HUB_URL", "https://hub.example");
        Stream.of("SCIENCEON", "NTIS", "DATAON", "WEBINAR").forEach(name -> {
            env.put(name + "_URL", "https://" + name.charAt(0) + name.length() + ".example");
            env.put(name + "_CLIENT_SECRET", "secret-of-" + name);
        });
        Stream.of("EDISON", "KAFE").forEach(name -> {
            env.put(name + "_URL", "https://" + name.charAt(0) + name.length() + ".example/");
            env.put(name + "_SAML_CERTIFICATE", CERTIFICATE);
        });
        Stream.of("NTIS", "DATAON", "EDISON")
                .forEach(name -> env.put(name + "_SCIM_URL", "https://scim.example/" + name));
        env.put("SMTP_HOST", "localhost");
        env.put("SMTP_PORT", "2525");
        env.put("AI_HELPER_URL", "https://ai.example");
        env.put("GARAM_SAML_METADATA", "garam.xml");
        env.put("DEMO_METADATA_URL", "http://localhost:8290/demo.xml");
        env.put("DEMO_METADATA_CERTIFICATE", CERTIFICATE);
        env.put("SAEBYEOK_ISSUER", "https://login.saebyeok.example");
        env.put("SAEBYEOK_CLIENT_SECRET", "secret-of-SAEBYEOK");
        env.put("SCIENCEON_MEMBERS_ISSUER", "https://login.scienceon.example");
        env.put("SCIENCEON_MEMBERS_CLIENT_SECRET", "secret-of-MEMBERS");
    }

    public Path folder() {
        return folder;
    }

    public Map<String, String> env() {
        return env;
    }

    public ConfigCopy set(String name, String value) {
        env.put(name, value);
        return this;
    }

    public ConfigCopy write(String file, String text) {
        try {
            Files.writeString(folder.resolve(file), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ConfigCopy replace(String file, String old, String text) {
        try {
            String before = Files.readString(folder.resolve(file));
            if (!before.contains(old)) {
                throw new IllegalArgumentException(file + " does not contain " + old);
            }
            return write(file, before.replace(old, text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public FederationConfig load() {
        return FederationConfig.load(folder, "demo", env);
    }

    private void copy(String name) {
        try (Stream<Path> files = Files.list(Path.of(name))) {
            Files.createDirectories(folder.resolve(name));
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(name).resolve(file.getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
