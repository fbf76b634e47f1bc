package kr.fedhub.e2e.ssp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kr.fedhub.demo.service.SamlKeyPair;

/**
 * Where an institution keeps its settings, its key, its sessions and its logs.
 *
 * @param root the folder
 */
record InstitutionFolder(Path root) {
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    /** A fresh one. */
    static InstitutionFolder create(Path root) {
        InstitutionFolder folder = new InstitutionFolder(root);
        try {
            delete(root);
            for (String name : List.of("config/metadata", "data", "temp", "log", "session")) {
                Files.createDirectories(root.resolve(name));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        folder.write("config.php", resource("config.php"));
        folder.write("authsources.php", resource("authsources.php"));
        folder.write("metadata/saml20-idp-hosted.php", resource("saml20-idp-hosted.php"));
        SamlKeyPair key = SamlKeyPair.generate("idp.saeron.example");
        folder.write("idp.key", pem("PRIVATE KEY", key.key().getEncoded()));
        folder.write("idp.crt", pem("CERTIFICATE", Base64.getDecoder().decode(key.certificateBase64())));
        return folder;
    }

    Path config() {
        return root.resolve("config");
    }

    /** What PHP's web server prints. */
    Path log() {
        return root.resolve("php.log");
    }

    /** One of SimpleSAMLphp's own logs. */
    String log(String name) {
        try {
            return Files.readString(root.resolve("log").resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts a file among the settings. */
    void write(String name, String content) {
        try {
            Files.writeString(config().resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(InstitutionFolder.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String pem(String type, byte[] der) {
        return "-----BEGIN %s-----%n%s%n-----END %s-----%n".formatted(type, LINES.encodeToString(der), type);
    }
}
