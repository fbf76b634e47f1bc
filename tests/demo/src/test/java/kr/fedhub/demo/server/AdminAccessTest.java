package kr.fedhub.demo.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdminAccessTest {
    @TempDir
    private Path folder;

    @Test
    void theAdministratorsOfADatabaseStayTheSame() {
        AdminAccess first = AdminAccess.of(folder, new RandomText());

        assertThat(AdminAccess.of(folder, new RandomText())).isEqualTo(first);
    }

    @Test
    void onlyTheOwnerCanReadThem() throws IOException {
        AdminAccess.of(folder, new RandomText());

        assertThat(Files.getPosixFilePermissions(folder.resolve("admin.properties")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void printingThemShowsNoSecret() {
        AdminAccess access = AdminAccess.of(folder, new RandomText());

        assertThat(access.toString()).doesNotContain(access.password()).doesNotContain(access.clientSecret());
    }
}
