package kr.fedhub.keycloak.federation.refresh;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import kr.fedhub.keycloak.federation.store.Validators;

/**
 * What a source answered. Closing it deletes the file.
 *
 * @param file a copy of the document, as it was sent, packed or not; empty when it did not change
 * @param digest SHA-256 of the file in lower-case hex; empty when it did not change
 * @param validators how to ask the next time
 */
public record Fetched(Optional<Path> file, String digest, Validators validators) implements AutoCloseable {
    static Fetched unchanged(Validators validators) {
        return new Fetched(Optional.empty(), "", validators);
    }

    @Override
    public void close() {
        file.ifPresent(Fetched::delete);
    }

    static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
