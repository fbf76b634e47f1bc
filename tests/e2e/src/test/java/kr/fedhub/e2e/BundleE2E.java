package kr.fedhub.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The zip that an admin downloads. */
class BundleE2E {
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    @BeforeEach
    void unzip() throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(Path.of(System.getProperty("e2e.bundle"))))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    files.put(entry.getName().substring(entry.getName().indexOf('/') + 1), zip.readAllBytes());
                }
            }
        }
    }

    @Test
    void itHoldsTwoJarsAndWhatAnAdminNeedsToTrustThem() {
        assertThat(files.keySet())
                .containsExactlyInAnyOrder(
                        "fedhub-keycloak-0.1.0.jar",
                        "fedhub-themes-0.1.0.jar",
                        "fedhub-0.1.0.cdx.json",
                        "SHA256SUMS",
                        "LICENSE",
                        "README.md",
                        "README.ko.md",
                        "CHANGELOG.md");
    }

    @Test
    void theChecksumsAreThoseOfTheFiles() throws NoSuchAlgorithmException {
        String sums = text("SHA256SUMS");

        assertThat(sums.lines()).hasSize(3);
        for (String line : sums.lines().toList()) {
            String[] parts = line.split(" {2}", 2);
            assertThat(sha256(file(parts[1]))).as(parts[1]).isEqualTo(parts[0]);
        }
    }

    @Test
    void theBillOfMaterialsNamesWhatTheJarsShipAndNothingOfKeycloak() throws IOException {
        JsonNode components =
                new ObjectMapper().readTree(text("fedhub-0.1.0.cdx.json")).path("components");

        assertThat(components.findValuesAsText("name"))
                .contains("fedhub-keycloak", "fedhub-themes")
                .noneMatch(name -> name.startsWith("keycloak-"));
    }

    private String text(String name) {
        return new String(file(name), StandardCharsets.UTF_8);
    }

    private byte[] file(String name) {
        byte[] content = files.get(name);
        assertThat(content).as(name).isNotNull();
        return content == null ? new byte[0] : content;
    }

    private static String sha256(byte[] content) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }
}
