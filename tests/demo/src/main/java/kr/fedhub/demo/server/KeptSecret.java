package kr.fedhub.demo.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A secret of a demo server that has to outlive its process, as what it made is kept in its database. */
public final class KeptSecret {
    private KeptSecret() {}

    /** What the file holds, or a new one that is then kept in it, readable by its owner alone. */
    public static String in(Path file, RandomText randomness) {
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, randomness.secret());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new DemoException("Cannot keep a secret in " + file + ": " + e.getMessage(), e);
        }
    }
}
