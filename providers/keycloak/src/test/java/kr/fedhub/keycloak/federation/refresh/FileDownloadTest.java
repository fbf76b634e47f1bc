package kr.fedhub.keycloak.federation.refresh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import kr.fedhub.keycloak.federation.fixture.MemoryDownload;
import kr.fedhub.keycloak.federation.refresh.FetchFailed.Reason;
import kr.fedhub.keycloak.federation.store.Validators;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileDownloadTest {
    private static final DownloadLimits LIMITS = new DownloadLimits(1000, Duration.ofSeconds(30));

    private final Download download = new MetadataDownload(new MemoryDownload());

    @Test
    void aFileIsReadAgainOnlyWhenItChanged(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("kafe.xml"), "<md/>");
        Validators validators;
        try (Fetched fetched = download.fetch(file.toUri(), Validators.none(), LIMITS)) {
            assertThat(fetched.file().orElseThrow()).hasContent("<md/>").isNotEqualTo(file);
            validators = fetched.validators();
        }
        assertThat(file).exists();
        try (Fetched fetched = download.fetch(file.toUri(), validators, LIMITS)) {
            assertThat(fetched.file()).isEmpty();
        }
        Files.writeString(file, "<md>changed</md>");
        try (Fetched fetched = download.fetch(file.toUri(), validators, LIMITS)) {
            assertThat(fetched.file()).isPresent();
        }
    }

    @Test
    void aFileThatIsNotThereOrNoFileIsAFailure(@TempDir Path folder) {
        assertThatExceptionOfType(FetchFailed.class)
                .isThrownBy(() -> download.fetch(folder.resolve("none.xml").toUri(), Validators.none(), LIMITS))
                .satisfies(failed -> assertThat(failed.reason()).isEqualTo(Reason.FILE));
        assertThatExceptionOfType(FetchFailed.class)
                .isThrownBy(() -> download.fetch(folder.toUri(), Validators.none(), LIMITS))
                .withMessageContaining("no ordinary file");
    }
}
