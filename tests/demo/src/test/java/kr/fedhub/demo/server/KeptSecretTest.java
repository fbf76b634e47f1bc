package kr.fedhub.demo.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptSecretTest {
    @TempDir
    private Path folder;

    private final RandomText randomness = new RandomText();

    @Test
    void theNextStartHasTheSameSecret() {
        Path file = folder.resolve("hub/identifiers.secret");
        String secret = KeptSecret.in(file, randomness);

        assertThat(secret).hasSizeGreaterThanOrEqualTo(43).isEqualTo(KeptSecret.in(file, randomness));
        assertThat(secret).isNotEqualTo(KeptSecret.in(folder.resolve("other"), randomness));
    }

    @Test
    void nobodyElseReadsIt() throws IOException {
        Path file = folder.resolve("secret");
        KeptSecret.in(file, randomness);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aPlaceThatCannotBeWrittenIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x").resolve("secret");

        assertThatThrownBy(() -> KeptSecret.in(file, randomness))
                .isInstanceOf(DemoException.class)
                .hasMessageContaining(file.toString());
    }
}
